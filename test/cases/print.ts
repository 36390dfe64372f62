import { BANDS, type Comparison } from './compare';

const number = (x: number | null, digits = 2): string => (x === null ? 'unknown' : x.toFixed(digits));

/** Absolute errors of the distances that were answered. */
export function distanceErrors(comparison: Comparison): number[] {
  return comparison.distances.flatMap(row => (row.measured === null ? [] : [Math.abs(row.measured - row.truth)]));
}

/** Prints one case against its truth. */
export function printComparison(name: string, comparison: Comparison): void {
  const { distances, bands, sides, milliseconds } = comparison;
  console.log(`\n${name}   (one analysis: ${milliseconds.toFixed(1)} ms)`);
  console.log('  side   trajectory     truth  measured     error   +/- stated');
  for (const { side, trajectory, truth, measured, uncertainty, reason } of distances) {
    const error = measured === null ? null : measured - truth;
    console.log(
      `  ${side.padEnd(6)} ${String(trajectory).padStart(10)} ${number(truth).padStart(9)} ` +
        `${number(measured).padStart(9)} ${number(error).padStart(9)} ${number(uncertainty).padStart(12)}` +
        (reason === null ? '' : `  ${reason}`),
    );
  }
  const errors = distanceErrors(comparison);
  const mean = errors.reduce((sum, e) => sum + e, 0) / errors.length;
  console.log(`  distances: mean absolute error ${number(mean)} mm, worst ${number(Math.max(...errors))} mm`);
  console.log('  from surface   offsets  false inside  false outside  unknown');
  for (const band of BANDS) {
    const { offsets, falseInside, falseOutside, unknown } = bands[band];
    console.log(
      `  ${band.padEnd(12)} ${String(offsets).padStart(9)} ${String(falseInside).padStart(13)} ` +
        `${String(falseOutside).padStart(14)} ${String(unknown).padStart(8)}`,
    );
  }
  for (const { side, jointError, offsetError, verdict, missedBreach } of sides) {
    console.log(
      `  ${side.padEnd(6)} verdict ${verdict}${missedBreach ? ' (MISSED BREACH)' : ''}; proposed joint direction off by ` +
        `${number(jointError, 1)} degrees, target offset by ${number(offsetError, 1)} mm`,
    );
  }
}
