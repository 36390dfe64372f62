/**
 * Prints how accurate the program is over seeded phantoms with exact truth: `npm run accuracy`, or
 * `npm run accuracy -- 40` for the first 40 of the 200 variants.
 */
import { BANDS, compareWithTruth, type Comparison } from '../cases/compare';
import { generatePhantom, phantomStack } from '../phantom';
import { variant, type Variant } from './variants';

const DEFAULT_VARIANTS = 200;
const groups = new Map<Variant['group'] | 'all 1 mm', Comparison[]>();

const wanted = Number(process.argv[2] ?? DEFAULT_VARIANTS);
for (let seed = 1; seed <= wanted; seed++) {
  const { group, options } = variant(seed);
  const phantom = generatePhantom(options);
  const comparison = compareWithTruth(phantomStack(phantom), phantom.truth);
  for (const name of group === 'thick' ? [group] : [group, 'all 1 mm' as const]) {
    groups.set(name, [...(groups.get(name) ?? []), comparison]);
  }
}
console.log(`Accuracy over ${String(wanted)} seeded phantoms (mm, degrees, ms)`);
for (const [name, comparisons] of [...groups].toSorted(([a], [b]) => a.localeCompare(b)))
  print(name, comparisons);

function quantile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(2) ?? 'none';
}

function mean(values: readonly number[]): string {
  return values.length === 0 ? 'none' : (values.reduce((sum, v) => sum + v, 0) / values.length).toFixed(2);
}

function print(name: string, comparisons: readonly Comparison[]): void {
  const rows = comparisons.flatMap(c => c.distances);
  const told = rows.flatMap(({ truth, measured, uncertainty }) =>
    measured === null || uncertainty === null ? [] : [{ error: Math.abs(measured - truth), uncertainty }],
  );
  const errors = told.map(row => row.error);
  const covered = told.filter(row => row.error <= row.uncertainty).length;
  const overconfident = told.filter(row => row.error > row.uncertainty).map(row => row.error);
  const sides = comparisons.flatMap(c => c.sides);
  const joints = sides.flatMap(s => (s.jointError === null ? [] : [s.jointError]));
  console.log(`\n${name}: ${String(comparisons.length)} phantoms`);
  console.log(
    `  distances  ${String(rows.length)}, unknown ${String(rows.length - told.length)}; mean ${mean(errors)}, ` +
      `95th percentile ${quantile(errors, 0.95)}, worst ${quantile(errors, 1)}; ` +
      `stated uncertainty covers ${((100 * covered) / Math.max(1, told.length)).toFixed(1)} %, worst not covered ${quantile(overconfident, 1)}`,
  );
  for (const band of BANDS) {
    const count = { offsets: 0, falseInside: 0, falseOutside: 0, unknown: 0 };
    for (const c of comparisons) {
      count.offsets += c.bands[band].offsets;
      count.falseInside += c.bands[band].falseInside;
      count.falseOutside += c.bands[band].falseOutside;
      count.unknown += c.bands[band].unknown;
    }
    console.log(
      `  ${band.padEnd(8)} offsets ${String(count.offsets)}: false inside ${String(count.falseInside)}, ` +
        `false outside ${String(count.falseOutside)}, unknown ${String(count.unknown)}`,
    );
  }
  console.log(
    `  breaches called contained ${String(sides.filter(s => s.missedBreach).length)} of ${String(sides.length)} sides; ` +
      `joint direction median ${quantile(joints, 0.5)}, worst ${quantile(joints, 1)}, not found ${String(sides.length - joints.length)}; ` +
      `one analysis median ${quantile(
        comparisons.map(c => c.milliseconds),
        0.5,
      )} ms`,
  );
}
