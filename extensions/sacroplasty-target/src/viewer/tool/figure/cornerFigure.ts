import { describeLandmarkRefusal, type CornerName } from '../../../core/landmark';
import { between, beyond, centreOf } from '../canvas';
import { cornersLieIn, placedCorners } from '../handles';
import type { Scene } from '../scene';
import type { CanvasPoint, View } from '../view';
import { grip, line, outline, text, type Mark } from './mark';
import { PALETTE, WARNING_DASH } from './palette';
import { wrap } from './words';

/** Where along a diagonal its letter stands, from its superior corner: clear of the target. */
const DIAGONAL_LETTER_AT = 0.2;
const LETTERS_PER_LINE = 34;
const LINE_HEIGHT = 16;

/** The corners with their letters and, once all four are there, the body and its diagonals (Fig 1A). */
export function cornerFigure(view: View, scene: Scene): readonly Mark[] {
  const { geometry, placement } = scene.session;
  if (!cornersLieIn(view, geometry.corners)) return [];
  const placed = placedCorners(geometry.corners).map(({ name, corner }) => ({ name, at: view.toCanvas(corner) }));
  const isRefused = placement.kind === 'refused';
  return [
    ...body(placed, isRefused),
    ...corners(placed, isRefused, scene),
    ...(placement.kind === 'refused'
      ? sentence(describeLandmarkRefusal(placement.refusal), placed.map(({ at }) => at), view)
      : []),
  ];
}

type Placed = readonly { readonly name: CornerName; readonly at: CanvasPoint }[];

function body(placed: Placed, isRefused: boolean): readonly Mark[] {
  const points = placed.map(({ at }) => at);
  const edge = isRefused
    ? { colour: PALETTE.warning, width: 2, dash: WARNING_DASH }
    : { colour: PALETTE.landmark, width: 1.25 };
  const [ps, as, ai, pi] = points;
  if (ps === undefined || as === undefined || ai === undefined || pi === undefined) {
    return points.length < 2 ? [] : [{ kind: 'path', key: 'body', points, closed: false, stroke: edge }];
  }
  const diagonal = isRefused ? { ...edge, width: 1.25 } : { colour: PALETTE.diagonal, width: 1.25, dash: '4 3' };
  const lines = [outline('body', points, edge), line('A', ps, ai, diagonal), line('B', as, pi, diagonal)];
  if (isRefused) return lines;
  return [
    ...lines,
    text('A-letter', raised(between(ps, ai, DIAGONAL_LETTER_AT)), 'A', PALETTE.diagonal),
    text('B-letter', raised(between(as, pi, DIAGONAL_LETTER_AT)), 'B', PALETTE.diagonal),
  ];
}

function raised([x, y]: CanvasPoint): CanvasPoint {
  return [x, y - 9];
}

function corners(placed: Placed, isRefused: boolean, { active }: Scene): readonly Mark[] {
  const colour = isRefused ? PALETTE.warning : PALETTE.landmark;
  const centre = centreOf(placed.map(({ at }) => at));
  return placed.flatMap(({ name, at }) => [
    grip(`corner-${name}`, at, colour, active?.kind === 'corner' && active.name === name),
    text(`letters-${name}`, beyond(centre, at, 17), name, colour, { weight: 'bold' }),
  ]);
}

/** The refusal, beneath the figure, within the view. */
function sentence(words: string, points: readonly CanvasPoint[], view: View): readonly Mark[] {
  const lines = wrap(`⚠ ${words}`, LETTERS_PER_LINE);
  const lowest = Math.max(...points.map(([, y]) => y)) + 40;
  const top = Math.min(lowest, view.height - lines.length * LINE_HEIGHT - 24);
  const half = (LETTERS_PER_LINE / 2) * 7.2;
  const x = Math.min(Math.max(centreOf(points)[0], half), Math.max(half, view.width - half));
  return lines.map((words, i) =>
    text(`refusal-${String(i)}`, [x, top + i * LINE_HEIGHT], words, PALETTE.warning, { weight: 'bold' }),
  );
}
