import { distanceBetween, mm, type LpsPoint, type Millimetres } from '../geometry';

/** How sure it is that a vertebra is S1, and not one above or below. */
export type LevelCertainty = { readonly kind: 'sure'; readonly probability: number } | LevelUnsure;

/** It looks like S1, but not surely so. */
export interface LevelUnsure {
  readonly kind: 'unsure';
  /** That it is S1. */
  readonly probability: number;
  /** Another vertebra that may be S1; null: none, but this one shows too few signs of S1. */
  readonly rival: OtherVertebra | null;
}

/** Where another vertebra lies. */
export interface OtherVertebra {
  /** From the landmark's target to the middle of the vertebral body. */
  readonly distance: Millimetres;
  /** Along the patient's z axis. */
  readonly direction: 'higher' | 'lower';
}

/** Where the middle of a body is seen from a landmark's target, both LPS mm. */
export function seenFrom(target: LpsPoint, body: LpsPoint): OtherVertebra {
  return { distance: mm(distanceBetween(target, body)), direction: body[2] > target[2] ? 'higher' : 'lower' };
}
