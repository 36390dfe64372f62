import { XYZ } from '../../geometry';
import { holdsDense, nearestOn, slicesAround, type Sacrum } from '../surface';
import type { NeedleParameters } from './parameters';

type Place = readonly [number, number, number];

/** An exit on a hidden wall is none; cement or metal before it, or just beyond it, can pass for cortex or hide it. */
export function isBlocked(
  { parameters: { dense, wall }, resampler, walls, surface, points }: Sacrum,
  { exit: { blocksWithin, blocksStep } }: NeedleParameters,
  start: Place,
  d: Place,
  x: number,
): boolean {
  const exit: Place = [start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]];
  const hidden = nearestOn(walls.hidden, surface, points, exit, slicesAround(surface, wall));
  if (hidden !== null) {
    const away = (c: 0 | 1 | 2): number => (points.place[XYZ * hidden + c] as number) - exit[c];
    if (Math.hypot(away(0), away(1), away(2)) < blocksWithin) return true;
  }
  const from = Math.min(0, x) - blocksWithin;
  const values = new Float32Array(Math.ceil((Math.abs(x) + 2 * blocksWithin) / blocksStep) + 1);
  const at = (c: 0 | 1 | 2): number => start[c] + from * d[c];
  const step = (c: 0 | 1 | 2): number => blocksStep * d[c];
  resampler.line(at(0), at(1), at(2), step(0), step(1), step(2), values.length, values, 0);
  return holdsDense(values, dense);
}
