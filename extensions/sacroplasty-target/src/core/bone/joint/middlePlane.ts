import { degreesToRadians } from '../../geometry';
import { PlaneFit } from '../../numeric';
import type { Middle } from './facingWalls';
import { turnedPlane, type JointPlane } from './jointPlane';
import type { JointParameters } from './parameters';

/** A plane through the middle surface of a joint. */
export interface MiddlePlane {
  readonly plane: JointPlane;
  /** How many places count in it, those far from it little. */
  readonly weight: number;
  /** Their standard distance from it, and their standard spread along it, mm. */
  readonly scatter: number;
  readonly spread: number;
}

/**
 * The plane through the middle surface of a joint: least squares, in which a place counts the less the farther it lies
 * from the plane, since a joint has steps and its rims turn away. Null where too few places determine it.
 *
 * @param within this many mm of the plane to begin with a place counts half; infinite: all count alike.
 */
export function middlePlane(
  middles: readonly Middle[],
  near: JointPlane,
  within: number,
  { least, rounds, far, flattest }: JointParameters['plane'],
): MiddlePlane | null {
  if (middles.length < least) return null;
  let plane = near;
  let found: MiddlePlane | null = null;
  for (let round = 0; round < rounds; round++) {
    const { angle, slope, x, y } = plane;
    const cos = Math.cos(degreesToRadians(angle));
    const sin = Math.sin(degreesToRadians(angle));
    const fit = new PlaneFit();
    for (const middle of middles) {
      const dx = middle.x - x;
      const dy = middle.y - y;
      const ahead = dx * cos + dy * sin - slope * middle.z;
      const share = 1 / (1 + (ahead / (round === 0 ? within : far)) ** 2);
      fit.add(share, dy * cos - dx * sin, middle.z, ahead);
    }
    const { weight, x: along, y: height, f, a, b, scatter, spread } = fit.solve(0);
    if (!Number.isFinite(a) || !Number.isFinite(b)) return null;
    plane = turnedPlane(plane, f - b * height, along, a, b, flattest);
    found = { plane, weight, scatter, spread };
  }
  return found;
}
