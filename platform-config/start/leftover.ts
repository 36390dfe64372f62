import { rm } from 'node:fs/promises';
import { readIfPresent } from '../common/index';

/**
 * Ends the server whose process number is in `pidFile`, if that process still runs with `configFile`:
 * it was left behind by a run that was killed, and holds the storage. Any other process is let be.
 */
export async function stopLeftover(pidFile: string, configFile: string): Promise<void> {
  const pid = Number(await readIfPresent(pidFile));
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (await runsWith(pid, configFile)) {
    process.kill(pid, 'SIGTERM');
    for (let tenths = 0; tenths < 50 && (await runsWith(pid, configFile)); tenths++) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    if (await runsWith(pid, configFile)) process.kill(pid, 'SIGKILL');
  }
  await rm(pidFile, { force: true });
}

async function runsWith(pid: number, argument: string): Promise<boolean> {
  return (await readIfPresent(`/proc/${String(pid)}/cmdline`)).split('\0').includes(argument);
}
