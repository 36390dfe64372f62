import { absenceAt } from '../../../core/series';
import { CORNER_ORDER } from '../../../core/landmark';
import { messages } from '../../../messages';
import { cornersLieIn, placedCorners } from '../handles';
import type { Scene } from './scene';
import type { CanvasPoint, View } from '../view';
import { line, text, type Mark } from './mark';
import { PALETTE } from './palette';
import { withinView } from './words';

const { figure } = messages.viewer;

/** While the landmark is being placed, at the mouse: what a click does and, corner by corner, the line that it would add. */
export function placingHint(view: View, { session, placingAt }: Scene): readonly Mark[] {
  if (placingAt?.view.role !== view.role || view.role !== 'sagittal') return [];
  const { placement, placing, geometry } = session;
  if (placement.kind !== 'none' && placement.kind !== 'partial') return [];
  const { at } = placingAt;
  if (isMissing(view, at, session)) return [hintAt(view, at, 'not-loaded', figure.notLoaded)];
  if (placing.method === 'one-click') {
    return [
      hintAt(view, at, 'one-click', placing.latest.kind === 'refused' ? figure.clickInS1OrCorners : figure.clickInS1),
    ];
  }
  const next = placement.kind === 'none' ? CORNER_ORDER[0] : placement.next;
  const last = placedCorners(geometry.corners).at(-1);
  const name = hintAt(view, at, 'next-corner', figure.corner(next, messages.cornerTitle[next]));
  if (last === undefined || !cornersLieIn(view, geometry.corners)) return [name];
  return [line('next-edge', view.toCanvas(last.corner), at, { colour: PALETTE.landmark, width: 1, dash: '2 3' }), name];
}

/** Whether the images at a place of a view are not there. */
export function isMissing(view: View, at: CanvasPoint, { series }: Scene['session']): boolean {
  return series.kind === 'open' && absenceAt(series.missing, view.toWorld(at)) !== null;
}

/** Words beside the mouse, on the side where there is more room, and wholly in the view. */
export function hintAt(view: View, [x, y]: CanvasPoint, key: string, words: string): Mark {
  const isLeftHalf = x < view.width / 2;
  const anchor = isLeftHalf ? 'start' : 'end';
  const place = withinView(view, x + (isLeftHalf ? 16 : -16), words, anchor);
  return text(key, [place, y - 14], words, PALETTE.hint, { anchor });
}
