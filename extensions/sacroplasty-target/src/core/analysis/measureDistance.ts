import type { AlaLimits } from '../bone';
import { directionToLocal, toLocal, type BoneSurface, type Local } from '../boneSurface';
import { mm, travel, type LpsDirection, type LpsPoint } from '../geometry';
import type { Landmark } from '../landmark';
import {
  classifyDistance,
  needleDirection,
  sagittalDirection,
  type DirectionLines,
  type DistanceThresholds,
  type TrajectoryNumber,
} from '../trajectory';
import { fromWall, isClearlyInFront } from './borderline';
import type { TrajectoryDistance } from './distance';
import type { MeasuringParameters } from './parameters';
import type { UnknownReason } from './reason';

/** The needle's direction of one trajectory, or null where the views fix none. */
export function directionOfTrajectory(
  trajectory: TrajectoryNumber,
  landmark: Landmark,
  lines: DirectionLines,
  joint: LpsDirection,
): LpsDirection | null {
  const sagittal = sagittalDirection(trajectory, landmark, lines);
  return sagittal === null ? null : needleDirection(sagittal, landmark.normal, joint);
}

/** Where a target lies that is not in the sacrum; null where it is, or may be. */
function whyOutside(surface: BoneSurface, target: Local, { lateral }: AlaLimits): UnknownReason | null {
  const beyond = surface.beyond(target);
  // What lies in a segment of the sacrum is in the sacrum, wherever the CT shows the joint.
  if (surface.onlySacrum && beyond <= 0) return null;
  if (lateral !== null && Math.abs(target[0]) > lateral) return { kind: 'target-past-joint' };
  if (!(beyond > 0)) return null;
  const anterior = surface.nearest(target, 'anterior');
  const isInFront = anterior !== null && isClearlyInFront(fromWall(anterior));
  return { kind: isInFront ? 'target-in-front' : 'target-outside' };
}

/** From the ala target along a needle to the outer anterior cortex. */
export function measureDistance(
  surface: BoneSurface,
  target: LpsPoint,
  trajectory: TrajectoryNumber,
  direction: LpsDirection,
  limits: AlaLimits,
  thresholds: DistanceThresholds,
  { joint, foramen, distance: { mostUncertain } }: MeasuringParameters,
): TrajectoryDistance {
  const start = toLocal(surface.frame, target);
  const along = directionToLocal(surface.frame, direction);
  const exit = surface.exitAlong(start, along, 'also-behind-it');
  // Of a target outside of the sacrum nothing is wrong with the needle's way.
  const unknown = (reason: UnknownReason): TrajectoryDistance => ({
    kind: 'unknown',
    trajectory,
    direction,
    reason: whyOutside(surface, start, limits) ?? reason,
  });
  if (exit === null) return unknown({ kind: 'needle-misses' });
  if (!exit.seen) return unknown({ kind: 'exit-unseen' });
  const point = travel(target, direction, exit.distance);
  const at = toLocal(surface.frame, point);
  const [s] = at;
  // The joint, which ends the sacrum, can lie anywhere between there and this exit.
  const ends = limits.jointSeen || surface.onlySacrum;
  const pastJoint = ends ? 0 : Math.max(0, (Math.abs(s) - joint.unseen) / Math.abs(along[0]));
  const uncertainty = exit.uncertainty + pastJoint;
  if (uncertainty > mostUncertain) {
    return unknown({
      kind: pastJoint > 0 || exit.at === 'sacroiliac-joint' ? 'exit-near-unseen-joint' : 'needle-along-cortex',
    });
  }
  // Where other bones can be met, only the roof of the sacrum's own foramen is said to be followed by bone.
  // The way from an exit far behind the target to the target lies in front of the bone.
  const behind = !exit.onSurface && exit.distance < 0;
  const foraminal =
    limits.foramen !== null && Math.abs(s) <= limits.foramen + foramen.pastEdge && exit.normal[2] < foramen.exitRoof;
  const reenters =
    (surface.onlySacrum || (foraminal && !behind)) && surface.boneFollows(at, along, foramen.boneFollows);
  return {
    kind: 'measured',
    trajectory,
    direction,
    reenters,
    endsAt: exit.at,
    distance: mm(exit.distance),
    uncertainty: mm(uncertainty),
    exit: point,
    distanceClass: classifyDistance(mm(exit.distance), thresholds),
  };
}
