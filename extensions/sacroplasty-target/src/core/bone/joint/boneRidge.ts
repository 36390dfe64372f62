import { degreesToRadians, lpsDirection, SUPERIOR, type LpsDirection } from '../../geometry';
import { Resampler, type VoxelStack } from '../../volume';
import type { AxialContour } from './axialContour';

/** Angles from straight forward that are tried, degrees: wider apart than the answer is good to. */
const ANGLES = Array.from({ length: 17 }, (_, i) => 12 + 3 * i);
/** Axial levels around T0, mm. */
const LEVELS = [-8, -4, 0, 4, 8] as const;
/** The ridge is followed this far to the front and to the back, mm, in steps. */
const LENGTH = { half: 20, step: 2 } as const;
/** Between these mm to the side of the fan's centre the joint and the ilium lie. */
const FROM = 6;
const TO = 46;
/** A ridge is brighter than what lies this far to both sides of it, mm. */
const FLANK = 5;
/** Brighter ridges count no more, HU: a dense spot is no line. */
const BRIGHTEST = 200;
/** Less mean brightness along the ridge than this, HU, shows none. */
const LEAST = 40;

/**
 * The direction of the brightest straight ridge beside the ala, where sacrum and ilium run together on
 * coarse voxels: there the joint's two cortices are one bright line, and the ilium's outer cortex, the
 * other candidate, runs about parallel to it. Good to 10 or 15 degrees, and only a direction: which of
 * the two it is stays open. Null where no ridge shows.
 *
 * @returns horizontal unit vector, LPS, posteromedial to anterolateral.
 */
export function boneRidgeDirection(stack: VoxelStack, contour: AxialContour): LpsDirection | null {
  const { origin, lateral, posterior } = contour;
  const resampler = new Resampler(stack, origin, [lateral, posterior, SUPERIOR]);
  const count = TO - FROM + 1;
  const values = new Float32Array(count);
  const along = new Float32Array(count);
  const lines = (2 * LENGTH.half) / LENGTH.step + 1;
  let best = LEAST * lines * LEVELS.length;
  let direction: LpsDirection | null = null;
  for (const angle of ANGLES) {
    const cos = Math.cos(degreesToRadians(angle));
    const sin = Math.sin(degreesToRadians(angle));
    let total = 0;
    for (const z of LEVELS) {
      along.fill(0);
      for (let t = -LENGTH.half; t <= LENGTH.half; t += LENGTH.step) {
        resampler.line(FROM * cos - t * sin, FROM * sin + t * cos, z, cos, sin, 0, count, values, 0);
        addRidges(values, along);
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
function addRidges(values: Float32Array, along: Float32Array): void {
  for (let d = FLANK; d < values.length - FLANK; d++) {
    const value = values[d] as number;
    const rise = value - Math.max(values[d - FLANK] as number, values[d + FLANK] as number);
    if (rise > 0) along[d] = (along[d] as number) + Math.min(BRIGHTEST, rise);
  }
}
