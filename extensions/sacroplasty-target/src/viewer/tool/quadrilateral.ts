import {
  add,
  cross,
  directionOf,
  displacement,
  lengthOf,
  scale,
  translate,
  type LpsDirection,
  type LpsPoint,
} from '../../core/geometry';
import type { Corners } from '../../core/landmark';

/**
 * The shape of a usual S1 body, as shares of its diagonal A: along PS-AI, and across it to the side that
 * is posterior (rounded means of six sacra).
 */
const SHAPE = {
  AS: { along: 0.34, across: -0.72 },
  PI: { along: 0.56, across: 0.46 },
} as const;

/**
 * An S1-shaped quadrilateral with diagonal A from `ps` to `ai`.
 * @param normal of the sagittal plane, to the patient's left: it distinguishes front from back, however the view is
 *   flipped.
 * @returns null where both points are the same.
 */
export function quadrilateral(ps: LpsPoint, ai: LpsPoint, normal: LpsDirection): Corners | null {
  const diagonal = displacement(ps, ai);
  const length = lengthOf(diagonal);
  const along = directionOf(diagonal);
  const across = along === null ? null : directionOf(cross(normal, along));
  if (along === null || across === null) return null;
  const at = (share: { readonly along: number; readonly across: number }): LpsPoint =>
    translate(ps, add(scale(along, share.along * length), scale(across, share.across * length)));
  return { PS: ps, AS: at(SHAPE.AS), AI: ai, PI: at(SHAPE.PI) };
}
