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
import { landmarkLine, type Landmark } from '../../landmark';
import { coordinatesItem, lineOf, mustCoincide, requiredOne, type ContentItem } from '../items';
import { inFrame, labelOf, requiredGroup, type Frame, type GroupContext } from '../measurementGroup';
import { refuse } from '../refusal';
import { ownTerm } from '../terms';

/* The landmark line of each side, in the group of its hemisacrum; both give the lateral beam. */

export const TERMS = {
  hemisacrum: ownTerm('HEMISACRUM', 'Landmark checked through the hemisacrum'),
  landmarkLine: ownTerm('LANDMARK-LINE', 'Landmark line (from the target along the lateral beam)'),
};

/** How far the landmark line is drawn to each side: past every sacroiliac joint, mm. */
const LINE_LENGTH = 100;

export function writeLandmarkLine(side: Side, landmark: Landmark, context: GroupContext): ContentItem {
  const outermost = landmarkLine(landmark, mm(signOf(side) * LINE_LENGTH));
  return coordinatesItem('CONTAINS', TERMS.landmarkLine, inFrame(context, landmark.target, outermost));
}

/**
 * Where something was sought in vain: a group needs a graphic. A line and no point, for OHIF draws every group
 * with a point alone as a probe.
 */
export function writeSoughtFrom(target: LpsPoint, place: LpsPoint, context: GroupContext): ContentItem {
  return coordinatesItem('CONTAINS', TERMS.landmarkLine, inFrame(context, target, place));
}

/** The landmark's normal, from the outer ends of both landmark lines. */
export function readBeam(frame: Frame, target: LpsPoint): LpsDirection {
  const ends = { right: readLine(frame, 'right')[1], left: readLine(frame, 'left')[1] };
  for (const side of SIDES) {
    if (dot(displacement(target, ends[side]), LEFT) * signOf(side) <= 0) {
      return refuse({
        kind: 'contradiction',
        item: labelOf(TERMS.hemisacrum, side),
        detail: 'other-side',
      });
    }
  }
  const normal = directionOf(displacement(ends.right, ends.left));
  return (
    normal ?? refuse({ kind: 'unreadable', item: TERMS.landmarkLine.meaning, found: { kind: 'none', of: 'length' } })
  );
}

export function checkLandmarkLine(frame: Frame, side: Side, landmark: Landmark): void {
  const label = labelOf(TERMS.landmarkLine, side);
  const [start, end] = readLine(frame, side);
  mustCoincide(start, landmark.target, label, 'off-target');
  const reach = mm(signOf(side) * distanceBetween(start, end));
  mustCoincide(end, landmarkLine(landmark, reach), label, 'off-one-line');
}

function readLine(frame: Frame, side: Side): [LpsPoint, LpsPoint] {
  const { items } = requiredGroup(frame, TERMS.hemisacrum, side);
  const line = requiredOne(items, TERMS.landmarkLine, `${side}: `);
  return lineOf(line, frame.frameOfReferenceUID, labelOf(TERMS.landmarkLine, side));
}
