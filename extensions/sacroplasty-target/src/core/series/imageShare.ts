import type { InstanceAttributes } from './instanceAttributes';

/** Some images of a series. */
export interface ImageShare {
  readonly count: number;
  /** All images of the series. */
  readonly of: number;
  /** InstanceNumbers of those that state one, from the smallest. */
  readonly numbers: readonly number[];
}

/** The share that `some` are of `all`. */
export function shareOf(some: readonly InstanceAttributes[], all: readonly InstanceAttributes[]): ImageShare {
  const numbers = some.flatMap(({ InstanceNumber }) => (InstanceNumber === null ? [] : [InstanceNumber]));
  return { count: some.length, of: all.length, numbers: numbers.toSorted((a, b) => a - b) };
}
