import type { SacralFrame } from '../boneSurface';
import { XYZ } from '../geometry';
import { SEGMENTATION } from './parameters';
import type { SegmentPoints } from './segmentPoints';

/** Surface points in local coordinates, sorted into layers across the landmark line. */
export interface LocalPoints {
  readonly place: Float64Array;
  readonly normal: Float64Array;
  /** Layer n holds the points `start[n]` to `start[n + 1] - 1`; its offsets begin at `from + n * LAYER`. */
  readonly start: Int32Array;
  readonly from: number;
}

/** Thickness of a layer, mm. */
export const LAYER = SEGMENTATION.layer;

/** Turns points into the frame of a landmark. */
export function localPoints({ count, place, normal }: SegmentPoints, frame: SacralFrame): LocalPoints {
  const turned = turn(place, count, frame, frame.origin);
  const turnedNormal = turn(normal, count, frame, [0, 0, 0]);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < count; p++) {
    const s = turned[XYZ * p] as number;
    if (s < least) least = s;
    if (s > most) most = s;
  }
  const layers = count === 0 ? 0 : Math.floor((most - least) / LAYER) + 1;
  const start = new Int32Array(layers + 1);
  const layerOf = new Int32Array(count);
  for (let p = 0; p < count; p++) {
    const layer = Math.floor(((turned[XYZ * p] as number) - least) / LAYER);
    layerOf[p] = layer;
    start[layer + 1] = (start[layer + 1] as number) + 1;
  }
  for (let n = 0; n < layers; n++) start[n + 1] = (start[n + 1] as number) + (start[n] as number);
  const next = start.slice();
  const sorted = new Float64Array(XYZ * count);
  const sortedNormal = new Float64Array(XYZ * count);
  for (let p = 0; p < count; p++) {
    const layer = layerOf[p] as number;
    const at = next[layer] as number;
    next[layer] = at + 1;
    for (let axis = 0; axis < XYZ; axis++) {
      sorted[XYZ * at + axis] = turned[XYZ * p + axis] as number;
      sortedNormal[XYZ * at + axis] = turnedNormal[XYZ * p + axis] as number;
    }
  }
  return { place: sorted, normal: sortedNormal, start, from: least };
}

/** Coordinates along left, anterior and superior, counted from an origin. */
function turn(
  triples: Float64Array,
  count: number,
  { left, anterior, superior }: SacralFrame,
  origin: readonly [number, number, number],
): Float64Array {
  const out = new Float64Array(XYZ * count);
  for (let p = 0; p < count; p++) {
    const x = (triples[XYZ * p] as number) - origin[0];
    const y = (triples[XYZ * p + 1] as number) - origin[1];
    const z = (triples[XYZ * p + 2] as number) - origin[2];
    out[XYZ * p] = x * left[0] + y * left[1] + z * left[2];
    out[XYZ * p + 1] = x * anterior[0] + y * anterior[1] + z * anterior[2];
    out[XYZ * p + 2] = x * superior[0] + y * superior[1] + z * superior[2];
  }
  return out;
}
