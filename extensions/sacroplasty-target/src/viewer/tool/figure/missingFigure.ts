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
  return missing.slabs.flatMap((slab, i) => slabMarks(view, missing, slab, `missing-${String(i)}`));
}

function slabMarks(view: View, missing: MissingSlices, { from, to, why }: MissingSlab, key: string): readonly Mark[] {
  const { width, height } = view;
  const edge: readonly CanvasPoint[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const depth = (at: CanvasPoint): number => dot(displacement(missing.origin, view.toWorld(at)), missing.normal);
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
