import { displacement, dot } from '../../../core/geometry';
import type { MissingSlab, MissingSlices } from '../../../core/series';
import { between, centreOf } from '../canvas';
import type { Scene } from './scene';
import type { CanvasPoint, View } from '../view';
import { area, text, type Mark } from './mark';
import { PALETTE } from './palette';
import { messages } from '../../../messages';

const { figure } = messages.viewer;

/** A black band lower than this has no room for words, CSS pixels. */
const LEAST_HEIGHT = 14;

/**
 * The parts of a view whose images are not there, black: the host fills them with a neighbour's picture, in which a
 * cortex is seen that nobody has scanned.
 */
export function missingFigure(view: View, { session: { series } }: Scene): readonly Mark[] {
  if (series.kind !== 'open') return [];
  const { missing } = series;
  if (missing.slabs.length === 0) return [];
  const depth = depthOver(view, missing);
  return missing.slabs.flatMap((slab, i) => slabMarks(view, depth, slab, `missing-${String(i)}`));
}

/**
 * How far from the first image each place of a view lies, mm along the images' normal. It is linear over the screen: the
 * host is asked for three places alone, which takes it long enough to be felt while a series loads in many pieces.
 */
function depthOver(view: View, { origin, normal }: MissingSlices): (at: CanvasPoint) => number {
  const { width, height } = view;
  const depthAt = (at: CanvasPoint): number => dot(displacement(origin, view.toWorld(at)), normal);
  const corner = depthAt([0, 0]);
  const across = (depthAt([width, 0]) - corner) / width;
  const down = (depthAt([0, height]) - corner) / height;
  return ([x, y]) => corner + across * x + down * y;
}

function slabMarks(
  { width, height }: View,
  depth: (at: CanvasPoint) => number,
  { from, to, why }: MissingSlab,
  key: string,
): readonly Mark[] {
  const edge: readonly CanvasPoint[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const beyondFirst = cut(edge, at => depth(at) - from);
  const points = cut(beyondFirst, at => to - depth(at));
  if (points.length < 3) return [];
  const tall = Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y));
  const words = why === 'failed' ? figure.loadingFailed : figure.loading;
  const colour = why === 'failed' ? PALETTE.warning : PALETTE.hint;
  return [
    area(key, points, colour),
    ...(tall < LEAST_HEIGHT ? [] : [text(`${key}-words`, centreOf(points), words, colour)]),
  ];
}

/** The part of a convex polygon where a function that is linear over the screen is positive. */
function cut(polygon: readonly CanvasPoint[], inside: (at: CanvasPoint) => number): readonly CanvasPoint[] {
  return polygon.flatMap((at, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? at;
    const [here, there] = [inside(at), inside(next)];
    const crossing = here > 0 === there > 0 ? [] : [between(at, next, here / (here - there))];
    return here > 0 ? [at, ...crossing] : crossing;
  });
}
