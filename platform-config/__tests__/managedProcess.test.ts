import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readIfPresent, startProcess } from '../common';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'process-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const isAlive = async (pid: number): Promise<boolean> =>
  !['', 'Z'].includes(/\) (\S)/.exec(await readIfPresent(`/proc/${pid}/stat`))?.[1] ?? '');

describe('startProcess', () => {
  it('ends a program that ignores the request, and what it had started', async () => {
    const log = join(folder, 'log');
    const script = 'trap "" TERM; sleep 1000 & echo child $!; while true; do sleep 0.05; done';
    const program = await startProcess({ command: 'sh', args: ['-c', script], logFile: log, graceMs: 100 });
    const child = await vi.waitFor(async () => {
      const pid = Number(/child (\d+)/.exec(await readIfPresent(log))?.[1]);
      expect(pid).toBeGreaterThan(0);
      return pid;
    });
    await program.stop();
    expect(await program.ended).toBe('signal SIGKILL');
    await vi.waitFor(async () => expect(await isAlive(child)).toBe(false));
  });

  it('reports how a program ended by itself', async () => {
    const program = await startProcess({ command: 'sh', args: ['-c', 'exit 3'], logFile: join(folder, 'log') });
    expect(await program.ended).toBe('exit code 3');
    await program.stop();
  });

  it('rejects for a program that does not exist', async () => {
    await expect(
      startProcess({ command: join(folder, 'nothing'), args: [], logFile: join(folder, 'log') }),
    ).rejects.toThrow('ENOENT');
  });
});
