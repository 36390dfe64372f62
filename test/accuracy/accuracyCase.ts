import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedCasesFolder } from '../support';
import type { PhantomOptions } from '../phantom';
import { hardVariants } from './hardVariants';
import { FAMILY_SIZE, variant } from './variants';

/** One case to measure; plain data, so that it can be sent to another thread. */
export type AccuracyCase =
  | { readonly kind: 'phantom' | 'hard phantom'; readonly name: string; readonly options: PhantomOptions }
  | { readonly kind: 'real bone'; readonly name: string; readonly folder: string };

/** The first phantoms of the family, after a complete one those with findings, and the cases made from real bones that this computer has. */
export function accuracyCases(variants: number): readonly AccuracyCase[] {
  const phantoms = Array.from({ length: variants }, (_, i): AccuracyCase => {
    const seed = i + 1;
    return { kind: 'phantom', name: `phantom ${String(seed)}`, options: variant(seed) };
  });
  const hard = hardVariants().map(one => ({ kind: 'hard phantom', ...one }) as const);
  return [...realBones(), ...phantoms, ...(variants < FAMILY_SIZE ? [] : hard)];
}

function realBones(): readonly AccuracyCase[] {
  const cases = sharedCasesFolder();
  if (cases === undefined) return [];
  return readdirSync(cases)
    .toSorted()
    .map(name => ({ kind: 'real bone', name, folder: join(cases, name) }) as const)
    .filter(({ folder }) => existsSync(join(folder, 'truth.json')));
}
