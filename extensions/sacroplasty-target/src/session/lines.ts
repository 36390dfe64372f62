import { projectOnPlane, type LpsPoint, type Plane } from '../core/geometry';
import {
  fitLine,
  LINE_NAMES,
  lineEndsOf,
  withLine,
  type DirectionLines,
  type LineName,
  type LineRefusal,
} from '../core/trajectory';
import { messages } from '../messages';
import type { SessionState } from './state';

type Readable = Pick<SessionState, 'placement' | 'geometry'>;

/** The lines carried over to a turned midsagittal plane, as the corners are. */
export function carryLines(lines: DirectionLines, plane: Plane): DirectionLines {
  return LINE_NAMES.reduce((carried, name) => {
    const ends = lineEndsOf(carried, name);
    if (ends === null) return carried;
    return withLine(carried, name, [projectOnPlane(plane, ends[0]), projectOnPlane(plane, ends[1])]);
  }, lines);
}

/** Where a place lies on the plane of the landmark; null: there is no landmark. */
export function onLandmark(p: LpsPoint, { placement }: Pick<Readable, 'placement'>): LpsPoint | null {
  if (placement.kind !== 'placed') return null;
  const { target, normal } = placement.landmark;
  return projectOnPlane({ origin: target, normal }, p);
}

/** Why a line that is drawn does not fit the landmark, which has been moved under it; null: it does, or is not drawn. */
export function lineMisfit({ placement, geometry }: Readable, name: LineName): LineRefusal | null {
  const ends = lineEndsOf(geometry.lines, name);
  if (placement.kind !== 'placed' || ends === null) return null;
  const fitted = fitLine(name, ends, placement.landmark);
  return fitted.kind === 'refused' ? fitted.refusal : null;
}

/** The warnings about the lines that are drawn. */
export function lineWarnings(state: Readable): readonly string[] {
  return LINE_NAMES.flatMap(name => {
    const misfit = lineMisfit(state, name);
    return misfit === null
      ? []
      : [`The ${messages.lineTitle[name]} does not fit the landmark. ${messages.lineRefusal(misfit)}`];
  });
}
