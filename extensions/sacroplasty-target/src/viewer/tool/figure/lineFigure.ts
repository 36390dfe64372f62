import { absenceAt } from '../../../core/series';
import { LINE_NAMES, lineEndsOf, type LineName } from '../../../core/trajectory';
import { messages } from '../../../messages';
import { lineMisfit } from '../../../session';
import { cornersLieIn } from '../handles';
import type { View } from '../view';
import { grip, line, text, type Mark } from './mark';
import { PALETTE, WARNING_DASH } from './palette';
import { hintAt } from './placingHint';
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
  const { place, anchor } = placeOfLetters(view, first, second, words);
  return [
    line(`line-${name}`, first, second, { colour, width: 1.5, ...(isMisfit ? { dash: WARNING_DASH } : {}) }),
    grip(`line-${name}-first`, first, colour, isActive('first')),
    grip(`line-${name}-second`, second, colour, isActive('second')),
    text(`line-${name}-words`, place, words, colour, { anchor }),
  ];
}

/** At the mouse: which end is asked for, and the line that a click would draw. */
function awaitedLine(view: View, { session, placingAt }: Scene): readonly Mark[] {
  const { awaited } = session.drawing;
  if (awaited === null) return [];
  const first = awaited.first === null ? null : view.toCanvas(awaited.first);
  const begun = first === null ? [] : [grip('line-begun', first, PALETTE.ownLine, true)];
  if (placingAt?.view.role !== view.role) return begun;
  const { at } = placingAt;
  if (session.series.kind === 'open' && absenceAt(session.series.missing, view.toWorld(at)) !== null) {
    return [...begun, hintAt(view, at, 'not-loaded', figure.notLoaded)];
  }
  const title = messages.lineTitle[awaited.line];
  const hint = hintAt(view, at, 'line-end', first === null ? figure.oneEnd(title) : figure.otherEnd(title));
  if (first === null) return [hint];
  return [line('line-next', first, at, { colour: PALETTE.ownLine, width: 1, dash: '2 3' }), ...begun, hint];
}

/** Why a line was not drawn, or not moved farther, beneath it. */
function refusal(view: View, { session: { drawing, geometry } }: Scene): readonly Mark[] {
  const { awaited, refusal: refused } = drawing;
  if (refused === null) return [];
  const ends = lineEndsOf(geometry.lines, refused.line);
  const first = awaited?.first ?? ends?.[0];
  if (first === undefined) return [];
  const [x, y] = view.toCanvas(first);
  return warningBeneath('line-refused', messages.lineRefusal(refused.reason), [x, y + 26], view);
}
