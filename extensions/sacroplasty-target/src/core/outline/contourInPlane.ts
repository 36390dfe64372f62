import { contours } from 'd3-contour';
import {
  cross,
  directionOf,
  displacement,
  dot,
  LEFT,
  lpsPoint,
  POSTERIOR,
  signedDistance,
  type LpsDirection,
  type LpsPoint,
  type Plane,
} from '../geometry';
import { OUTLINE } from './parameters';

/** Adds a function's values at `count` places to `out`: from `from` on, `step` mm apart along `way`, LPS. */
export type FillLine = (from: LpsPoint, way: LpsDirection, step: number, count: number, out: number[]) => void;

/**
 * The closed curves on which a function of place has a level, in a plane: sampled on an even grid, laid between the
 * samples by marching squares.
 *
 * @param corners of a box (LPS mm) outside of which the function lies below the level.
 * @param step of the grid, mm: what is smaller may be missed.
 */
export function contourInPlane(
  plane: Plane,
  corners: readonly LpsPoint[],
  step: number,
  level: number,
  fill: FillLine,
): readonly (readonly LpsPoint[])[] {
  const heights = corners.map(corner => signedDistance(plane, corner));
  if (Math.min(...heights) > 0 || Math.max(...heights) < 0) return [];
  const [right, up] = axesOf(plane);
  const u = corners.map(corner => dot(displacement(plane.origin, corner), right));
  const v = corners.map(corner => dot(displacement(plane.origin, corner), up));
  // A sample more to each side lies outside of the box, so that every curve closes.
  const [u0, v0] = [Math.min(...u) - step, Math.min(...v) - step];
  const columns = Math.ceil((Math.max(...u) - u0) / step) + 2;
  const rows = Math.ceil((Math.max(...v) - v0) / step) + 2;
  const placeOf = (x: number, y: number): LpsPoint => {
    const at = (axis: 0 | 1 | 2): number =>
      plane.origin[axis] + (u0 + x * step) * right[axis] + (v0 + y * step) * up[axis];
    return lpsPoint(at(0), at(1), at(2));
  };
  const values: number[] = [];
  for (let row = 0; row < rows; row++) fill(placeOf(0, row), right, step, columns, values);
  const { coordinates } = contours().size([columns, rows]).contour(values, level);
  // The library counts from the corner of a sample's cell, half a step before the sample.
  return coordinates.flat().map(ring => ring.map(([x = NaN, y = NaN]) => placeOf(x - 0.5, y - 0.5)));
}

function axesOf({ normal }: Plane): readonly [LpsDirection, LpsDirection] {
  const right = directionOf(cross(normal, Math.abs(dot(normal, LEFT)) < OUTLINE.nearlyLeft ? LEFT : POSTERIOR));
  const up = right === null ? null : directionOf(cross(normal, right));
  if (right === null || up === null) throw new RangeError('The normal of a plane has no length');
  return [right, up];
}
