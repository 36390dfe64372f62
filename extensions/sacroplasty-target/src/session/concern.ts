import type { AnalysisWarning, UnknownReason } from '../core/analysis';
import type { Millimetres, Side } from '../core/geometry';
import type { SideSummary } from '../core/plan';
import type { TrajectoryNumber } from '../core/trajectory';

/**
 * One thing of a side that must be looked at before the side is accepted. Lengths are whole millimetres, as they are
 * shown: two concerns that differ by less are the same one.
 */
export type Concern =
  | { readonly kind: 'no-ala-target' | 'no-joint-line'; readonly side: Side }
  | {
      readonly kind: 'distance';
      readonly side: Side;
      readonly trajectory: TrajectoryNumber;
      readonly finding: 'unknown' | 'borderline' | 'breach' | 'borderline-breach';
    }
  | {
      readonly kind: 'containment';
      readonly side: Side;
      readonly summary: SideSummary;
      /** Null: the summary says all. */
      readonly because:
        | null
        | { readonly kind: 'closest'; readonly offset: Millimetres }
        | { readonly kind: 'unknown'; readonly reason: UnknownReason };
    }
  | { readonly kind: 'warning'; readonly side: Side; readonly warning: AnalysisWarning };
