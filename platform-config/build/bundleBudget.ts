import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { UserError } from '../common/index';

/**
 * What the files of each moment may weigh, gzipped, in bytes (1 kB = 1000 bytes). `mode.js` is loaded by every user of
 * the viewer; `extension.js` when the mode is opened, and beside it the engine that measures: on a hospital's network
 * (10 Mbit/s and more) in under 0.2 s. It was meant to be 190 kB. What it has grown by since: a needle's exit at the joint's
 * face, what each number rests on in plain words, and what is asked and said when a level is unsure, a side to treat is not
 * contained, or another person goes on with a plan; what is refused, missing or in the PACS said where the user looks, and
 * labels that keep clear of each other (together 3 kB, for what every user meets every day); S1 looked for by itself and
 * the grey scale remembered (1 kB). Writing and reading the SR stays in it, although it is needed later: the files' names do
 * not change with the version, and a plan must never be written by another build than the one that measured it, nor be lost
 * because a file cannot be loaded any more. What is loaded later, if at all: `margin-map.js` when the map is opened; `desk.js`,
 * what the engine has beyond the extension, where a browser refuses a worker.
 */
export const BUDGETS = {
  'mode.js': 5_000,
  'extension.js': 204_000,
  'engine.js': 70_000,
  'margin-map.js': 10_000,
  'desk.js': 30_000,
} as const;

/** The scripts of a folder as a web server sends them, by name, bytes gzipped. Maps and licence texts are not asked for. */
export type BundleSize = ReadonlyMap<string, number>;

/** Measures every script in the folder, gzipped one by one. */
export async function bundleSize(folder: string): Promise<BundleSize> {
  const files = new Map<string, number>();
  for (const name of (await readdir(folder)).filter(file => file.endsWith('.js')).sort()) {
    files.set(name, gzipSync(await readFile(join(folder, name)), { level: 9 }).length);
  }
  return files;
}

/** Throws a UserError when a script is larger than its budget, or has none. */
export function requireBudgets(size: BundleSize, budgets: Readonly<Record<string, number>> = BUDGETS): void {
  for (const [name, bytes] of size) {
    const budget = budgets[name];
    if (budget === undefined) throw new UserError(`${name} (${kB(bytes)} gzipped) has no size budget.`);
    if (bytes > budget) {
      throw new UserError(`${name} is too large: ${kB(bytes)} gzipped, at most ${kB(budget)} allowed.`);
    }
  }
}

/** Bytes in words. */
export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
