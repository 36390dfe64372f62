import { readFile } from 'node:fs/promises';
import { hasCode } from './userError';

/** The text of a file, or an empty text when it (or the process that /proc describes) does not exist. */
export async function readIfPresent(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH')) return '';
    throw error;
  }
}
