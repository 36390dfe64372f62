import { degreesToRadians } from '../../geometry';
import type { Resampler } from '../../volume';
import type { JointPlane } from './jointPlane';
import type { JointParameters } from './parameters';
import { WallCells, type Vector, type Wall } from './wallCells';
import { WallProfile } from './wallProfile';

/** A place halfway between the two bones' walls, mm in the axes of the contour. */
export interface Middle {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * The middle surface of a joint: the sacrum's wall and the ilium's are met along rays from everywhere where the bones are
 * parted; each piece of either that faces the other across a narrow gap counts as much as it is large.
 *
 * @param resampler in the contour's axes. @param contrast of the cortex against soft tissue, HU.
 * @param places where the bones are parted, in the box around the plane.
 */
export function facingWalls(
  resampler: Resampler,
  contrast: number,
  plane: JointPlane,
  places: Uint8Array,
  parameters: JointParameters,
): readonly Middle[] {
  const { parting, walls } = parameters;
  const { levelHalf } = walls;
  const rays = raysAcross(plane, walls);
  const profile = new WallProfile(resampler, contrast, parameters);
  const sacrum = new WallCells(walls);
  const ilium = new WallCells(walls);
  for (const place of placesOf(plane, places, parting, levelHalf)) {
    for (const ray of rays) {
      const met = profile.walls(place, ray);
      if (met === null) continue;
      sacrum.add(along(place, ray, met.inner));
      ilium.add(along(place, ray, met.outer));
    }
  }
  const ofSacrum = sacrum.walls(resampler);
  const ofIlium = ilium.walls(resampler);
  return [...middlesOf(ofSacrum, ofIlium, walls), ...middlesOf(ofIlium, ofSacrum, walls)];
}

/** Directions from the sacrum to the ilium, turned against the plane's normal to both sides, up and down. */
function raysAcross({ angle }: JointPlane, { turns, rises }: JointParameters['walls']): readonly Vector[] {
  return turns.flatMap(turn =>
    rises.map((rise): Vector => {
      const side = degreesToRadians(angle + turn);
      const up = degreesToRadians(rise);
      return [Math.cos(side) * Math.cos(up), Math.sin(side) * Math.cos(up), Math.sin(up)];
    }),
  );
}

/** Where the bones are parted within some height of the target's level, evenly spaced along every level, across its steps too. */
function* placesOf(
  { angle, slope, x, y }: JointPlane,
  places: Uint8Array,
  { acrossHalf, acrossStep, front, back, alongStep, below, above, heightStep }: JointParameters['parting'],
  levelHalf: number,
): Generator<Vector> {
  const columns = Math.round((front + back) / alongStep) + 1;
  const levels = Math.round((below + above) / heightStep) + 1;
  const cos = Math.cos(degreesToRadians(angle));
  const sin = Math.sin(degreesToRadians(angle));
  for (let level = 0; level < levels; level++) {
    const z = level * heightStep - below;
    if (Math.abs(z) > levelHalf) continue;
    const ahead = (column: number): number =>
      (places[level * columns + column] as number) * acrossStep - acrossHalf + slope * z;
    for (let column = 0; column + 1 < columns; column++) {
      const from = ahead(column);
      const step = ahead(column + 1) - from;
      const pieces = Math.max(1, Math.round(Math.hypot(step, alongStep) / alongStep));
      for (let piece = 0; piece < pieces; piece++) {
        const share = (piece + 0.5) / pieces;
        const u = from + share * step;
        const t = (column + share) * alongStep - front;
        yield [x + u * cos - t * sin, y + u * sin + t * cos, z];
      }
    }
  }
}

function along([x, y, z]: Vector, [dx, dy, dz]: Vector, mm: number): Vector {
  return [x + mm * dx, y + mm * dy, z + mm * dz];
}

/** The places halfway from each piece of one wall to the nearest of the other that faces it near enough. */
function middlesOf(
  walls: readonly Wall[],
  others: readonly Wall[],
  { narrow, facing, levelHalf }: JointParameters['walls'],
): readonly Middle[] {
  return walls.flatMap(({ at, inwards }) => {
    if (Math.abs(at[2]) > levelHalf) return [];
    let least = narrow * narrow;
    let nearest: Wall | undefined;
    for (const other of others) {
      const squared = (other.at[0] - at[0]) ** 2 + (other.at[1] - at[1]) ** 2 + (other.at[2] - at[2]) ** 2;
      if (squared >= least) continue;
      least = squared;
      nearest = other;
    }
    if (nearest === undefined) return [];
    const cosine = inwards[0] * nearest.inwards[0] + inwards[1] * nearest.inwards[1] + inwards[2] * nearest.inwards[2];
    if (cosine > facing) return [];
    const half = (axis: 0 | 1 | 2): number => (at[axis] + nearest.at[axis]) / 2;
    return [{ x: half(0), y: half(1), z: half(2) }];
  });
}
