import {
  add,
  assertNever,
  cross,
  directionOf,
  displacement,
  dot,
  midpoint,
  perpendicularPart,
  POSTERIOR,
  reversed,
  SUPERIOR,
  type LpsDirection,
  type LpsPoint,
} from '../geometry';
import type { Landmark } from '../landmark';
import { ALONG, type TrajectoryNumber } from './trajectory';

/**
 * What the user drew to replace a default direction: both LPS mm, both from posterior to anterior.
 */
export interface DirectionLines {
  /** The L5 inferior endplate; trajectory 1 is then the bisector of both endplates. */
  readonly l5InferiorEndplate: { readonly posterior: LpsPoint; readonly anterior: LpsPoint } | null;
  /** The sacral long axis, from caudal to cranial. */
  readonly sacralLongAxis: { readonly caudal: LpsPoint; readonly cranial: LpsPoint } | null;
}

/** One of the lines that a user can draw. */
export type LineName = keyof DirectionLines;

export const DEFAULT_DIRECTION_LINES: DirectionLines = { l5InferiorEndplate: null, sacralLongAxis: null };

/**
 * The direction of a trajectory as the lateral view shows it: perpendicular to the landmark's normal,
 * pointing anteriorly (paper, Fig 1A and 1C).
 *
 * @returns a unit vector, or null where the lines give none (for example an endplate along the beam).
 */
export function sagittalDirection(
  trajectory: TrajectoryNumber,
  landmark: Landmark,
  lines: DirectionLines,
): LpsDirection | null {
  switch (trajectory) {
    case ALONG.disc:
      return discDirection(landmark, lines);
    case ALONG.axial:
      return anteriorSense(directionOf(cross(landmark.normal, SUPERIOR)));
    case ALONG.longAxis:
      return longAxisDirection(landmark, lines);
    default:
      return assertNever(trajectory);
  }
}

function discDirection({ corners, normal }: Landmark, lines: DirectionLines): LpsDirection | null {
  const s1 = directionOf(perpendicularPart(displacement(corners.PS, corners.AS), normal));
  const marked = lines.l5InferiorEndplate;
  if (s1 === null || marked === null) return s1;
  const l5 = directionOf(perpendicularPart(displacement(marked.posterior, marked.anterior), normal));
  return l5 === null ? null : directionOf(add(s1, inSenseOf(s1, l5)));
}

function longAxisDirection({ corners, normal }: Landmark, lines: DirectionLines): LpsDirection | null {
  const body = displacement(midpoint(corners.AI, corners.PI), midpoint(corners.AS, corners.PS));
  const usual = directionOf(perpendicularPart(body, normal));
  const own = lines.sacralLongAxis;
  if (usual === null || own === null) return usual;
  const drawn = directionOf(perpendicularPart(displacement(own.caudal, own.cranial), normal));
  return drawn === null ? null : inSenseOf(usual, drawn);
}

/** A line drawn from its other end means the same line; taken as drawn, the needle would run backwards. */
function inSenseOf(usual: LpsDirection, drawn: LpsDirection): LpsDirection {
  return dot(usual, drawn) < 0 ? reversed(drawn) : drawn;
}

function anteriorSense(direction: LpsDirection | null): LpsDirection | null {
  if (direction === null) return null;
  return dot(direction, POSTERIOR) > 0 ? reversed(direction) : direction;
}
