import type { Exit, Local } from '../../boneSurface';
import { crossing, type SacralFace } from '../joint';
import { exitUncertainty } from '../uncertainty';
import type { NeedleParameters } from './parameters';

/**
 * The exit of a needle from the sacrum, where bone may go on beyond its face at the sacroiliac joint: the ilium's bone is
 * not the sacrum's. An exit that lies before the joint stays where it is, unless the joint shows the same place better.
 *
 * @param exit of the needle from bone, whosever it is. @param start local mm. @param d unit direction, local.
 */
export function exitAtJoint(
  face: Pick<SacralFace, 'beside' | 'normal'>,
  exit: Exit | null,
  start: Local,
  d: Local,
  joint: NeedleParameters['joint'],
): Exit | null {
  const at = (x: number): Local => [start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]];
  const crossed = (share: number): number | null => crossing(face, at, share, joint);
  const distance = crossed(0);
  const beside = distance === null ? null : face.beside(at(distance));
  if (distance === null || distance === 0 || beside === null) return exit;
  // Bone that ends farther on ended at the joint: the face cannot lie beyond that.
  const ends = exit?.seen === true && exit.distance > distance ? exit.distance : Number.POSITIVE_INFINITY;
  const inwards = crossed(-1);
  const uncertainty = exitUncertainty(beside.uncertainty, distance, inwards, Math.min(crossed(1) ?? ends, ends));
  const normal = face.normal(at(distance));
  const found: Exit = { distance, uncertainty, normal, seen: true, onSurface: true, at: 'sacroiliac-joint' };
  if (exit === null || exit.distance > distance) return found;
  const before = distance - exit.distance;
  // A wall that is not seen there may yet be one.
  if (!exit.seen) return exit.distance > 0 ? { ...found, uncertainty: Math.max(uncertainty, before) } : exit;
  if (!exit.onSurface && before <= exit.uncertainty && uncertainty < exit.uncertainty) return found;
  // The face may lie before that exit.
  return { ...exit, uncertainty: Math.max(exit.uncertainty, exit.distance - (inwards ?? exit.distance)) };
}
