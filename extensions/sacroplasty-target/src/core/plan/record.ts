import type { Side } from '../geometry';

/** Lumbosacral transitional anatomy (paper, Results): it changes which segment "S1" is. */
export type TransitionalAnatomy =
  | { readonly kind: 'not-assessed' }
  | { readonly kind: 'none' }
  | { readonly kind: 'lumbarised-s1' }
  | { readonly kind: 'sacralised-l5'; readonly sides: SidesChoice };

/** One side, or both. */
export type SidesChoice = Side | 'bilateral';

/** How the user counted the level. */
export type LevelCounting =
  'not-stated' | 'from-last-rib' | 'from-c2' | 'from-iliolumbar-ligament' | 'from-sacral-shape' | 'other';

/** Needle gauges in use for sacroplasty (paper, Table 2). */
export type NeedleGauge = 11 | 13;

/** What the user states beside the geometry. */
export interface PlanRecord {
  readonly transitionalAnatomy: TransitionalAnatomy;
  readonly levelCounting: LevelCounting;
  /** Null: not decided. */
  readonly needleGauge: NeedleGauge | null;
  /** Null: not decided. */
  readonly sidesToTreat: SidesChoice | null;
  readonly comment: string;
}

export const EMPTY_RECORD: PlanRecord = {
  transitionalAnatomy: { kind: 'not-assessed' },
  levelCounting: 'not-stated',
  needleGauge: null,
  sidesToTreat: null,
  comment: '',
};
