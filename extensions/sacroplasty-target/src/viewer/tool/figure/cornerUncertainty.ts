import { SUPERIOR, travel, type LpsPoint, type Millimetres } from '../../../core/geometry';
import type { CornerName } from '../../../core/landmark';
import { cornerOrigin } from '../../../core/plan';
import { isUnsure } from '../../../core/landmark';
import type { SessionState } from '../../../session';
import { distance } from '../canvas';
import type { View } from '../view';
import type { Mark } from './mark';
import { PALETTE, WARNING_DASH } from './palette';

/** How sure the program is of a corner that lies where it was proposed, mm; null: the user has placed or moved it. */
export function uncertaintyOf({ geometry, placement }: SessionState, name: CornerName): Millimetres | null {
  const { landmark: origin } = geometry.origins;
  if (origin.kind !== 'proposed' || placement.kind !== 'placed') return null;
  return cornerOrigin(name, placement.landmark, origin).kind === 'proposed' ? origin.proposed.confidence[name] : null;
}

/** "±1.8", and a question mark where the program itself is unsure. */
export function uncertaintyWords(uncertainty: Millimetres): string {
  return `±${uncertainty.toFixed(1)}${isUnsure(uncertainty) ? ' ?' : ''}`;
}

/** A ring as large as the uncertainty; dashed where the corner must be looked at. */
export function uncertaintyRing(view: View, name: CornerName, corner: LpsPoint, uncertainty: Millimetres): Mark {
  const centre = view.toCanvas(corner);
  const radius = distance(centre, view.toCanvas(travel(corner, SUPERIOR, uncertainty)));
  const stroke = isUnsure(uncertainty)
    ? { colour: PALETTE.warning, width: 1.5, dash: WARNING_DASH }
    : { colour: PALETTE.landmark, width: 0.75 };
  return { kind: 'circle', key: `uncertainty-${name}`, centre, radius, stroke, fill: null };
}
