import type { NearSurface } from '../boneSurface';
import { mm } from '../geometry';
import type { Measured } from './containment';

/** A signed length from a wall or limit, with half of its 95 % interval: positive on the safe side. */
export type Uncertain = Pick<Extract<Measured, { kind: 'known' }>, 'value' | 'uncertainty'>;

/** How far inside of a wall a place lies. */
export function fromWall({ distance, uncertainty }: NearSurface): Uncertain {
  return { value: mm(distance), uncertainty: mm(uncertainty) };
}

/**
 * Whether a value is no farther from its limit than its own uncertainty: such a place never counts as safe, nor as a
 * certain breach. A value that equals its uncertainty can still lie on the limit, and is borderline.
 */
export function isBorderline({ value, uncertainty }: Uncertain): boolean {
  return Math.abs(value) <= uncertainty;
}

/** Whether a value is positive by more than its uncertainty. */
export function isClearlyBehind(measured: Uncertain): boolean {
  return measured.value > 0 && !isBorderline(measured);
}

/** Whether a value is negative by more than its uncertainty. */
export function isClearlyInFront(measured: Uncertain): boolean {
  return measured.value < 0 && !isBorderline(measured);
}
