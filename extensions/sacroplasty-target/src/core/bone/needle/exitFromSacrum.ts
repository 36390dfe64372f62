import type { Exit, ExitsSought } from '../../boneSurface';
import type { SacralFace } from '../joint';
import type { Sacrum } from '../surface';
import { isBlocked } from './blocked';
import { exitAlong } from './exit';
import { exitAtJoint } from './exitAtJoint';
import type { NeedleParameters } from './parameters';

type Place = readonly [number, number, number];

/**
 * The first exit from the sacrum along a needle, signed: from its bone, or through its face at the sacroiliac joint.
 *
 * @param face of the needle's side; null where no joint is seen. @param start local mm. @param d unit direction, local.
 * @param among the exits that are looked for.
 */
export function exitFromSacrum(
  sacrum: Sacrum,
  face: SacralFace | null,
  parameters: NeedleParameters,
  start: Place,
  d: Place,
  among?: ExitsSought,
): Exit | null {
  const exit = exitAlong(sacrum, parameters, start, d, among);
  if (face === null) return exit;
  const found = exitAtJoint(face, exit, start, d, parameters.joint);
  if (found === null || found.at === 'cortex') return found;
  return isBlocked(sacrum, parameters, start, d, found.distance)
    ? { ...found, uncertainty: Number.POSITIVE_INFINITY, seen: false }
    : found;
}
