import type { SideAnalysis, TrajectoryDistance } from '../../analysis';
import {
  directionOf,
  displacement,
  distanceBetween,
  midpoint,
  mm,
  signOf,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Side,
} from '../../geometry';
import { landmarkLine, type Landmark } from '../../landmark';
import type { TrajectoryNumber } from '../../trajectory';
import type { Code } from '../coding';
import { DISTANCE_CLASS_CODE, PRIVATE, PROVENANCE_CODE, STANDARD, TRAJECTORY_CODE, YES_NO_CODE } from '../codes';
import { directionFromAngles } from '../content';
import {
  codedValue,
  isUnknown,
  numericValue,
  optionalOne,
  optionalText,
  pointsOf,
  requiredOne,
  type TreeItem,
} from './contentTree';
import { labelOf, requiredGroup } from './groups';
import { readUncertainty } from './readContainment';
import { mustCoincide, mustEqual, pair, type Frame } from './readLandmark';
import { refuse } from './refusal';

type Needle = Pick<SideAnalysis, 'alaTarget' | 'jointDirection' | 'distances'>;

/** Ala target, joint line and the three distances of one side. */
export function readNeedle(side: Side, landmark: Landmark, frame: Frame): Needle {
  const alaTarget = readAlaTarget(side, landmark, frame);
  const start = alaTarget.kind === 'known' ? alaTarget.point : null;
  const distance = (trajectory: TrajectoryNumber): TrajectoryDistance => readDistance(trajectory, side, start, frame);
  return {
    alaTarget,
    jointDirection: readJointDirection(side, start, frame),
    distances: [distance(1), distance(2), distance(3)],
  };
}

function readAlaTarget(side: Side, landmark: Landmark, frame: Frame): Needle['alaTarget'] {
  const label = labelOf(PRIVATE.alaTarget, side);
  const { items } = requiredGroup(frame.groups, PRIVATE.alaTarget, side);
  const stored = requiredOne(items, PRIVATE.offset, `${label}: `);
  if (isUnknown(stored)) return { kind: 'unknown', reason: optionalText(items, PRIVATE.reason) };
  const offset = mm(numericValue(stored, STANDARD.millimetre, label));
  if (offset * signOf(side) < 0) {
    return refuse({ kind: 'contradiction', item: label, detail: `it lies on the patient's other side` });
  }
  const drawn = requiredOne(stored.children, PRIVATE.alaTarget, `${side}: `);
  const [point] = pointsOf(drawn, 1, frame.frameOfReferenceUID, label);
  if (point === undefined) return refuse({ kind: 'missing', item: label });
  mustCoincide(point, landmarkLine(landmark, offset), label, 'it is not on the landmark line');
  return { kind: 'known', offset, point, by: provenance(items, label) };
}

function readJointDirection(side: Side, ala: LpsPoint | null, frame: Frame): Needle['jointDirection'] {
  const label = labelOf(PRIVATE.jointLine, side);
  const { items } = requiredGroup(frame.groups, PRIVATE.jointLine, side);
  const line = requiredOne(items, PRIVATE.jointLine, `${side}: `);
  if (isUnknown(line)) return { kind: 'unknown', reason: optionalText(items, PRIVATE.reason) };
  const [from, to] = pair(pointsOf(line, 2, frame.frameOfReferenceUID, label), label);
  if (ala !== null) mustCoincide(midpoint(from, to), ala, label, 'it does not pass through the ala target');
  const direction = directionOf(displacement(from, to));
  if (direction === null) return refuse({ kind: 'unreadable', item: label, found: 'no length' });
  return { kind: 'known', direction, by: provenance(items, label) };
}

function provenance(items: readonly TreeItem[], label: string): 'proposed' | 'given' {
  return codedValue(requiredOne(items, PRIVATE.provenance, `${label}: `), PROVENANCE_CODE, label);
}

function readDistance(
  trajectory: TrajectoryNumber,
  side: Side,
  start: LpsPoint | null,
  frame: Frame,
): TrajectoryDistance {
  const finding = TRAJECTORY_CODE[trajectory];
  const label = labelOf(finding, side);
  const { items } = requiredGroup(frame.groups, finding, side);
  const stored = requiredOne(items, STANDARD.distance, `${label}: `);
  const direction = readDirection(items, label);
  if (isUnknown(stored)) {
    return { kind: 'unknown', trajectory, direction, reason: optionalText(items, PRIVATE.reason) };
  }
  const value = numericValue(stored, STANDARD.millimetre, label);
  if (direction === null) return refuse({ kind: 'missing', item: `${label}: ${PRIVATE.elevation.meaning}` });
  const path = requiredOne(stored.children, PRIVATE.trajectoryPath, `${label}: `);
  const [from, exit] = pair(pointsOf(path, 2, frame.frameOfReferenceUID, label), label);
  mustEqual(Math.abs(value), distanceBetween(from, exit), label, 'the distance is not the length of its path');
  mustCoincide(travel(from, direction, value), exit, label, 'its path does not follow its angles');
  if (start === null) return refuse({ kind: 'missing', item: labelOf(PRIVATE.alaTarget, side) });
  mustCoincide(from, start, label, 'its path does not start at the ala target');
  const coded = (name: Code): TreeItem => requiredOne(items, name, `${label}: `);
  return {
    kind: 'measured',
    trajectory,
    direction,
    distance: mm(value),
    uncertainty: readUncertainty(items, STANDARD.distance, `${label}: `),
    exit,
    reenters: codedValue(coded(PRIVATE.reentersBone), YES_NO_CODE, label) === 'yes',
    distanceClass: codedValue(coded(PRIVATE.distanceClass), DISTANCE_CLASS_CODE, label),
  };
}

function readDirection(items: readonly TreeItem[], label: string): LpsDirection | null {
  const elevation = optionalOne(items, PRIVATE.elevation);
  const azimuth = optionalOne(items, PRIVATE.azimuth);
  if (elevation === null || azimuth === null) return null;
  return directionFromAngles({
    elevation: numericValue(elevation, STANDARD.degree, label),
    azimuth: numericValue(azimuth, STANDARD.degree, label),
  });
}
