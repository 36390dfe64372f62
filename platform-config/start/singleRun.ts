import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent, UserError } from '../common/index';

/**
 * Makes this run the only one that uses `folder`: two servers on one storage would lose plans.
 * Throws a UserError while another run is alive; the mark of a run that was killed does not count.
 * Resolves to a function that gives the folder free again.
 */
export async function claim(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const mark = join(folder, 'running.pid');
  const other = Number(await readIfPresent(mark));
  const program = process.argv[1] ?? '';
  if (Number.isInteger(other) && other > 1 && other !== process.pid && (await isThisProgram(other, program))) {
    throw new UserError(
      `npm start is already running here (process ${String(other)}); stop it with Ctrl-C in its terminal, or with: kill ${String(other)}`,
    );
  }
  await writeFile(mark, String(process.pid));
  return () => rm(mark, { force: true });
}

async function isThisProgram(pid: number, program: string): Promise<boolean> {
  const name = program.split('/').slice(-3).join('/');
  return (await readIfPresent(`/proc/${String(pid)}/cmdline`)).includes(name);
}
