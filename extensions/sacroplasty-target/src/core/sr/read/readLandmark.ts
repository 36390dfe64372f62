import {
  directionOf,
  displacement,
  distanceBetween,
  dot,
  LEFT,
  mm,
  signOf,
  SIDES,
  type LpsDirection,
  type LpsPoint,
  type Side,
} from '../../geometry';
import { buildLandmark, landmarkLine, type Corners, type Landmark } from '../../landmark';
import type { DirectionLines } from '../../trajectory';
import type { Code } from '../coding';
import { CORNER_CODE, PRIVATE, STANDARD } from '../codes';
import { numericValue, pointsOf, requiredOne } from './contentTree';
import { labelOf, optionalGroup, requiredGroup, type Group } from './groups';
import { refuse } from './refusal';

/** Two statements of one length or place may differ by the rounding to single precision, and no more. */
export const CONSISTENT_WITHIN = mm(0.05);

export interface Frame {
  readonly groups: readonly Group[];
  readonly frameOfReferenceUID: string;
}

/** The landmark, built anew from its stored corners and beam and compared with its stored target. */
export function readLandmark(frame: Frame): Landmark {
  const corner = (name: Code): LpsPoint => onePoint(frame, requiredGroup(frame.groups, name, null), name);
  const corners: Corners = {
    PS: corner(CORNER_CODE.PS),
    AS: corner(CORNER_CODE.AS),
    AI: corner(CORNER_CODE.AI),
    PI: corner(CORNER_CODE.PI),
  };
  const target = corner(PRIVATE.target);
  const built = buildLandmark(corners, readBeam(frame, target));
  if (built.kind === 'refused') return refuse({ kind: 'not-a-landmark', refusal: built.refusal });
  const { landmark } = built;
  mustCoincide(landmark.target, target, PRIVATE.target.meaning, 'the diagonals cross elsewhere');
  checkDiagonal(frame, PRIVATE.diagonalA, corners.PS, corners.AI);
  checkDiagonal(frame, PRIVATE.diagonalB, corners.AS, corners.PI);
  for (const side of SIDES) checkLandmarkLine(frame, side, landmark);
  return landmark;
}

function onePoint({ frameOfReferenceUID }: Frame, group: Group, name: Code): LpsPoint {
  const [point] = pointsOf(requiredOne(group.items, name), 1, frameOfReferenceUID, name.meaning);
  return point ?? refuse({ kind: 'missing', item: name.meaning });
}

/** The landmark's normal, from the outer ends of both landmark lines. */
function readBeam(frame: Frame, target: LpsPoint): LpsDirection {
  const ends = { right: landmarkLineEnd(frame, 'right'), left: landmarkLineEnd(frame, 'left') };
  for (const side of SIDES) {
    if (dot(displacement(target, ends[side]), LEFT) * signOf(side) <= 0) {
      return refuse({
        kind: 'contradiction',
        item: labelOf(PRIVATE.hemisacrum, side),
        detail: `it lies on the patient's other side`,
      });
    }
  }
  const normal = directionOf(displacement(ends.right, ends.left));
  return normal ?? refuse({ kind: 'unreadable', item: PRIVATE.landmarkLine.meaning, found: 'no length' });
}

function landmarkLinePoints({ groups, frameOfReferenceUID }: Frame, side: Side): [LpsPoint, LpsPoint] {
  const { items } = requiredGroup(groups, PRIVATE.hemisacrum, side);
  const label = labelOf(PRIVATE.landmarkLine, side);
  const line = requiredOne(items, PRIVATE.landmarkLine, `${side}: `);
  return pair(pointsOf(line, 2, frameOfReferenceUID, label), label);
}

const landmarkLineEnd = (frame: Frame, side: Side): LpsPoint => landmarkLinePoints(frame, side)[1];

function checkLandmarkLine(frame: Frame, side: Side, landmark: Landmark): void {
  const label = labelOf(PRIVATE.landmarkLine, side);
  const [start, end] = landmarkLinePoints(frame, side);
  mustCoincide(start, landmark.target, label, 'it does not start at the target');
  const reach = mm(signOf(side) * distanceBetween(start, end));
  mustCoincide(end, landmarkLine(landmark, reach), label, 'the sides do not lie on one line');
}

function checkDiagonal(frame: Frame, name: Code, from: LpsPoint, to: LpsPoint): void {
  const { items } = requiredGroup(frame.groups, name, null);
  const length = requiredOne(items, STANDARD.length, `${name.meaning}: `);
  const line = requiredOne(length.children, name);
  const [start, end] = pair(pointsOf(line, 2, frame.frameOfReferenceUID, name.meaning), name.meaning);
  mustCoincide(start, from, name.meaning, 'it does not join its corners');
  mustCoincide(end, to, name.meaning, 'it does not join its corners');
  mustEqual(
    numericValue(length, STANDARD.millimetre, name.meaning),
    distanceBetween(start, end),
    name.meaning,
    'its length is not that of its line',
  );
}

/** The lines that the user drew; null where a default direction holds. */
export function readDirectionLines(frame: Frame): DirectionLines {
  const line = (name: Code): [LpsPoint, LpsPoint] | null => {
    const group = optionalGroup(frame.groups, name, null);
    if (group === null) return null;
    const item = requiredOne(group.items, name);
    return pair(pointsOf(item, 2, frame.frameOfReferenceUID, name.meaning), name.meaning);
  };
  const l5 = line(PRIVATE.l5Endplate);
  const axis = line(PRIVATE.longAxis);
  return {
    l5InferiorEndplate: l5 === null ? null : { posterior: l5[0], anterior: l5[1] },
    sacralLongAxis: axis === null ? null : { caudal: axis[0], cranial: axis[1] },
  };
}

export function pair([first, second]: readonly LpsPoint[], label: string): [LpsPoint, LpsPoint] {
  if (first === undefined || second === undefined) return refuse({ kind: 'missing', item: label });
  return [first, second];
}

export function mustCoincide(a: LpsPoint, b: LpsPoint, item: string, detail: string): void {
  if (distanceBetween(a, b) > CONSISTENT_WITHIN) refuse({ kind: 'contradiction', item, detail });
}

export function mustEqual(a: number, b: number, item: string, detail: string): void {
  if (Math.abs(a - b) > CONSISTENT_WITHIN) refuse({ kind: 'contradiction', item, detail });
}
