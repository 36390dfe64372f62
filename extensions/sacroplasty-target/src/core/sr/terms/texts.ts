import type { Side } from '../../geometry';

/* Texts of the format itself: a plan is read back, tracked or found by them, whatever language its words are in. */

/** Series Description of every plan. */
export const SERIES_DESCRIPTION = 'Sacroplasty plan';

/** Stands in the place of a needle gauge. */
export const GAUGE_NOT_DECIDED = 'not decided';

/** The last line of a table, with the number of its lines: without it the table was cut off. */
export const endOfTable = (lines: number): string => `end of ${String(lines)}`;

/** Names by which groups are tracked through the versions of a plan. */
export const ROLE = {
  proposedLandmark: 'proposed landmark',
  longAxis: 'sacral long axis',
  alaTarget: (side: Side) => `${side} ala target` as const,
  jointLine: (side: Side) => `${side} joint line` as const,
} as const;
