import type { AxialContour } from './axialContour';
import type { SacralFrame } from '../../boneSurface';
import { jointAt, type SacroiliacJoint } from './joint';
import type { JointParameters } from './parameters';

/**
 * Unsigned offset, mm, at which the ala ends sideways at the landmark line's level: on the joint's line
 * (as far as the joint was seen), else at the ala's most lateral point. Null where neither shows.
 */
export function lateralLimit(
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
