import { rankSeries } from '../../core/series';
import type { DisplaySet } from '../../host';
import { assessDisplaySet } from './assessDisplaySet';

/** The display set to plan on when the user has not chosen one; null: none of them can be planned on. */
export function bestDisplaySet(displaySets: readonly DisplaySet[]): DisplaySet | null {
  const candidates = displaySets.map(displaySet => ({
    displaySet,
    SeriesInstanceUID: displaySet.SeriesInstanceUID,
    SeriesNumber: seriesNumberOf(displaySet),
    assessment: assessDisplaySet(displaySet),
  }));
  return rankSeries(candidates)[0]?.displaySet ?? null;
}

function seriesNumberOf({ SeriesNumber }: DisplaySet): number | null {
  const number = Number(SeriesNumber ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}
