import { displacement, dot, type LpsPoint } from '../../../core/geometry';
import type { Scene } from './scene';
import { planeOf, type CanvasPoint, type View } from '../view';
import type { Mark, Stroke } from './mark';
import { PALETTE } from './palette';

/** Thin, and without the dark edge of other lines, which would cover the cortex that it is held against. */
const STROKE: Stroke = { colour: PALETTE.outline, width: 1, isBare: true };
/** Dashed where the surface's own place is uncertain. */
const UNSURE_STROKE: Stroke = { ...STROKE, dash: '3 3' };

/** Where the surface that the numbers come from goes through a view; nothing where no wall was seen. */
export function surfaceOutline(view: View, { outlined }: Scene): readonly Mark[] {
  if (outlined === null) return [];
  const outline = outlined.outlineIn(planeOf(view));
  const toCanvas = canvasOf(view);
  return ([true, false] as const).flatMap((isSure): readonly Mark[] => {
    const lines = outline.filter(stretch => stretch.isSure === isSure).map(({ points }) => points.map(toCanvas));
    const key = isSure ? 'outline' : 'outline-unsure';
    return lines.length === 0 ? [] : [{ kind: 'lines', key, lines, stroke: isSure ? STROKE : UNSURE_STROKE }];
  });
}

/**
 * `view.toCanvas` for many places. The views are parallel projections, so that what three places show is true of
 * all; asking the host for each place takes longer than finding the outline.
 */
function canvasOf(view: View): (p: LpsPoint) => CanvasPoint {
  const [corner, right, down] = [view.toWorld([0, 0]), view.toWorld([view.width, 0]), view.toWorld([0, view.height])];
  const along = (to: LpsPoint, pixels: number): ((p: LpsPoint) => number) => {
    const way = displacement(corner, to);
    const perPixel = pixels / dot(way, way);
    return p => dot(displacement(corner, p), way) * perPixel;
  };
  const [x, y] = [along(right, view.width), along(down, view.height)];
  return p => [x(p), y(p)];
}
