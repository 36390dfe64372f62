import type { ProposalParameters } from './parameters';
import { valueAt, type Picture } from './slab';
import { distance, type PicturePoint } from './wedge';

/** Where a disc is looked for beside an endplate. */
export interface DiscWindow {
  /** Its middle may lie between these, mm beyond the endplate. */
  readonly nearest: number;
  readonly farthest: number;
  /** The endplates that face it lie within this of its middle, mm. */
  readonly reach: number;
}

/**
 * A disc between two endplates: its dip begins `from` mm beyond the endplate and is `height` mm wide, both at half
 * depth; `depth`, and the lower of both endplates' `wall`, in HU.
 */
export type Disc =
  | {
      readonly kind: 'seen';
      readonly from: number;
      readonly height: number;
      readonly depth: number;
      readonly wall: number;
    }
  | { readonly kind: 'not-seen' };

/** Measures the disc beyond the endplate from `p` to `q`, on the right of that way. */
export function measureDisc(
  picture: Picture,
  p: PicturePoint,
  q: PicturePoint,
  window: DiscWindow,
  read: ProposalParameters['disc'],
): Disc {
  const { inside, step } = read;
  const profile = profileAcross(picture, p, q, window.farthest + window.reach, read);
  const index = (depth: number): number => Math.round((depth + inside) / step);
  const reach = Math.round(window.reach / step);
  let middle = 0;
  let depth = read.texture;
  for (let d = index(window.nearest); d <= index(window.farthest); d++) {
    const dip = Math.min(highest(profile, d - reach, d), highest(profile, d, d + reach)) - (profile[d] as number);
    if (!(dip >= depth)) continue;
    depth = dip;
    middle = d;
  }
  if (middle === 0) return { kind: 'not-seen' };
  const half = (profile[middle] as number) + depth / 2;
  const before = step * crossing(profile, middle, -1, half);
  return {
    kind: 'seen',
    from: middle * step - inside - before,
    height: before + step * crossing(profile, middle, 1, half),
    depth,
    wall: (profile[middle] as number) + depth,
  };
}

function profileAcross(
  picture: Picture,
  p: PicturePoint,
  q: PicturePoint,
  beyond: number,
  { along, from, inside, step, to }: ProposalParameters['disc'],
): Float64Array {
  const length = distance(p, q);
  const mu = (q[1] - p[1]) / length,
    mv = -(q[0] - p[0]) / length;
  const count = Math.round((inside + beyond) / step) + 1;
  const profile = new Float64Array(count);
  for (let d = 0; d < count; d++) {
    const depth = d * step - inside;
    let sum = 0;
    for (let i = 0; i < along; i++) {
      const t = from + ((to - from) * i) / (along - 1);
      sum += valueAt(picture, p[0] + t * (q[0] - p[0]) + depth * mu, p[1] + t * (q[1] - p[1]) + depth * mv);
    }
    profile[d] = sum / along;
  }
  return profile;
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
