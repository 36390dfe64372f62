import { isCertainlyOutside, type ContainmentState, type OffsetAssessment } from '../../core/analysis';
import { assertNever } from '../../core/geometry';
import { messages } from '../../messages';

/**
 * What the user is told of one slice: its containment state, or 'borderline' where it is inside but
 * nearer to the anterior cortex than the measurement can tell.
 */
export type SliceStatus = ContainmentState | 'borderline';

export const SLICE_STATUSES = [
  'inside',
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
  borderline: '!',
  anterior: 'A',
  posterior: 'P',
  foramen: 'F',
  lateral: 'J',
  unknown: '?',
};

export function statusOf({ state, margin }: Pick<OffsetAssessment, 'state' | 'margin'>): SliceStatus {
  if (state !== 'inside') return state;
  return margin.kind === 'known' && margin.value < margin.uncertainty ? 'borderline' : 'inside';
}

/** Where the target lies on a slice, in words that complete "left, 24 mm: ...". */
export function describeStatus(status: SliceStatus): string {
  switch (status) {
    case 'inside':
      return 'inside the sacrum';
    case 'borderline':
      return 'at the anterior cortex: too close to tell';
    case 'anterior':
      return 'in front of the anterior cortex';
    case 'posterior':
      return 'behind the posterior cortex or in the canal';
    case 'foramen':
      return 'in a sacral foramen';
    case 'lateral':
      return 'past the sacroiliac joint';
    case 'unknown':
      return 'cannot be told';
    default:
      return assertNever(status);
  }
}

/** Whether a slice is in front of the cortex by less than can be measured. */
export function isBorderlineInFront(slice: Pick<OffsetAssessment, 'state' | 'margin'>): boolean {
  return slice.state === 'anterior' && !isCertainlyOutside(slice);
}

/** "left, 24 mm: in front of the anterior cortex", and whether that is borderline. */
export function describeSlice(slice: Pick<OffsetAssessment, 'offset' | 'state' | 'margin'>): string {
  const doubt = isBorderlineInFront(slice) ? ', borderline' : '';
  return `${messages.offset(slice.offset)}: ${describeStatus(statusOf(slice))}${doubt}`;
}
