import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { UserError } from '../common/index';

/** All scripts of the plugin together, gzipped, in bytes (1 kB = 1000 bytes). */
export const BUDGET = 150_000;

/** The plugin's size as a web server sends it to the viewer, which never asks for the licence texts. */
export interface BundleSize {
  readonly files: ReadonlyMap<string, number>;
  /** Bytes, gzipped. */
  readonly total: number;
}

/** Measures every script in the folder, gzipped one by one. */
export async function bundleSize(folder: string): Promise<BundleSize> {
  const files = new Map<string, number>();
  for (const name of (await readdir(folder)).filter(file => file.endsWith('.js')).sort()) {
    files.set(name, gzipSync(await readFile(join(folder, name)), { level: 9 }).length);
  }
  return { files, total: [...files.values()].reduce((sum, size) => sum + size, 0) };
}

/** Throws a UserError when the plugin is larger than allowed. */
export function requireBudget(size: BundleSize, budget = BUDGET): void {
  if (size.total <= budget) return;
  const each = [...size.files].map(([name, bytes]) => `${name} ${kB(bytes)}`).join(', ');
  throw new UserError(`The plugin is too large: ${kB(size.total)} gzipped, at most ${kB(budget)} allowed (${each}).`);
}

/** Bytes in words. */
export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
