import { LINE_NAMES, lineEndsOf, type LineName } from '../../../core/trajectory';
import { messages } from '../../../messages';
import { lineMisfit } from '../../../session';
import { cornersLieIn } from '../handles';
import type { View } from '../view';
import { grip, line, text, type Mark } from './mark';
import { PALETTE, WARNING_DASH } from './palette';
import { hintAt, isMissing } from './placingHint';
import { placeOfLetters } from './placeOfLetters';
import type { Scene } from './scene';
import { warningBeneath } from './sentence';

const { figure } = messages.viewer;

/** The lines that the user drew to replace a trajectory's direction, and the one that is being drawn. */
export function lineFigure(view: View, scene: Scene): readonly Mark[] {
  if (view.role !== 'sagittal') return [];
  const isHere = cornersLieIn(view, scene.session.geometry.corners);
  return [
    ...(isHere ? LINE_NAMES.flatMap(name => drawnLine(view, scene, name)) : []),
    ...awaitedLine(view, scene),
    ...refusal(view, scene),
  ];
}

/** With a grip at each end; dashed where the landmark has been moved away under it. */
function drawnLine(view: View, { session, active }: Scene, name: LineName): readonly Mark[] {
  const ends = lineEndsOf(session.geometry.lines, name);
  if (ends === null) return [];
  const [first, second] = [view.toCanvas(ends[0]), view.toCanvas(ends[1])];
  const isMisfit = lineMisfit(session, name) !== null;
  const colour = isMisfit ? PALETTE.warning : PALETTE.ownLine;
  const isActive = (end: 'first' | 'second'): boolean =>
    active?.kind === 'line-end' && active.line === name && active.end === end;
  const words = `${messages.lineTitle[name]}${isMisfit ? ' ?' : ''}`;
  const { place, anchor } = placeOfLetters(first, second, words);
  return [
    line(`line-${name}`, first, second, { colour, width: 1.5, ...(isMisfit ? { dash: WARNING_DASH } : {}) }),
    grip(`line-${name}-first`, first, colour, isActive('first')),
    grip(`line-${name}-second`, second, colour, isActive('second')),
    text(`line-${name}-words`, place, words, colour, { anchor }),
  ];
}

/** The end that is there, and the line that a click would draw. */
function awaitedLine(view: View, { session, placingAt }: Scene): readonly Mark[] {
  const place = session.drawing.awaited?.first ?? null;
  if (place === null) return [];
  const first = view.toCanvas(place);
  const begun = grip('line-begun', first, PALETTE.ownLine, true);
  if (placingAt?.view.role !== view.role || isMissing(view, placingAt.at, session)) return [begun];
  return [line('line-next', first, placingAt.at, { colour: PALETTE.ownLine, width: 1, dash: '2 3' }), begun];
}

/** While a line is being drawn, at the mouse: which end is asked for. */
export function lineHint(view: View, { session, placingAt }: Scene): readonly Mark[] {
  const { awaited } = session.drawing;
  if (awaited === null || view.role !== 'sagittal' || placingAt?.view.role !== view.role) return [];
  const { at } = placingAt;
  if (isMissing(view, at, session)) return [hintAt(view, at, 'not-loaded', figure.notLoaded)];
  const title = messages.lineTitle[awaited.line];
  return [hintAt(view, at, 'line-end', awaited.first === null ? figure.oneEnd(title) : figure.otherEnd(title))];
}

/** Why a line was not drawn, or not moved farther, beneath it. */
function refusal(view: View, { session: { drawing, geometry } }: Scene): readonly Mark[] {
  const { awaited, refusal: refused } = drawing;
  if (refused === null) return [];
  const ends = lineEndsOf(geometry.lines, refused.line);
  const first = awaited?.first ?? ends?.[0];
  if (first === undefined) return [];
  const [x, y] = view.toCanvas(first);
  return warningBeneath('line-refused', messages.lineRefusal(refused.reason), [x, y + 26]);
}
