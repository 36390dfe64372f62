import type { SideAnalysis, SideChoice } from '../../analysis';
import { directionOf, displacement, distanceBetween, mm, type Millimetres, type Side } from '../../geometry';
import { CORNER_ORDER, type CornerName, type Corners, type Landmark } from '../../landmark';
import { degreesBetween, type LandmarkOrigin } from '../../plan';
import type { ProposedLandmark } from '../../proposal';
import type { Code } from '../coding';
import { CORNER_CODE, PRIVATE, STANDARD, SUGGESTION_CODE } from '../codes';
import { directionFromAngles } from '../content';
import {
  all,
  codedValue,
  numericValue,
  optionalOne,
  optionalText,
  pointsOf,
  requiredOne,
  type TreeItem,
} from './contentTree';
import { labelOf, optionalGroup, requiredGroup } from './groups';
import { numbersOf } from './lenient';
import { readUncertainty } from './readContainment';
import { mustCoincide, mustEqual, pair, type Frame } from './readLandmark';
import { refuse } from './refusal';

const LABEL = PRIVATE.proposedLandmark.meaning;

/** Where the landmark comes from; plans of content version 1.0 do not say. */
export function readLandmarkOrigin(landmark: Landmark, frame: Frame): LandmarkOrigin {
  const group = optionalGroup(frame.groups, PRIVATE.proposedLandmark, null);
  if (group !== null) return { kind: 'proposed', proposed: readProposed(group.items, landmark, frame) };
  const isTold = CORNER_ORDER.some(name => {
    const { items } = requiredGroup(frame.groups, CORNER_CODE[name], null);
    return optionalOne(items, PRIVATE.provenance) !== null;
  });
  return { kind: isTold ? 'placed' : 'not-recorded' };
}

function readProposed(items: readonly TreeItem[], landmark: Landmark, frame: Frame): ProposedLandmark {
  const moves = all(items, PRIVATE.movedBy);
  const corner = (name: CornerName): Corners[CornerName] => readCorner(name, moves, landmark, frame);
  const sure = (name: CornerName): Millimetres => readUncertainty(items, CORNER_CODE[name], `${LABEL}: `);
  const kind = codedValue(requiredOne(items, PRIVATE.suggestion, `${LABEL}: `), SUGGESTION_CODE, LABEL);
  const because = optionalText(items, PRIVATE.suggestionReason);
  return {
    corners: { PS: corner('PS'), AS: corner('AS'), AI: corner('AI'), PI: corner('PI') },
    normal: readNormal(items, landmark, frame),
    confidence: { PS: sure('PS'), AS: sure('AS'), AI: sure('AI'), PI: sure('PI') },
    transition: kind === 'nothing-suggested' ? { kind, because } : { kind: 'suggested', anatomy: kind, because },
  };
}

/** Where a corner was proposed: the start of the way on which it was moved. */
function readCorner(
  name: CornerName,
  moves: readonly TreeItem[],
  { corners }: Landmark,
  { frameOfReferenceUID }: Frame,
): Corners[CornerName] {
  const label = `${LABEL}: ${CORNER_CODE[name].meaning}`;
  const move = moves.find(({ children }) => optionalOne(children, CORNER_CODE[name]) !== null);
  if (move === undefined) return refuse({ kind: 'missing', item: label });
  const way = requiredOne(move.children, CORNER_CODE[name], `${LABEL}: `);
  const [from, to] = pointsOf(way, numbersOf(way.raw['GraphicData'])?.length === 3 ? 1 : 2, frameOfReferenceUID, label);
  if (from === undefined) return refuse({ kind: 'missing', item: label });
  mustCoincide(to ?? from, corners[name], label, 'the corner does not lie where it was moved to');
  const by = numericValue(move, STANDARD.millimetre, label);
  mustEqual(by, distanceBetween(from, to ?? from), label, 'it was moved by another distance');
  return from;
}

function readNormal(
  items: readonly TreeItem[],
  landmark: Landmark,
  { frameOfReferenceUID }: Frame,
): Landmark['normal'] {
  const turned = requiredOne(items, PRIVATE.turnedBy, `${LABEL}: `);
  const line = requiredOne(turned.children, PRIVATE.landmarkLine, `${LABEL}: `);
  const [from, to] = pair(pointsOf(line, 2, frameOfReferenceUID, LABEL), LABEL);
  const normal = directionOf(displacement(from, to));
  if (normal === null) return refuse({ kind: 'unreadable', item: LABEL, found: 'no length' });
  const by = numericValue(turned, STANDARD.degree, LABEL);
  mustEqual(by, degreesBetween(normal, landmark.normal), LABEL, 'the plane was turned by another angle');
  return normal;
}

/** What the program had proposed where the user has given a side's value. */
export function readSideOrigin(side: Side, { alaTarget, jointDirection }: SideAnalysis, frame: Frame): SideChoice {
  const itemsOf = (finding: Code): readonly TreeItem[] => requiredGroup(frame.groups, finding, side).items;
  return {
    offset: alaTarget.kind === 'known' ? readOffset(itemsOf(PRIVATE.alaTarget), alaTarget.offset, side) : null,
    jointDirection:
      jointDirection.kind === 'known'
        ? readDirection(itemsOf(PRIVATE.jointLine), jointDirection.direction, side)
        : null,
  };
}

function readOffset(items: readonly TreeItem[], now: Millimetres, side: Side): Millimetres | null {
  const label = labelOf(PRIVATE.proposedOffset, side);
  const stored = optionalOne(items, PRIVATE.proposedOffset, `${side}: `);
  if (stored === null) return null;
  const offset = mm(numericValue(stored, STANDARD.millimetre, label));
  const by = numericValue(requiredOne(items, PRIVATE.movedBy, `${label}: `), STANDARD.millimetre, label);
  mustEqual(by, Math.abs(now - offset), label, 'it was moved by another distance');
  return offset;
}

function readDirection(items: readonly TreeItem[], now: Landmark['normal'], side: Side): Landmark['normal'] | null {
  const label = labelOf(PRIVATE.proposedAzimuth, side);
  const stored = optionalOne(items, PRIVATE.proposedAzimuth, `${side}: `);
  if (stored === null) return null;
  const direction = directionFromAngles({ elevation: 0, azimuth: numericValue(stored, STANDARD.degree, label) });
  if (direction === null) return refuse({ kind: 'unreadable', item: label, found: 'no angle' });
  const by = numericValue(requiredOne(items, PRIVATE.turnedBy, `${label}: `), STANDARD.degree, label);
  mustEqual(by, degreesBetween(direction, now), label, 'it was turned by another angle');
  return direction;
}
