import { CORNER_ORDER, CORNER_TITLE } from '../../../core/landmark';
import { cornersLieIn, placedCorners } from '../handles';
import type { Scene } from '../scene';
import type { View } from '../view';
import { line, text, type Mark } from './mark';
import { PALETTE } from './palette';

/** While corners are being placed: the name of the next one at the mouse, and the line that it would add. */
export function nextCornerHint(view: View, { session, placingAt }: Scene): readonly Mark[] {
  if (placingAt?.view.role !== view.role || view.role !== 'sagittal') return [];
  const { placement, geometry } = session;
  if (placement.kind !== 'none' && placement.kind !== 'partial') return [];
  const next = placement.kind === 'none' ? CORNER_ORDER[0] : placement.next;
  const { at } = placingAt;
  const last = placedCorners(geometry.corners).at(-1);
  const isLeftHalf = at[0] < view.width / 2;
  const name = text(
    'next-corner',
    [at[0] + (isLeftHalf ? 16 : -16), at[1] - 14],
    `${next}: ${CORNER_TITLE[next]}`,
    PALETTE.hint,
    { anchor: isLeftHalf ? 'start' : 'end' },
  );
  if (last === undefined || !cornersLieIn(view, geometry.corners)) return [name];
  return [line('next-edge', view.toCanvas(last.corner), at, { colour: PALETTE.landmark, width: 1, dash: '2 3' }), name];
}
