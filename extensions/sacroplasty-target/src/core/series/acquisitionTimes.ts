import { firstReturn, groupsOf, runsOf } from './runs';
import { SERIES } from './parameters';

const { acquisition } = SERIES;

/*
 * What the times of the slices say of a CT. Within one scan the time runs one way along the slices: in a helix it
 * differs a little from slice to slice, or every second where fractions are not written; in steps it stands still over
 * a step and jumps to the next. A little disorder is ordinary, too: a stamp that is rounded, an image that was
 * reconstructed late, a time without its date at midnight.
 */

/** How the times of a CT change along its slices (from 0). */
export interface TimeOrder {
  /** The slices with which another time begins. */
  readonly changes: readonly number[];
  /** The first slice that lies among those of another scan; null: none. */
  readonly back: number | null;
}

/**
 * The scans of a CT as its times show them.
 * @param seconds of each slice, in slice order; null: not stated.
 */
export function orderOfTimes(seconds: readonly (number | null)[]): TimeOrder {
  const scans = runsOf(groupsOf(seconds, acquisition.anotherScan));
  const groups = groupsOf(seconds, acquisition.anotherStretch);
  const stretches = stretchesOf(groups).filter(({ slices }) => slices >= acquisition.leastSlices);
  const mixed = stretches.filter(one => stretches.some(other => one !== other && isAmong(one, other)));
  const keys = new Set(mixed.map(({ key }) => key));
  const alternating = runsOf(groups.map(key => (key !== null && keys.has(key) ? key : null)));
  return {
    changes: [...scans.slice(1), ...stretches.slice(1)].map(({ first }) => first),
    back: (firstReturn(scans) ?? firstReturn(alternating))?.first ?? null,
  };
}

/** A group of times, from its first to its last slice; slices of others may lie in between. */
interface Stretch {
  readonly key: number;
  readonly first: number;
  readonly last: number;
  readonly slices: number;
}

/** In the order of their first slices. */
function stretchesOf(groups: readonly (number | null)[]): readonly Stretch[] {
  const stretches = new Map<number, Stretch>();
  for (const [k, key] of groups.entries()) {
    if (key === null) continue;
    const known = stretches.get(key) ?? { key, first: k, last: k, slices: 0 };
    stretches.set(key, { ...known, last: k, slices: known.slices + 1 });
  }
  return [...stretches.values()];
}

function isAmong(a: Stretch, b: Stretch): boolean {
  return Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1 >= acquisition.leastSlices;
}
