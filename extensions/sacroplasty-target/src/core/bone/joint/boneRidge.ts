import { degreesToRadians, lpsDirection, type LpsDirection } from '../../geometry';
import type { VoxelStack } from '../../volume';
import { contourResampler, type AxialContour } from './axialContour';
import type { JointParameters } from './parameters';

/**
 * The direction of the brightest straight ridge beside the ala, where sacrum and ilium run together on
 * coarse voxels: there the joint's two cortices are one bright line, and the ilium's outer cortex, the
 * other candidate, runs about parallel to it. Good to 10 or 15 degrees, and only a direction: which of
 * the two it is stays open. Null where no ridge shows.
 *
 * @returns horizontal unit vector, LPS, posteromedial to anterolateral.
 */
export function boneRidgeDirection(
  stack: VoxelStack,
  contour: AxialContour,
  ridge: JointParameters['ridge'],
): LpsDirection | null {
  const { from, half, levels, step } = ridge;
  const { lateral, posterior } = contour;
  const resampler = contourResampler(stack, contour);
  const count = ridge.to - from + 1;
  const values = new Float32Array(count);
  const along = new Float32Array(count);
  const lines = (2 * half) / step + 1;
  let best = ridge.least * lines * levels.length;
  let direction: LpsDirection | null = null;
  for (let i = 0; i < ridge.angles; i++) {
    const angle = ridge.firstAngle + ridge.angleStep * i;
    const cos = Math.cos(degreesToRadians(angle));
    const sin = Math.sin(degreesToRadians(angle));
    let total = 0;
    for (const z of levels) {
      along.fill(0);
      for (let t = -half; t <= half; t += step) {
        resampler.line(from * cos - t * sin, from * sin + t * cos, z, cos, sin, 0, count, values, 0);
        addRidges(values, along, ridge);
      }
      total += Math.max(...along);
    }
    if (total > best) {
      best = total;
      // y is posterior: the joint leads forward and, by its angle, to the side.
      const axis = (c: 0 | 1): number => sin * lateral[c] - cos * posterior[c];
      direction = lpsDirection(axis(0), axis(1), 0);
    }
  }
  return direction;
}

/** Adds how much each sample of a line, 1 mm apart, rises above both its flanks. */
function addRidges(
  values: Float32Array,
  along: Float32Array,
  { flank, brightest }: Pick<JointParameters['ridge'], 'flank' | 'brightest'>,
): void {
  for (let d = flank; d < values.length - flank; d++) {
    const value = values[d] as number;
    const rise = value - Math.max(values[d - flank] as number, values[d + flank] as number);
    if (rise > 0) along[d] = (along[d] as number) + Math.min(brightest, rise);
  }
}
