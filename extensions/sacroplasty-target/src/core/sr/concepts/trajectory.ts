import { isBorderline, type SideAnalysis, type TrajectoryDistance } from '../../analysis';
import { distanceBetween, travel, type LpsPoint, type Side } from '../../geometry';
import type { Landmark } from '../../landmark';
import type { DistanceClass, TrajectoryNumber } from '../../trajectory';
import type { Code } from '../coding';
import {
  codedItem,
  codedValue,
  coordinatesItem,
  isUnknown,
  lengthOf,
  lineOf,
  measuredLengthItems,
  mustCoincide,
  mustEqual,
  readReason,
  readUncertainty,
  reasonItems,
  requiredOne,
  type ContentItem,
  type TreeItem,
} from '../items';
import {
  inFrame,
  labelOf,
  measurementGroup,
  namePlace,
  requiredGroup,
  type Frame,
  type GroupContext,
} from '../measurementGroup';
import { refuse } from '../refusal';
import { ownTerm, STANDARD } from '../terms';
import type { GroupLabel } from '../words';
import { alaPoint, TERMS as ALA_TARGET } from './alaTarget';
import { writeSoughtFrom } from './landmarkLine';
import { readNeedleAngles, TERMS as NEEDLE_ANGLES, writeNeedleAngles } from './needleAngles';

export const TERMS = {
  trajectory1: ownTerm('TRAJECTORY-1', 'Planned needle trajectory 1, parallel to the L5-S1 disc'),
  trajectory2: ownTerm('TRAJECTORY-2', 'Planned needle trajectory 2, axial'),
  trajectory3: ownTerm('TRAJECTORY-3', 'Planned needle trajectory 3, along the sacral long axis'),
  trajectoryPath: ownTerm('TRAJECTORY-PATH', 'Path from the ala target to the anterior cortex'),
  signedAlongTrajectory: ownTerm('ALONG-TRAJECTORY', 'Signed, along the trajectory to the outer anterior cortex'),
  distanceClass: ownTerm('DISTANCE-CLASS', 'Class of the distance to the anterior cortex'),
  classBreach: ownTerm('CLASS-BREACH', 'In front of the anterior cortex'),
  classNear: ownTerm('CLASS-NEAR', 'Up to the lower threshold'),
  classMiddle: ownTerm('CLASS-MIDDLE', 'Between the thresholds'),
  classFar: ownTerm('CLASS-FAR', 'Beyond the upper threshold'),
  reentersBone: ownTerm('REENTERS-BONE', 'Bone follows behind the exit'),
};

const TRAJECTORY_CODE: Record<TrajectoryNumber, Code> = {
  1: TERMS.trajectory1,
  2: TERMS.trajectory2,
  3: TERMS.trajectory3,
};

const DISTANCE_CLASS_CODE: Record<DistanceClass, Code> = {
  breach: TERMS.classBreach,
  near: TERMS.classNear,
  middle: TERMS.classMiddle,
  far: TERMS.classFar,
};

const YES_NO_CODE: Record<'yes' | 'no', Code> = { yes: STANDARD.yes, no: STANDARD.no };

/** One of the six distances with its direction. */
export function writeTrajectory(
  distance: TrajectoryDistance,
  analysis: SideAnalysis,
  landmark: Landmark,
  context: GroupContext,
): ContentItem {
  const { side } = analysis;
  const { trajectory } = distance;
  const start = alaPoint(analysis, landmark);
  const group = {
    role: `${side} trajectory ${trajectory}`,
    finding: TRAJECTORY_CODE[trajectory],
    site: { structure: STANDARD.sacrum, side },
    method: TERMS.signedAlongTrajectory,
    computed: true,
  } as const;
  if (distance.kind === 'unknown') {
    const content = [
      ...measuredLengthItems(STANDARD.distance, null, []),
      writeSoughtFrom(landmark.target, start, context),
      ...(distance.direction === null ? [] : writeNeedleAngles(distance.direction)),
      ...reasonItems(context.words.reason(distance.reason)),
    ];
    return measurementGroup({ ...group, as: 'own', label: labelFor(side, distance), content }, context);
  }
  const content = [
    ...measuredLengthItems(STANDARD.distance, { value: distance.distance, uncertainty: distance.uncertainty }, [
      namePlace('INFERRED FROM', distance.exit, context),
      coordinatesItem('INFERRED FROM', TERMS.trajectoryPath, inFrame(context, start, distance.exit)),
    ]),
    ...writeNeedleAngles(distance.direction),
    codedItem('CONTAINS', TERMS.distanceClass, DISTANCE_CLASS_CODE[distance.distanceClass]),
    codedItem('CONTAINS', TERMS.reentersBone, YES_NO_CODE[distance.reenters ? 'yes' : 'no']),
  ];
  return measurementGroup({ ...group, as: 'named', label: labelFor(side, distance), content }, context);
}

function labelFor(side: Side, distance: TrajectoryDistance): GroupLabel {
  const { trajectory } = distance;
  if (distance.kind === 'unknown') return { kind: 'trajectory', side, trajectory, distance: null, isBorderline: false };
  const measured = { value: distance.distance, uncertainty: distance.uncertainty };
  return { kind: 'trajectory', side, trajectory, distance: measured, isBorderline: isBorderline(measured) };
}

/** @param start the ala target; null: unknown. */
export function readTrajectory(
  trajectory: TrajectoryNumber,
  side: Side,
  start: LpsPoint | null,
  frame: Frame,
): TrajectoryDistance {
  const finding = TRAJECTORY_CODE[trajectory];
  const label = labelOf(finding, side);
  const { items } = requiredGroup(frame, finding, side);
  const stored = requiredOne(items, STANDARD.distance, `${label}: `);
  const direction = readNeedleAngles(items, label);
  if (isUnknown(stored)) return { kind: 'unknown', trajectory, direction, reason: readReason(items) };
  const distance = lengthOf(stored, label);
  if (direction === null) return refuse({ kind: 'missing', item: `${label}: ${NEEDLE_ANGLES.elevation.meaning}` });
  const path = requiredOne(stored.children, TERMS.trajectoryPath, `${label}: `);
  const [from, exit] = lineOf(path, frame.frameOfReferenceUID, label);
  mustEqual(Math.abs(distance), distanceBetween(from, exit), label, 'off-path-length');
  mustCoincide(travel(from, direction, distance), exit, label, 'off-angles');
  if (start === null) return refuse({ kind: 'missing', item: labelOf(ALA_TARGET.alaTarget, side) });
  mustCoincide(from, start, label, 'path-off-ala-target');
  const coded = (name: Code): TreeItem => requiredOne(items, name, `${label}: `);
  return {
    kind: 'measured',
    trajectory,
    direction,
    distance,
    uncertainty: readUncertainty(items, STANDARD.distance, `${label}: `),
    exit,
    reenters: codedValue(coded(TERMS.reentersBone), YES_NO_CODE, label) === 'yes',
    endsAt: 'not-recorded',
    distanceClass: codedValue(coded(TERMS.distanceClass), DISTANCE_CLASS_CODE, label),
  };
}
