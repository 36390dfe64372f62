import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { hasCode } from './userError';

/** A background program that is certain to be gone after `stop`, or when this process ends. */
export interface ManagedProcess {
  readonly pid: number;
  /** Settles when the program has ended, with words such as "exit code 1". */
  readonly ended: Promise<string>;
  /** Asks the program's whole process group to end; kills it after `graceMs`. */
  stop(): Promise<void>;
}

/** What to run, where its output goes, and how long it may take to end after being asked. */
export interface ManagedProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly graceMs?: number;
}

/**
 * Starts a program in its own process group, so that Ctrl-C reaches it only through `stop`
 * (in order, after the server that uses it) and nothing that it started survives it.
 * Rejects when the program cannot be run.
 */
export async function startProcess(options: ManagedProcessOptions): Promise<ManagedProcess> {
  const { command, args, logFile, graceMs = 5000 } = options;
  const log = openSync(logFile, 'w');
  let child: ChildProcess;
  try {
    child = spawn(command, args, { detached: true, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => {
      resolve(child.pid ?? 0);
    });
  });

  const killAtExit = (): void => {
    signalGroup(pid, 'SIGKILL');
  };
  process.once('exit', killAtExit);
  const ended = new Promise<string>(resolve => {
    child.once('exit', (code, signal) => {
      process.off('exit', killAtExit);
      resolve(signal === null ? `exit code ${String(code)}` : `signal ${signal}`);
    });
  });

  return {
    pid,
    ended,
    async stop() {
      signalGroup(pid, 'SIGTERM');
      const deadline = setTimeout(() => {
        signalGroup(pid, 'SIGKILL');
      }, graceMs);
      await ended;
      clearTimeout(deadline);
      signalGroup(pid, 'SIGKILL');
    },
  };
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
