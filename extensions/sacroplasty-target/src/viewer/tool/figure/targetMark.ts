import { isBorderline, type Uncertain } from '../../../core/analysis';
import { displacement, dot, mm, travel, type LpsPoint, type Millimetres } from '../../../core/geometry';
import type { Landmark } from '../../../core/landmark';
import {
  isLevelUnsure,
  isUnknownAtCortex,
  sliceAt,
  STATUS_LETTER,
  statusShown,
  type SliceStatus,
} from '../../../session';
import type { Scene } from './scene';
import { cornersLieIn } from '../handles';
import { planeOf, type CanvasPoint, type View } from '../view';
import { asterisk, outline, text, type Mark } from './mark';
import { PALETTE, STATUS_COLOUR } from './palette';
import { LINE_HEIGHT } from './sentence';
import { millimetres } from './words';
import { messages } from '../../../messages';

/** cos of the largest angle between a view and the landmark's plane at which the line is marked (30 degrees). */
const LEAST_ACROSS = 0.87;
const RADIUS = 11;

/**
 * Where the landmark's line goes through a parasagittal slice: an asterisk in a frame whose shape, letter
 * and colour show the state of that slice, with the state in words (Fig 3).
 */
export function targetMark(view: View, { session, course }: Scene): readonly Mark[] {
  const { placement } = session;
  if (view.role !== 'sagittal' || placement.kind !== 'placed') return [];
  const crossing = crossingOf(placement.landmark, view);
  if (crossing === null) return [];
  const at = view.toCanvas(crossing.point);
  const slice = course === null ? null : sliceAt(course, crossing.offset);
  const star = asterisk('target', at, PALETTE.target);
  // Without numbers (still being measured, or beyond what was) the place is shown and nothing said of it.
  if (slice === null) return cornersLieIn(view, placement.landmark.corners) ? [star] : [];
  const status = statusShown(slice, isLevelUnsure(session));
  const colour = STATUS_COLOUR[status];
  const isAtCortex = isUnknownAtCortex(slice);
  const margin =
    slice.margin.kind === 'known' ? messages.viewer.figure.margin(describeMargin(slice.margin, isAtCortex)) : '';
  const label = labelPlace(view, placement.landmark, at);
  return [
    star,
    outline('target-frame', frame(status, at), { colour, width: 2 }),
    text('target-where', label, messages.offset(crossing.offset), colour, { weight: 'bold', block: 'target-words' }),
    text(
      'target-status',
      [label[0], label[1] + LINE_HEIGHT],
      `${STATUS_LETTER[status]} · ${messages.sliceStatusWords(status, isAtCortex)}${margin}`,
      colour,
      { block: 'target-words' },
    ),
  ];
}

/** "−0.2 mm, borderline": as on the strip, without the uncertainty, for which there is no room. */
function describeMargin(margin: Uncertain, isSaidBefore: boolean): string {
  const value = millimetres(margin.value);
  return isBorderline(margin) && !isSaidBefore ? messages.borderlineValue(value) : value;
}

function crossingOf(
  { target, normal }: Landmark,
  view: View,
): { readonly offset: Millimetres; readonly point: LpsPoint } | null {
  const plane = planeOf(view);
  const across = dot(normal, plane.normal);
  if (Math.abs(across) < LEAST_ACROSS) return null;
  const offset = mm(dot(displacement(target, plane.origin), plane.normal) / across);
  return { offset, point: travel(target, normal, offset) };
}

/** Beneath the mark; on the midline beneath the corner figure. */
function labelPlace(view: View, { corners }: Landmark, at: CanvasPoint): CanvasPoint {
  const lowest = cornersLieIn(view, corners)
    ? Math.max(...Object.values(corners).map(corner => view.toCanvas(corner)[1])) + 36
    : at[1] + RADIUS + 18;
  return [at[0], lowest];
}

/** The shape of the frame says what its colour says. */
function frame(status: SliceStatus, centre: CanvasPoint): readonly CanvasPoint[] {
  const { sides, turned } = FRAMES[status];
  return Array.from({ length: sides }, (_, i) => {
    const angle = (2 * Math.PI * i) / sides + turned;
    return [centre[0] + RADIUS * Math.cos(angle), centre[1] + RADIUS * Math.sin(angle)] as const;
  });
}

/**
 * Regular polygons; `turned` in radians from the right edge of the screen, clockwise. Symmetric from left to
 * right: a shape that points somewhere would point the wrong way on a flipped view.
 */
const FRAMES: Readonly<Record<SliceStatus, { readonly sides: number; readonly turned: number }>> = {
  inside: { sides: 24, turned: 0 },
  'level-unsure': { sides: 8, turned: Math.PI / 8 },
  borderline: { sides: 4, turned: 0 },
  anterior: { sides: 3, turned: -Math.PI / 2 },
  posterior: { sides: 3, turned: Math.PI / 2 },
  foramen: { sides: 6, turned: 0 },
  lateral: { sides: 4, turned: Math.PI / 4 },
  unknown: { sides: 5, turned: -Math.PI / 2 },
};
