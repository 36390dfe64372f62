import { NOT_MEASURED, tuned, valuesOf } from '../numeric';

/** What the program says of corners that it has proposed. */
export const LANDMARK_PARAMETERS = {
  /** A corner that may be off by more than this must be looked at before any other. */
  unsure: tuned(4, 'mm', NOT_MEASURED),
} as const;

export const LANDMARK = valuesOf(LANDMARK_PARAMETERS);
