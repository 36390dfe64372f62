/** How long one piece of work takes, ms. */
export interface Timing {
  /** Median of the wall clock, which other programs on the machine lengthen. */
  readonly median: number;
  /** Median of this process's own processor time. */
  readonly processor: number;
  /** Least processor time of all runs: nearest to what the work takes when nothing else runs. */
  readonly least: number;
}

/** Times a piece of work after it has been run often enough to be compiled. */
export function timing(work: () => unknown, rounds: number, warmUp: number): Timing {
  for (let i = 0; i < warmUp; i++) work();
  const wall: number[] = [];
  const own: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    const start = performance.now();
    work();
    wall.push(performance.now() - start);
    const used = process.cpuUsage(before);
    own.push((used.user + used.system) / 1000);
  }
  return { median: middle(wall), processor: middle(own), least: Math.min(...own) };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** A row of a table: the first cell to the left, the numbers under their headings. */
export function row(name: string, cells: readonly (string | number)[], width = 12): string {
  const shown = cells.map(cell => (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 1) : cell));
  return `  ${name.padEnd(30)}${shown.map(cell => cell.padStart(width)).join('')}`;
}
