import { EMPTY_GEOMETRY, sameGeometry } from './geometry';
import type { SeriesState, SessionState } from './state';

/** Whether a series is open and all of its images have come, those apart that cannot be loaded. */
export function hasAllImages(series: SeriesState): boolean {
  return series.kind === 'open' && series.missing.slabs.every(({ why }) => why !== 'loading');
}

/** Whether a series is open whose values are Hounsfield units, so that bone can be recognised by its density. */
export function isInHounsfield(series: SeriesState): boolean {
  return series.kind === 'open' && series.stack.intensity === 'hounsfield';
}

/** Whether nobody has done anything on the series that is open: nothing placed, turned or asked for, no plan opened. */
export function isUntouched({ geometry, placing, document }: SessionState): boolean {
  return sameGeometry(geometry, EMPTY_GEOMETRY) && placing.latest.kind === 'nothing' && document === null;
}
