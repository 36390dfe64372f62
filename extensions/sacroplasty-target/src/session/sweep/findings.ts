import type { ContainmentState, OffsetAssessment } from '../../core/analysis';
import { SIDES, type Millimetres, type Side } from '../../core/geometry';
import type { Course } from './course';
import { isBorderlineInFront, statusOf, type SliceStatus } from './sliceStatus';

/** A run of neighbouring slices of one side that are not plainly inside; from the midline outwards. */
export interface Finding {
  readonly side: Side;
  readonly status: Exclude<SliceStatus, 'inside'>;
  readonly from: Millimetres;
  readonly to: Millimetres;
  /** From where on it is more than borderline in front of the cortex: `from` itself for all others; null: nowhere. */
  readonly certainFrom: Millimetres | null;
}

const BREACHES: Record<ContainmentState, boolean> = {
  inside: false,
  anterior: true,
  posterior: true,
  foramen: true,
  // Past the joint the side is over, and what is unknown is named but is no breach.
  lateral: false,
  unknown: false,
};

/** Whether the target has left the bone on this slice. */
export function isBreach({ state }: Pick<OffsetAssessment, 'state'>): boolean {
  return BREACHES[state];
}

/** All that is to be said of the course beyond "inside", in the order of the sweep. */
export function findingsOf(course: Course): readonly Finding[] {
  return [...SIDES].reverse().flatMap(side => {
    const findings: Finding[] = [];
    for (const slice of course[side]) {
      const status = statusOf(slice);
      const run = findings.at(-1);
      const joins = run?.status === status && run.to === previousOffset(course[side], slice);
      const { offset } = slice;
      const certainFrom = isBorderlineInFront(slice) ? null : offset;
      if (run !== undefined && joins)
        findings[findings.length - 1] = { ...run, to: offset, certainFrom: run.certainFrom ?? certainFrom };
      else if (status !== 'inside') findings.push({ side, status, from: offset, to: offset, certainFrom });
    }
    return findings;
  });
}

function previousOffset(slices: readonly OffsetAssessment[], slice: OffsetAssessment): Millimetres | undefined {
  return slices[slices.indexOf(slice) - 1]?.offset;
}
