import type { SidesChoice, TransitionalAnatomy } from '../../core/plan';

/** One word for each transitional anatomy, for a form's option. */
type TransitionalKey = Exclude<TransitionalAnatomy['kind'], 'sacralised-l5'> | `sacralised-l5-${SidesChoice}`;

interface TransitionalOption {
  readonly key: TransitionalKey;
  readonly value: TransitionalAnatomy;
}

const VALUES: readonly TransitionalAnatomy[] = [
  { kind: 'not-assessed' },
  { kind: 'none' },
  { kind: 'lumbarised-s1' },
  { kind: 'sacralised-l5', sides: 'right' },
  { kind: 'sacralised-l5', sides: 'left' },
  { kind: 'sacralised-l5', sides: 'bilateral' },
];

/** Every transitional anatomy that can be stated (paper, Results). */
export const TRANSITIONAL_OPTIONS: readonly TransitionalOption[] = VALUES.map(value => ({
  key: transitionalKey(value),
  value,
}));

/** The word for one. */
export function transitionalKey(anatomy: TransitionalAnatomy): TransitionalKey {
  return anatomy.kind === 'sacralised-l5' ? `${anatomy.kind}-${anatomy.sides}` : anatomy.kind;
}
