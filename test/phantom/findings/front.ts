import type { PhantomOptions } from '../options';
import { sacralAxes } from '../anatomy/s1';
import type { Shape } from '../anatomy/shape';
import { innermost } from '../surface';

type Triple = readonly [number, number, number];

/** A place on the sacrum's front, and where outwards is; the phantom's own frame. */
export interface FrontPlace {
  readonly point: Triple;
  readonly outward: Triple;
}

/** The front is looked for from here, mm anterior of the landmark, this far back. */
const SEARCH = { from: 45, depth: 70 } as const;

/**
 * The front of the bone at a signed distance from the midline and a height along the sacral axis; where
 * the bone is not that wide at that height, the most lateral front there.
 */
export function onFront(
  bone: Shape,
  options: Pick<PhantomOptions, 'sacralSlope'>,
  lateral: number,
  cranial: number,
): FrontPlace {
  const { place } = sacralAxes(options);
  for (let share = 1; share > 0; share -= 0.02) {
    const x = share * lateral;
    const along = (back: number): number => bone(x, ...place(SEARCH.from - back, cranial));
    if (!meetsBone(along)) continue;
    const point: Triple = [x, ...place(SEARCH.from - innermost(along, 0, SEARCH.depth), cranial)];
    const g = gradient(bone, ...point);
    const length = Math.hypot(...g);
    return { point, outward: [g[0] / length, g[1] / length, g[2] / length] };
  }
  throw new RangeError('No bone is as high as that');
}

function meetsBone(along: (back: number) => number): boolean {
  for (let back = 0; back < SEARCH.depth; back++) if (along(back) < -0.5) return true;
  return false;
}

/** A place at a distance, mm, in front of a surface. */
export function inFrontOf({ point, outward }: FrontPlace, by: number): Triple {
  return [point[0] + by * outward[0], point[1] + by * outward[1], point[2] + by * outward[2]];
}

/** Beyond this, mm, the distance to a surface need not be true to more than first order. */
const NEAR = 12;

/** The distance to a bone's surface in true mm where it is near, however its shape is scaled. */
export function clearance(bone: Shape): Shape {
  return (x, y, z) => {
    const value = bone(x, y, z);
    if (Math.abs(value) > NEAR) return value;
    return value / Math.max(0.5, Math.hypot(...gradient(bone, x, y, z)));
  };
}

const H = 0.05;

function gradient(bone: Shape, x: number, y: number, z: number): Triple {
  return [
    (bone(x + H, y, z) - bone(x - H, y, z)) / (2 * H),
    (bone(x, y + H, z) - bone(x, y - H, z)) / (2 * H),
    (bone(x, y, z + H) - bone(x, y, z - H)) / (2 * H),
  ];
}

/** The part of space in front of one ala: |x| and height along the sacral axis, edges not straight. */
export function alaWindow(
  options: Pick<PhantomOptions, 'sacralSlope'>,
  sign: 1 | -1,
  [nearest, farthest]: readonly [number, number],
  [lowest, highest]: readonly [number, number],
): Shape {
  const { anterior, cranial } = sacralAxes(options);
  return (x, y, z) => {
    const b = cranial(y, z);
    const wavy = 1.2 * Math.sin(0.7 * x + 0.5 * b);
    const u = sign * x + wavy;
    // Nothing of it lies behind the bone.
    return Math.max(nearest - u, u - farthest, lowest - b - wavy, b + wavy - highest, -14 - anterior(y, z));
  };
}
