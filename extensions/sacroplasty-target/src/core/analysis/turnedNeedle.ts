import { degreesToRadians, mm, radians, rotateAbout, SUPERIOR, type LpsDirection, type Radians } from '../geometry';
import type { TrajectoryDistance } from './distance';
import type { FoundJoint } from '../bone';
import type { MeasuringParameters } from './parameters';

/**
 * A distance along a needle that follows the program's own joint line: its uncertainty covers what it would be
 * along the joint, which may run a little otherwise. Where nothing can be measured along the turned needle, half
 * of the turn counts twice; where not even there, the distance is unknown.
 *
 * @param measure the distance of the same trajectory along another joint line.
 */
export function coverTurned(
  distance: TrajectoryDistance,
  joint: Exclude<FoundJoint, { readonly kind: 'none' }>,
  measure: (joint: LpsDirection) => TrajectoryDistance,
  { distance: { mostUncertain } }: MeasuringParameters,
): TrajectoryDistance {
  if (distance.kind === 'unknown') return distance;
  const { trajectory, direction } = distance;
  const turn = degreesToRadians(joint.uncertainty);
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
  if (uncertainty <= mostUncertain) return { ...distance, uncertainty: mm(uncertainty) };
  return { kind: 'unknown', trajectory, direction, reason: { kind: 'joint-line-unsure', joint: joint.kind } };
}
