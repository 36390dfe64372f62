import { degreesToRadians, mm, radians, rotateAbout, SUPERIOR, type LpsDirection, type Radians } from '../geometry';
import type { TrajectoryDistance } from './distance';
import type { FoundJoint } from '../bone';

type ProposedJoint = Exclude<FoundJoint['kind'], 'none'>;

/**
 * How far the program's joint line may be turned against the joint, half of a 95 % interval, degrees. Measured:
 * the errors on twenty cases made from real bones (open01 to open20), each with the true corners, the proposed
 * ones and six moved by up to 1.5 mm: seen 4.7 on 91 sides (on phantoms 3.1 on 94, 5.9 at most), unsure 17.1 on
 * 223 (26 at most), guessed 20.8 on two. None of what a course shows of itself foretold its error better.
 */
const TURNED_BY: Record<ProposedJoint, Radians> = {
  seen: degreesToRadians(5),
  unsure: degreesToRadians(17),
  guessed: degreesToRadians(25),
};
/** A distance with more uncertainty than this, mm, is no answer. */
export const MOST_UNCERTAIN = 10;

/**
 * A distance along a needle that follows the program's own joint line: its uncertainty covers what it would be
 * along the joint, which may run a little otherwise. Where nothing can be measured along the turned needle, half
 * of the turn counts twice; where not even there, the distance is unknown.
 *
 * @param measure the distance of the same trajectory along another joint line.
 */
export function coverTurned(
  distance: TrajectoryDistance,
  joint: { readonly kind: ProposedJoint; readonly direction: LpsDirection },
  measure: (joint: LpsDirection) => TrajectoryDistance,
): TrajectoryDistance {
  if (distance.kind === 'unknown') return distance;
  const { trajectory, direction } = distance;
  const turn = TURNED_BY[joint.kind];
  const along = (angle: Radians): number | null => {
    const turned = measure(rotateAbout(joint.direction, SUPERIOR, angle));
    return turned.kind === 'measured' ? Math.abs(turned.distance - distance.distance) : null;
  };
  const change = (sign: 1 | -1): number => {
    const whole = along(radians(sign * turn));
    if (whole !== null) return whole;
    const half = along(radians((sign * turn) / 2));
    return half === null ? Number.POSITIVE_INFINITY : 2 * half;
  };
  // The joint's direction and the cortex's place are found apart: their errors are independent.
  const uncertainty = Math.hypot(distance.uncertainty, Math.max(change(1), change(-1)));
  if (uncertainty <= MOST_UNCERTAIN) return { ...distance, uncertainty: mm(uncertainty) };
  return { kind: 'unknown', trajectory, direction, reason: { kind: 'joint-line-unsure', joint: joint.kind } };
}
