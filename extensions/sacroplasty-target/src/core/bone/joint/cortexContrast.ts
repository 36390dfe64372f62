import type { Resampler } from '../../volume';
import type { AxialContour } from './axialContour';
import type { JointParameters } from './parameters';

/** How far the cortex, as this scan blurs it, stands out from soft tissue, HU: its median where the ala's outline is not the joint. */
export function cortexContrast(
  resampler: Resampler,
  { sacrum }: AxialContour,
  { course, gap: { softTissue } }: JointParameters,
): number {
  const { peak: reach } = course;
  const peaks: number[] = [];
  const values = new Float32Array(2 * reach + 1);
  for (const { x, y, z } of sacrum) {
    if (x > course.medialAt - course.medialBehind * Math.max(0, y)) continue;
    const radius = Math.hypot(x, y);
    const share = 1 - reach / radius;
    resampler.line(share * x, share * y, z, x / radius, y / radius, 0, values.length, values, 0);
    const peak = Math.max(...values);
    if (peak > softTissue) peaks.push(peak);
  }
  peaks.sort((a, b) => a - b);
  return Math.max(course.leastContrast, (peaks[peaks.length >> 1] ?? 0) - softTissue);
}
