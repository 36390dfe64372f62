import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where daemons live that an ordinary user's PATH leaves out. */
const EXTRA_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** The full path of the first of these programs that is installed, or undefined. */
export function findExecutable(...names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...EXTRA_FOLDERS].filter(folder => folder !== '');
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable);
}

/** The first of these files that exists, or undefined. */
export function findFile(candidates: readonly string[]): string | undefined {
  return candidates.find(path => existsSync(path));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not for this user: either way it cannot be run
  }
}
