import type { PlannableSeries, SeriesAssessment } from './assessSeries';
import { SERIES } from './parameters';

const { extent, thickness: limits } = SERIES;

/** A series of a study, as far as choosing among several goes. */
export interface SeriesCandidate {
  readonly SeriesInstanceUID: string;
  /** Null: not stated. */
  readonly SeriesNumber: number | null;
  readonly assessment: SeriesAssessment;
}

/** Reconstruction kernels whose names promise an edge that is drawn sharply. */
const SHARP_KERNEL = /bone|sharp|edge|detail|^[bhtu][rlv]?[6-9]\d|^fc[358]\d/i;

/** Smaller is better, the first difference decides. */
function rank({ facts, warnings, orderedInstances }: PlannableSeries): readonly number[] {
  const derived = warnings.some(({ kind }) => kind === 'derived-images');
  const thickness = Math.max(facts.sliceSpacing, facts.sliceThickness ?? 0);
  const sharp =
    SHARP_KERNEL.test(facts.convolutionKernel) || SHARP_KERNEL.test(orderedInstances[0]?.SeriesDescription ?? '');
  return [
    facts.Modality === 'CT' ? 0 : 1,
    facts.extent[2] >= extent.height ? 0 : 1,
    [limits.thin, limits.usable].filter(limit => thickness > limit + limits.step / 2).length,
    derived ? 1 : 0,
    facts.orientation === 'axial' ? 0 : 1,
    Math.round(thickness / limits.step),
    sharp ? 0 : 1,
    -facts.extent[2],
  ];
}

/**
 * The plannable series of a study, the best first: CT that covers S1, with
 * thin slices; of these original, axial, the thinnest, then the sharper kernel, then what shows more. Ties are settled by
 * SeriesNumber and SeriesInstanceUID, so that the same study always gives the same answer.
 */
export function rankSeries<T extends SeriesCandidate>(candidates: readonly T[]): readonly T[] {
  return candidates
    .flatMap(candidate =>
      candidate.assessment.kind === 'plannable' ? [{ candidate, rank: rank(candidate.assessment) }] : [],
    )
    .toSorted((a, b) => {
      for (const [i, value] of a.rank.entries()) {
        const difference = value - (b.rank[i] ?? 0);
        if (difference !== 0) return difference;
      }
      const [first, second] = [a.candidate, b.candidate];
      const byNumber = (first.SeriesNumber ?? Infinity) - (second.SeriesNumber ?? Infinity);
      if (byNumber !== 0 && !Number.isNaN(byNumber)) return byNumber;
      return first.SeriesInstanceUID < second.SeriesInstanceUID ? -1 : 1;
    })
    .map(({ candidate }) => candidate);
}
