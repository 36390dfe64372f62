import type { SourceSeries } from '../plan';

/** A series that is at hand. */
export interface AvailableSeries {
  readonly SeriesInstanceUID: string;
  readonly FrameOfReferenceUID: string;
  readonly SOPInstanceUIDs: readonly string[];
}

export type SourceMismatch =
  | { readonly kind: 'series-absent'; readonly SeriesDescription: string; readonly SeriesInstanceUID: string }
  | { readonly kind: 'other-frame-of-reference'; readonly SeriesInstanceUID: string }
  | { readonly kind: 'images-missing'; readonly missing: number; readonly total: number };

export type SourceMatch<S extends AvailableSeries> =
  { readonly kind: 'matched'; readonly series: S } | { readonly kind: 'refused'; readonly mismatch: SourceMismatch };

/**
 * The series that a stored plan was made on, among those at hand. A plan is never drawn on another
 * series, nor on one whose frame of reference has changed.
 */
export function matchSource<S extends AvailableSeries>(
  { source }: { readonly source: SourceSeries },
  available: readonly S[],
): SourceMatch<S> {
  const { SeriesInstanceUID, SeriesDescription } = source;
  const series = available.find(candidate => candidate.SeriesInstanceUID === SeriesInstanceUID);
  if (series === undefined) {
    return { kind: 'refused', mismatch: { kind: 'series-absent', SeriesDescription, SeriesInstanceUID } };
  }
  if (series.FrameOfReferenceUID !== source.FrameOfReferenceUID) {
    return { kind: 'refused', mismatch: { kind: 'other-frame-of-reference', SeriesInstanceUID } };
  }
  const present = new Set(series.SOPInstanceUIDs);
  const total = source.instances.length;
  const missing = source.instances.filter(({ SOPInstanceUID }) => !present.has(SOPInstanceUID)).length;
  if (missing > 0) return { kind: 'refused', mismatch: { kind: 'images-missing', missing, total } };
  return { kind: 'matched', series };
}
