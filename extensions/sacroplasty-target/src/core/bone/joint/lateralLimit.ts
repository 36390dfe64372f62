import type { AxialContour } from './axialContour';
import type { Local, SacralFrame } from '../../boneSurface';
import { signOf, type Side } from '../../geometry';
import { crossing } from './crossing';
import { jointAt, type SacroiliacJoint } from './joint';
import type { JointParameters } from './parameters';
import type { SacralFace } from './sacralFace';

/** What of a joint is known beside a landmark line. */
export interface JointBeside {
  readonly contour: AxialContour;
  /** Null where the joint was not seen. */
  readonly joint: SacroiliacJoint | null;
  /** The sacrum's face at it, asked in the frame's coordinates; null where it was not followed. */
  readonly face: Pick<SacralFace, 'beside'> | null;
}

/**
 * Unsigned offset, mm, at which the ala ends sideways at the landmark line's level: where the line meets the sacrum's face
 * at the joint; where that is not well enough known, on the joint's line (as far as the joint was seen), else at the ala's
 * most lateral point. Null where none of them shows.
 */
export function lateralLimit(
  { contour, joint, face }: JointBeside,
  side: Side,
  frame: SacralFrame,
  limit: JointParameters['limit'],
): number | null {
  return (face === null ? null : limitOnFace(face, side, limit)) ?? limitOnOutlines(contour, joint, frame, limit);
}

/** Null where the line does not meet the face, or the face is not well enough known there. */
function limitOnFace(
  face: Pick<SacralFace, 'beside'>,
  side: Side,
  { mostUncertainty, step, reach }: JointParameters['limit'],
): number | null {
  const at = (offset: number): Local => [signOf(side) * offset, 0, 0];
  const offset = crossing(face, at, 0, { step, reach });
  const beside = offset === null ? null : face.beside(at(offset));
  return beside === null || beside.uncertainty > mostUncertainty ? null : offset;
}

function limitOnOutlines(
  contour: AxialContour,
  joint: SacroiliacJoint | null,
  frame: SacralFrame,
  { rounds }: JointParameters['limit'],
): number | null {
  const { origin, lateral, posterior } = contour;
  const { origin: target, left } = frame;
  const along = (x: number, y: number): number => {
    const at = (axis: 0 | 1): number => origin[axis] + x * lateral[axis] + y * posterior[axis] - target[axis];
    return Math.abs(at(0) * left[0] + at(1) * left[1]);
  };
  const level = contour.sacrum.filter(p => p.z === 0);
  if (level.length === 0) return null;
  const tip = Math.max(...level.map(p => along(p.x, p.y)));
  if (joint === null) return tip;
  const { front, back } = joint;
  // L(s) runs almost along x: where it meets the joint's line, within what was seen of it.
  let y = 0;
  for (let round = 0; round < rounds; round++) {
    const s = signedOffset(contour, frame, jointAt(joint, y));
    y = Math.max(front, Math.min(back, levelOfLine(contour, frame, s)));
  }
  return Math.min(tip, along(jointAt(joint, y), y));
}

/** Offset along the normal of the place x mm to the side of the contour's origin. */
function signedOffset({ origin, lateral }: AxialContour, frame: SacralFrame, x: number): number {
  const at = (axis: 0 | 1): number => origin[axis] + x * lateral[axis] - frame.origin[axis];
  return at(0) * frame.left[0] + at(1) * frame.left[1];
}

/** How far behind the contour's origin the landmark line runs at offset s. */
function levelOfLine({ origin, posterior }: AxialContour, frame: SacralFrame, s: number): number {
  const at = (axis: 0 | 1): number => frame.origin[axis] + s * frame.left[axis] - origin[axis];
  return at(0) * posterior[0] + at(1) * posterior[1];
}
