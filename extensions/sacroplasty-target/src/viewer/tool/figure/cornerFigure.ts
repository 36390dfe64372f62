import { type CornerName } from '../../../core/landmark';
import { between, centreOf } from '../canvas';
import { cornersLieIn, placedCorners } from '../handles';
import type { Scene } from './scene';
import type { CanvasPoint, View } from '../view';
import { uncertaintyOf, uncertaintyRing, uncertaintyWords } from './cornerUncertainty';
import { placeOfLetters } from './placeOfLetters';
import { grip, line, outline, text, type Mark } from './mark';
import { PALETTE, WARNING_DASH } from './palette';
import { warningBeneath } from './sentence';
import { messages } from '../../../messages';

/** Where along a diagonal its letter stands, from its superior corner: clear of the target. */
const DIAGONAL_LETTER_AT = 0.2;

/** The corners with their letters and, once all four are there, the body and its diagonals (Fig 1A). */
export function cornerFigure(view: View, scene: Scene): readonly Mark[] {
  const { geometry, placement } = scene.session;
  if (!cornersLieIn(view, geometry.corners)) return [];
  const placed = placedCorners(geometry.corners).map(({ name, corner }) => ({ name, at: view.toCanvas(corner) }));
  const isRefused = placement.kind === 'refused';
  return [
    ...body(placed, isRefused),
    ...uncertaintyRings(view, scene),
    ...corners(placed, isRefused, scene),
    ...(placement.kind === 'refused'
      ? warningBeneath('refusal', messages.landmarkRefusal(placement.refusal), beneath(placed))
      : []),
  ];
}

/** The place beneath all corners. */
function beneath(placed: Placed): CanvasPoint {
  const points = placed.map(({ at }) => at);
  return [centreOf(points)[0], Math.max(...points.map(([, y]) => y)) + 40];
}

/** How sure the program is of each corner that still lies where it was proposed. */
function uncertaintyRings(view: View, { session }: Scene): readonly Mark[] {
  return placedCorners(session.geometry.corners).flatMap(({ name, corner }) => {
    const uncertainty = uncertaintyOf(session, name);
    return uncertainty === null ? [] : [uncertaintyRing(view, name, corner, uncertainty)];
  });
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

function corners(placed: Placed, isRefused: boolean, { active, session }: Scene): readonly Mark[] {
  const colour = isRefused ? PALETTE.warning : PALETTE.landmark;
  const centre = centreOf(placed.map(({ at }) => at));
  return placed.flatMap(({ name, at }) => {
    const uncertainty = uncertaintyOf(session, name);
    const letters = uncertainty === null ? name : `${name} ${uncertaintyWords(uncertainty)}`;
    const { place, anchor } = placeOfLetters(centre, at, letters);
    return [
      grip(`corner-${name}`, at, colour, active?.kind === 'corner' && active.name === name),
      text(`letters-${name}`, place, letters, colour, { weight: 'bold', anchor }),
    ];
  });
}
