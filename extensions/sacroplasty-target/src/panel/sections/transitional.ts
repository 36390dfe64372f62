import type { TransitionalAnatomy } from '../../core/plan';

interface TransitionalOption {
  readonly key: string;
  readonly title: string;
  readonly value: TransitionalAnatomy;
}

const VALUES: readonly { readonly title: string; readonly value: TransitionalAnatomy }[] = [
  { title: 'Not assessed', value: { kind: 'not-assessed' } },
  { title: 'None', value: { kind: 'none' } },
  { title: 'Lumbarised S1', value: { kind: 'lumbarised-s1' } },
  { title: 'Sacralised L5, right', value: { kind: 'sacralised-l5', sides: 'right' } },
  { title: 'Sacralised L5, left', value: { kind: 'sacralised-l5', sides: 'left' } },
  { title: 'Sacralised L5, both sides', value: { kind: 'sacralised-l5', sides: 'bilateral' } },
];

/** Every transitional anatomy that can be stated (paper, Results). */
export const TRANSITIONAL_OPTIONS: readonly TransitionalOption[] = VALUES.map(option => ({
  ...option,
  key: transitionalKey(option.value),
}));

/** One word for each, for a form's option. */
export function transitionalKey(anatomy: TransitionalAnatomy): string {
  return anatomy.kind === 'sacralised-l5' ? `${anatomy.kind}-${anatomy.sides}` : anatomy.kind;
}
