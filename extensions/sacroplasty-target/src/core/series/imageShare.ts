import type { InstanceAttributes } from './instanceAttributes';

/** Some images of a series. */
export interface ImageShare {
  readonly count: number;
  /** All images of the series. */
  readonly of: number;
  /** InstanceNumbers of those that state one, from the smallest. */
  readonly numbers: readonly number[];
}

/** More numbers than these are not read. */
const NAMED = 6;

/** The share that `some` are of `all`. */
export function shareOf(some: readonly InstanceAttributes[], all: readonly InstanceAttributes[]): ImageShare {
  const numbers = some.flatMap(({ InstanceNumber }) => (InstanceNumber === null ? [] : [InstanceNumber]));
  return { count: some.length, of: all.length, numbers: numbers.toSorted((a, b) => a - b) };
}

/** "The images", "3 of the 91 images (images 5, 6, 7)", with a verb in the right number. */
export function describeShare({ count, of, numbers }: ImageShare, [one, many]: readonly [string, string]): string {
  if (count === of) return of === 1 ? `The image ${one}` : `The images ${many}`;
  const more = numbers.length > NAMED ? ` and ${String(numbers.length - NAMED)} more` : '';
  const noun = numbers.length === 1 ? 'image' : 'images';
  const named = numbers.length === 0 ? '' : ` (${noun} ${numbers.slice(0, NAMED).join(', ')}${more})`;
  return `${String(count)} of the ${String(of)} images${named} ${count === 1 ? one : many}`;
}
