import {
  isBorderline,
  isCertainlyOutside,
  isClearlyBehind,
  type ContainmentState,
  type OffsetAssessment,
} from '../../core/analysis';
import type { Millimetres } from '../../core/geometry';

/**
 * What the user reads of one slice: its containment state, or 'borderline' where it is inside but
 * no farther from the anterior cortex than can be measured; 'level-unsure' where it is inside of a vertebra that
 * may not be S1.
 */
export type SliceStatus = ContainmentState | 'borderline' | 'level-unsure';

export const SLICE_STATUSES = [
  'inside',
  'level-unsure',
  'borderline',
  'anterior',
  'posterior',
  'foramen',
  'lateral',
  'unknown',
] as const satisfies readonly SliceStatus[];

/** The letter of each status on image and strip, so that colour is never the only carrier. */
export const STATUS_LETTER: Readonly<Record<SliceStatus, string>> = {
  inside: '✓',
  'level-unsure': '⚠',
  borderline: '!',
  anterior: 'A',
  posterior: 'P',
  foramen: 'F',
  lateral: 'J',
  unknown: '?',
};

export function statusOf({ state, margin }: Pick<OffsetAssessment, 'state' | 'margin'>): SliceStatus {
  if (state !== 'inside') return state;
  return margin.kind === 'known' && !isClearlyBehind(margin) ? 'borderline' : 'inside';
}

/** The same, for the eye: "inside" is no good news while the landmark may lie in another vertebra. */
export function statusShown(slice: Pick<OffsetAssessment, 'state' | 'margin'>, isLevelUnsure: boolean): SliceStatus {
  const status = statusOf(slice);
  return status === 'inside' && isLevelUnsure ? 'level-unsure' : status;
}

/** Whether a slice is in front of the cortex by less than can be measured. */
export function isBorderlineInFront(slice: Pick<OffsetAssessment, 'state' | 'margin'>): boolean {
  return slice.state === 'anterior' && !isCertainlyOutside(slice);
}

/** Whether it cannot be determined where a slice lies because it lies too near to the anterior cortex. */
export function isUnknownAtCortex({ state, margin }: Pick<OffsetAssessment, 'state' | 'margin'>): boolean {
  return state === 'unknown' && margin.kind === 'known' && isBorderline(margin);
}

/** A slice by what the user reads of it. */
export interface PlaceOnLine {
  readonly offset: Millimetres;
  readonly status: SliceStatus;
  readonly isBorderlineInFront: boolean;
}

export function placeOnLine(slice: Pick<OffsetAssessment, 'offset' | 'state' | 'margin'>): PlaceOnLine {
  return { offset: slice.offset, status: statusOf(slice), isBorderlineInFront: isBorderlineInFront(slice) };
}
