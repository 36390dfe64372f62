import type { OffsetAssessment } from '../../core/analysis';
import { statusShown, type SliceStatus } from '../../session';

/** Neighbouring slices of one status, from the patient's right to the left, mm. */
export interface Run {
  readonly status: SliceStatus;
  readonly from: number;
  readonly to: number;
}

/** The slices as runs without gaps: each slice reaches halfway to its neighbours. */
export function runsOf(slices: readonly OffsetAssessment[], isLevelUnsure: boolean): Run[] {
  const runs: Run[] = [];
  for (const [i, slice] of slices.entries()) {
    const status = statusShown(slice, isLevelUnsure);
    const from = halfway(slices[i - 1], slice);
    const to = halfway(slices[i + 1], slice);
    const last = runs.at(-1);
    if (last?.status === status) runs[runs.length - 1] = { ...last, to };
    else runs.push({ status, from, to });
  }
  return runs;
}

/** The known margins as lines without gaps: an unknown margin ends a line, and nothing is drawn there. */
export function knownStretches(slices: readonly OffsetAssessment[]): KnownMargin[][] {
  const stretches: KnownMargin[][] = [[]];
  for (const { offset, margin } of slices) {
    if (margin.kind === 'known')
      stretches.at(-1)?.push({ offset, value: margin.value, uncertainty: margin.uncertainty });
    else stretches.push([]);
  }
  return stretches.filter(stretch => stretch.length > 0);
}

export interface KnownMargin {
  readonly offset: number;
  readonly value: number;
  readonly uncertainty: number;
}

function halfway(neighbour: OffsetAssessment | undefined, slice: OffsetAssessment): number {
  return neighbour === undefined ? slice.offset : (neighbour.offset + slice.offset) / 2;
}
