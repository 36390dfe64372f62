import {
  angleBetween,
  assertNever,
  degreesToRadians,
  directionOf,
  displacement,
  distanceBetween,
  dot,
  midpoint,
  mm,
  perpendicularPart,
  projectOnPlane,
  radians,
  type LpsDirection,
  type LpsPoint,
  type LpsVector,
  type Millimetres,
} from '../geometry';
import type { Landmark } from '../landmark';
import type { LineRefusal } from './lineRefusal';
import { DEFAULT_DIRECTION_LINES, sagittalDirection, type DirectionLines, type LineName } from './sagittalDirection';
import { TRAJECTORY } from './parameters';
import { ALONG, type TrajectoryNumber } from './trajectory';

export const LINE_NAMES = ['l5InferiorEndplate', 'sacralLongAxis'] as const satisfies readonly LineName[];

/** The trajectory whose direction a line replaces. */
export const LINE_TRAJECTORY: Readonly<Record<LineName, TrajectoryNumber>> = {
  l5InferiorEndplate: ALONG.disc,
  sacralLongAxis: ALONG.longAxis,
};

/** A line's ends, LPS mm: its posterior and its anterior one, or its caudal and its cranial one. */
export type LineEnds = readonly [LpsPoint, LpsPoint];

/** Both ends of a line; null: it is not drawn. */
export function lineEndsOf(lines: DirectionLines, name: LineName): LineEnds | null {
  switch (name) {
    case 'l5InferiorEndplate': {
      const endplate = lines.l5InferiorEndplate;
      return endplate === null ? null : [endplate.posterior, endplate.anterior];
    }
    case 'sacralLongAxis': {
      const axis = lines.sacralLongAxis;
      return axis === null ? null : [axis.caudal, axis.cranial];
    }
    default:
      return assertNever(name);
  }
}

/** The lines with one of them drawn anew or (null) removed. */
export function withLine(lines: DirectionLines, name: LineName, ends: LineEnds | null): DirectionLines {
  switch (name) {
    case 'l5InferiorEndplate':
      return { ...lines, l5InferiorEndplate: ends === null ? null : { posterior: ends[0], anterior: ends[1] } };
    case 'sacralLongAxis':
      return { ...lines, sacralLongAxis: ends === null ? null : { caudal: ends[0], cranial: ends[1] } };
    default:
      return assertNever(name);
  }
}

export type LineResult =
  { readonly kind: 'line'; readonly ends: LineEnds } | { readonly kind: 'refused'; readonly refusal: LineRefusal };

const { shortest: SHORTEST, highestL5: HIGHEST_L5 } = TRAJECTORY.line;
const MOST_TURNED = degreesToRadians(TRAJECTORY.line.mostTurned);

/**
 * The line that a user draws between two places: projected along the beam on the landmark's plane, its ends in the order
 * in which they are stored, whichever was named first.
 *
 * @returns the line, or the one reason why it is not one.
 */
export function fitLine(name: LineName, [from, to]: LineEnds, landmark: Landmark): LineResult {
  const plane = { origin: landmark.target, normal: landmark.normal };
  const [first, second] = [projectOnPlane(plane, from), projectOnPlane(plane, to)];
  const length = distanceBetween(first, second);
  if (length < SHORTEST) {
    const isAlongBeam = distanceBetween(from, to) >= SHORTEST;
    return refused(isAlongBeam ? { kind: 'along-beam' } : { kind: 'too-short', length });
  }
  const usual = sagittalDirection(LINE_TRAJECTORY[name], landmark, DEFAULT_DIRECTION_LINES);
  const drawn = directionOf(displacement(first, second));
  if (usual === null || drawn === null) throw new RangeError('A landmark and a line of 10 mm have directions');
  const isBackwards = dot(usual, drawn) < 0;
  const turned = angleBetween(usual, drawn);
  const angle = isBackwards ? radians(Math.PI - turned) : turned;
  if (angle > MOST_TURNED) return refused({ kind: 'turned', line: name, angle });
  const ends: LineEnds = isBackwards ? [second, first] : [first, second];
  if (name === 'l5InferiorEndplate') {
    const height = heightAboveS1(midpoint(first, second), usual, landmark);
    if (height < 0 || height > HIGHEST_L5) return refused({ kind: 'not-above-s1', height });
  }
  return { kind: 'line', ends };
}

function refused(refusal: LineRefusal): LineResult {
  return { kind: 'refused', refusal };
}

/** Above the superior endplate of S1, across it, mm. */
function heightAboveS1(p: LpsPoint, endplate: LpsDirection, { corners: { PS, PI } }: Landmark): Millimetres {
  const across = (q: LpsPoint): LpsVector => perpendicularPart(displacement(PS, q), endplate);
  const down = directionOf(across(PI));
  if (down === null) throw new RangeError('PI of a landmark lies below its superior endplate');
  return mm(-dot(across(p), down));
}
