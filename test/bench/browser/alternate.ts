/** Two measured again and again in turn, so that what else the computer does falls on both alike. */
export interface Alternated {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
}

/** Measures `ours` and `baseline` in turn, `rounds` times each, after one of each that does not count. */
export async function alternate(
  rounds: number,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Alternated> {
  await ours();
  await baseline();
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let i = 0; i < rounds; i++) {
    times.ours.push(await ours());
    times.baseline.push(await baseline());
  }
  return times;
}

/** Prints both medians and their ratio. */
export function printRatio(what: string, unit: string, names: readonly [string, string], measured: Alternated): void {
  const [a, b] = [medianOf(measured.ours), medianOf(measured.baseline)];
  console.log(
    `${what}: ${names[0]} ${a.toFixed(1)} ${unit}, ${names[1]} ${b.toFixed(1)} ${unit}, ratio ${(a / b).toFixed(2)} ` +
      `(medians of ${String(measured.ours.length)}; ${rangeOf(measured.ours)} against ${rangeOf(measured.baseline)})`,
  );
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function rangeOf(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
}
