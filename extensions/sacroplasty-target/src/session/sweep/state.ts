import type { ContainmentState, OffsetAssessment } from '../../core/analysis';
import type { Millimetres, Side } from '../../core/geometry';
import type { Course } from './course';
import type { Finding } from './findings';

/** The three parts of a sweep: out to the left, back to the midline, out to the right. */
export type Leg = 'left-out' | 'left-back' | 'right-out';

/** Why a sweep stands still by itself. */
export type SweepStop =
  | { readonly kind: 'breach'; readonly side: Side; readonly slice: OffsetAssessment }
  /** Every slice has been shown; the view is back at the midline. */
  | { readonly kind: 'finished'; readonly findings: readonly Finding[] };

interface Place {
  /** What there is to sweep; null: no landmark or no numbers yet. */
  readonly course: Course | null;
  /** Where the sagittal view is or is to go, mm along the landmark's normal, left positive. */
  readonly offset: Millimetres;
  readonly slicesPerSecond: number;
}

interface UnderWay {
  readonly course: Course;
  readonly leg: Leg;
  /** The breaches that the sweep has already stopped for: each state once per side. */
  readonly stoppedFor: readonly { readonly side: Side; readonly state: ContainmentState }[];
}

export type SweepState = Place &
  (
    | { readonly kind: 'idle' }
    | (UnderWay & { readonly kind: 'running' | 'paused' })
    | (UnderWay & { readonly kind: 'stopped'; readonly stop: SweepStop })
  );
