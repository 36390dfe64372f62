/** A stretch of slices that state one value. Slices that state none are passed over. */
export interface Run {
  readonly key: string | number;
  readonly first: number;
  readonly last: number;
}

/** The stretches of equal values, along the slices. */
export function runsOf(keys: readonly (string | number | null)[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [k, key] of keys.entries()) {
    if (key === null) continue;
    const last = runs.at(-1);
    if (last?.key === key) runs[runs.length - 1] = { ...last, last: k };
    else runs.push({ key, first: k, last: k });
  }
  return runs;
}

/** The first stretch of a value that had ended before; undefined: none comes back. */
export function firstReturn(runs: readonly Run[]): Run | undefined {
  const ended = new Set<Run['key']>();
  return runs.find(({ key }) => {
    const back = ended.has(key);
    ended.add(key);
    return back;
  });
}

/** Numbers the groups of values: those that follow each other by less than `gap` are of one. Null stays null. */
export function groupsOf(values: readonly (number | null)[], gap: number): readonly (number | null)[] {
  const known = [...new Set(values.filter(value => value !== null))].toSorted((a, b) => a - b);
  const groups = new Map<number, number>();
  let group = 0;
  for (const [i, value] of known.entries()) {
    if (value - (known[i - 1] ?? value) >= gap) group += 1;
    groups.set(value, group);
  }
  return values.map(value => (value === null ? null : (groups.get(value) ?? null)));
}
