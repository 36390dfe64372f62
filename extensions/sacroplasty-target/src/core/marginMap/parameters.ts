import { NOT_MEASURED, tuned, valuesOf } from '../numeric';

/** The numbers of the margin map. */
export const MARGIN_MAP_PARAMETERS = {
  /** Directions around the landmark line per slice: one every 10 degrees. */
  directions: tuned(36, 'rays', NOT_MEASURED),
  /** The columns lie this far apart. */
  columns: tuned(2, 'mm', NOT_MEASURED),
  /** A column that is farther than this from every assessed slice is not known. */
  sameSlice: tuned(3, 'mm', NOT_MEASURED),
  /** A margin with more uncertainty than this is no answer. */
  mostUncertain: tuned(5, 'mm', NOT_MEASURED),
  /** This many cells are measured between two pauses: no measured number depends on it. */
  work: tuned(9, 'places', NOT_MEASURED),
} as const;

export const MARGIN_MAP = valuesOf(MARGIN_MAP_PARAMETERS);
