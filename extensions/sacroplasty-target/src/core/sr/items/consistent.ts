import { distanceBetween, mm, signOf, type LpsPoint, type Side } from '../../geometry';
import { refuse, type Inconsistency } from '../refusal';

/** Two statements of one length or place may differ by the rounding to single precision, and no more. */
export const CONSISTENT_WITHIN = mm(0.05);

export function mustCoincide(a: LpsPoint, b: LpsPoint, item: string, detail: Inconsistency): void {
  if (distanceBetween(a, b) > CONSISTENT_WITHIN) refuse({ kind: 'contradiction', item, detail });
}

export function mustEqual(a: number, b: number, item: string, detail: Inconsistency): void {
  if (Math.abs(a - b) > CONSISTENT_WITHIN) refuse({ kind: 'contradiction', item, detail });
}

/**
 * Refuses an offset along the lateral beam that lies on the other side.
 * @param within mm over the midline that still belong to the side: its first slice may lie there.
 */
export function mustLieOnSide(side: Side, offset: number, item: string, within: number = CONSISTENT_WITHIN): void {
  if (offset * signOf(side) < -within) {
    refuse({ kind: 'contradiction', item, detail: 'other-side' });
  }
}
