import type { Analysis, UserVerdict } from '../analysis';
import type { Side } from '../geometry';
import type { Landmark } from '../landmark';
import type { DirectionLines, DistanceThresholds } from '../trajectory';
import type { PlanOrigins } from './origin';
import type { PlanReview } from './review';
import type { PersonName, SourceSeries } from './source';
import type { PlanRecord } from './record';

/** The software that made the plan. */
export interface ObserverDevice {
  readonly uid: string;
  readonly name: string;
  readonly manufacturer: string;
  readonly modelName: string;
  readonly softwareVersion: string;
}

/** An earlier SR of ours that a plan replaces. */
export interface PredecessorDocument {
  readonly StudyInstanceUID: string;
  readonly SeriesInstanceUID: string;
  readonly SOPClassUID: string;
  readonly SOPInstanceUID: string;
}

/** One plan = everything that one SR holds. */
export interface Plan {
  readonly source: SourceSeries;
  readonly landmark: Landmark;
  readonly origins: PlanOrigins;
  readonly lines: DirectionLines;
  readonly thresholds: DistanceThresholds;
  readonly analysis: Analysis;
  /** At most one verdict of the user's own per side; null: not given. */
  readonly userVerdicts: Readonly<Record<Side, UserVerdict | null>>;
  readonly review: PlanReview;
  readonly record: PlanRecord;
  readonly observer: { readonly person: PersonName; readonly device: ObserverDevice };
  /** When the plan was stated: local date and time with its offset from UTC, ISO 8601. */
  readonly createdAt: string;
  readonly predecessor: PredecessorDocument | null;
}
