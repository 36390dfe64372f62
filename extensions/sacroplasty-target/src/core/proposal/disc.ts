import { valueAt, type Picture } from './slab';
import type { PicturePoint } from './wedge';

/** The profile across an endplate is read from this far inside the body to this far beyond it, mm. */
const INSIDE = 8;
const STEP = 0.5;
/** It is averaged over the middle half of the endplate: discs open to the front, and cortices end them. */
const ALONG = 9;
const FROM = 0.25;
const TO = 0.75;
/** A dip that is shallower than this is marrow's own texture, HU. */
const TEXTURE = 40;

/** Where a disc is looked for beside an endplate. */
export interface DiscWindow {
  /** Its middle may lie between these, mm beyond the endplate. */
  readonly nearest: number;
  readonly farthest: number;
  /** The endplates that face it lie within this of its middle, mm. */
  readonly reach: number;
}

/** A disc between two endplates; `height` is the width of its dip at half depth, mm, `depth` in HU. */
export type Disc =
  { readonly kind: 'seen'; readonly height: number; readonly depth: number } | { readonly kind: 'not-seen' };

/** Measures the disc beyond the endplate from `p` to `q`, on the right of that way. */
export function measureDisc(picture: Picture, p: PicturePoint, q: PicturePoint, window: DiscWindow): Disc {
  const profile = profileAcross(picture, p, q, window.farthest + window.reach);
  const index = (depth: number): number => Math.round((depth + INSIDE) / STEP);
  const middle = lowest(profile, index(window.nearest), index(window.farthest));
  if (middle === null) return { kind: 'not-seen' };
  const reach = Math.round(window.reach / STEP);
  const level = profile[middle] as number;
  const before = highest(profile, middle - reach, middle);
  const after = highest(profile, middle, middle + reach);
  const depth = Math.min(before, after) - level;
  if (!(depth >= TEXTURE)) return { kind: 'not-seen' };
  const half = level + depth / 2;
  return {
    kind: 'seen',
    height: STEP * (crossing(profile, middle, 1, half) + crossing(profile, middle, -1, half)),
    depth,
  };
}

function profileAcross(picture: Picture, p: PicturePoint, q: PicturePoint, beyond: number): Float64Array {
  const length = Math.hypot(q[0] - p[0], q[1] - p[1]);
  const mu = (q[1] - p[1]) / length,
    mv = -(q[0] - p[0]) / length;
  const count = Math.round((INSIDE + beyond) / STEP) + 1;
  const profile = new Float64Array(count);
  for (let d = 0; d < count; d++) {
    const depth = d * STEP - INSIDE;
    let sum = 0;
    for (let i = 0; i < ALONG; i++) {
      const t = FROM + ((TO - FROM) * i) / (ALONG - 1);
      sum += valueAt(picture, p[0] + t * (q[0] - p[0]) + depth * mu, p[1] + t * (q[1] - p[1]) + depth * mv);
    }
    profile[d] = sum / ALONG;
  }
  return profile;
}

function lowest(profile: Float64Array, from: number, to: number): number | null {
  let best: number | null = null;
  for (let d = Math.max(0, from); d <= Math.min(profile.length - 1, to); d++) {
    const value = profile[d] as number;
    if (value === value && (best === null || value < (profile[best] as number))) best = d;
  }
  return best;
}

function highest(profile: Float64Array, from: number, to: number): number {
  let best = -Infinity;
  for (let d = Math.max(0, from); d <= Math.min(profile.length - 1, to); d++)
    best = Math.max(best, profile[d] as number);
  return best;
}

/** Steps from the middle to where the profile has risen to a level. */
function crossing(profile: Float64Array, middle: number, direction: 1 | -1, level: number): number {
  for (let d = middle; d >= 0 && d < profile.length; d += direction) {
    const value = profile[d] as number;
    if (!(value >= level)) continue;
    const before = profile[d - direction] as number;
    return Math.abs(d - middle) - (value - level) / (value - before);
  }
  return 0;
}
