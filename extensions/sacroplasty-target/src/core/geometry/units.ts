import type { Brand } from './brand';

/** A length or signed distance in millimetres; always finite. */
export type Millimetres = Brand<number, 'mm'>;

/** An angle in radians; always finite. */
export type Radians = Brand<number, 'rad'>;

/**
 * Mints a length in millimetres.
 * @throws RangeError when the number is not finite: an unknown length is never a number.
 */
export function mm(value: number): Millimetres {
  if (!Number.isFinite(value)) {
    throw new RangeError(`A length must be a finite number of millimetres, not ${String(value)}`);
  }
  return value as Millimetres;
}

/**
 * Mints an angle in radians.
 * @throws RangeError when the number is not finite.
 */
export function radians(value: number): Radians {
  if (!Number.isFinite(value)) {
    throw new RangeError(`An angle must be a finite number of radians, not ${String(value)}`);
  }
  return value as Radians;
}

/** Degrees to radians. */
export function degreesToRadians(degrees: number): Radians {
  return radians((degrees * Math.PI) / 180);
}

/** Radians to degrees (a plain number for display). */
export function radiansToDegrees(angle: Radians): number {
  return (angle * 180) / Math.PI;
}

/** A whole turn and a quarter of one, degrees. */
export const TURN = 360;
export const QUARTER_TURN = 90;
