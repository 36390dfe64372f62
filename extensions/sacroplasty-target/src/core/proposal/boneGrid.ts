import { LEFT, lpsPoint, POSTERIOR, SUPERIOR, type LpsPoint } from '../geometry';
import type { ProposalParameters } from './parameters';
import { Resampler, type VoxelStack } from '../volume';

/** Clamped HU on a coarse grid along the patient's axes, index (x fastest); NaN where there is no image. */
export interface BoneGrid {
  /** Centre of element (0, 0, 0), LPS mm. */
  readonly corner: LpsPoint;
  readonly spacing: number;
  readonly counts: readonly [number, number, number];
  readonly values: Float32Array;
}

/** Samples a box of `half` mm to each side of `centre`. */
export function boneGrid(
  stack: VoxelStack,
  centre: LpsPoint,
  half: readonly [number, number, number],
  { grid: spacing, leastBone, mostBone }: ProposalParameters['mirror'],
): BoneGrid {
  const steps = half.map(h => Math.floor(h / spacing)) as [number, number, number];
  const counts = [2 * steps[0] + 1, 2 * steps[1] + 1, 2 * steps[2] + 1] as const;
  const corner = lpsPoint(
    centre[0] - steps[0] * spacing,
    centre[1] - steps[1] * spacing,
    centre[2] - steps[2] * spacing,
  );
  const values = new Float32Array(counts[0] * counts[1] * counts[2]);
  const resampler = new Resampler(stack, corner, [LEFT, POSTERIOR, SUPERIOR]);
  for (let k = 0, at = 0; k < counts[2]; k++) {
    for (let j = 0; j < counts[1]; j++, at += counts[0]) {
      resampler.line(0, j * spacing, k * spacing, spacing, 0, 0, counts[0], values, at);
    }
  }
  // Where there is no image NaN stays NaN.
  for (let i = 0; i < values.length; i++) values[i] = Math.max(leastBone, Math.min(mostBone, values[i] as number));
  return { corner, spacing, counts, values };
}
