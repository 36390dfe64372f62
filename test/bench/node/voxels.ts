/**
 * Prints what one interpolated voxel costs: read by the program's resampler, through Cornerstone's own voxel
 * access, and in a plain loop that only reads the same eight neighbours of each (the floor).
 */
import { imageLoader, utilities } from '@cornerstonejs/core';
import { LEFT, POSTERIOR, SUPERIOR } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { Resampler, toIndex } from '../../../extensions/sacroplasty-target/src/core/volume';
import { benchStack, landmark } from './benchStack';
import { row, timing } from './timing';

/** Rays of unfolded parasagittal slices, as an analysis reads them: these lie every 2 mm. */
const HALF_WIDTH = 30;
const RAYS = 48;
const DEPTHS = 50;
const STEP = 0.75;
const SLICES = HALF_WIDTH + 1;
const SAMPLES = SLICES * RAYS * DEPTHS;
const ROUNDS = 25;
const WARM_UP = 8;

const stack = benchStack([512, 512, 160]);
const { columns, rows } = stack;
const dimensions: [number, number, number] = [columns, rows, stack.slices.length];
const centre = toIndex(stack, landmark.target);

/** Calls `ray` with the direction of each ray of each slice, and where its samples are written. */
function eachRay(ray: (s: number, cos: number, sin: number, at: number) => void): void {
  for (let n = 0; n < SLICES; n++) {
    for (let t = 0; t < RAYS; t++) {
      const turn = (2 * Math.PI * t) / RAYS;
      ray(2 * n - HALF_WIDTH, STEP * Math.cos(turn), STEP * Math.sin(turn), (n * RAYS + t) * DEPTHS);
    }
  }
}

/** The continuous index of every sample, three numbers each: the bench stack's voxels measure 1 mm. */
const indices = new Float64Array(3 * SAMPLES);
eachRay((s, cos, sin, at) => {
  for (let m = 0; m < DEPTHS; m++) indices.set([centre[0] + s, centre[1] + m * cos, centre[2] + m * sin], 3 * (at + m));
});

const out = new Float32Array(SAMPLES);
const resampler = new Resampler(stack, landmark.target, [LEFT, POSTERIOR, SUPERIOR]);
function resample(): void {
  eachRay((s, cos, sin, at) => {
    resampler.line(s, 0, 0, 0, cos, sin, DEPTHS, out, at);
  });
}

/** Where each sample's eight neighbours begin: slice, and place in it. */
const slice = Int32Array.from({ length: SAMPLES }, (_, n) => Math.floor(indices[3 * n + 2] as number));
const place = Int32Array.from(
  { length: SAMPLES },
  (_, n) => Math.floor(indices[3 * n + 1] as number) * columns + Math.floor(indices[3 * n] as number),
);
const arrays = stack.slices.map(array => array as Int16Array);
function readOnly(): void {
  for (let n = 0; n < SAMPLES; n++) {
    const near = arrays[slice[n] as number] as Int16Array;
    const far = arrays[(slice[n] as number) + 1] as Int16Array;
    const p = place[n] as number;
    const q = p + columns;
    out[n] =
      (near[p] as number) +
      (near[p + 1] as number) +
      (near[q] as number) +
      (near[q + 1] as number) +
      (far[p] as number) +
      (far[p + 1] as number) +
      (far[q] as number) +
      (far[q + 1] as number);
  }
}

/** The stack as Cornerstone holds a series: one cached image per slice, and a volume that reads from them. */
const imageIds = arrays.map((scalarData, k) => {
  const imageId = `bench:${String(k)}`;
  imageLoader.createAndCacheLocalImage(imageId, {
    scalarData,
    dimensions: [columns, rows],
    spacing: [1, 1],
    origin: [0, 0, k],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: '2.25.1',
  });
  return imageId;
});
const voxels = utilities.VoxelManager.createImageVolumeVoxelManager({
  dimensions,
  imageIds,
  numberOfComponents: 1,
  id: 'bench',
});

/** Interpolates every sample from what `read` gives at whole indices. */
function interpolate(read: (i: number, j: number, k: number) => number): void {
  for (let n = 0; n < SAMPLES; n++) {
    const x = indices[3 * n] as number;
    const y = indices[3 * n + 1] as number;
    const z = indices[3 * n + 2] as number;
    const i = Math.floor(x);
    const j = Math.floor(y);
    const k = Math.floor(z);
    const plane = (at: number): number => {
      const a = read(i, j, at);
      const b = read(i, j + 1, at);
      const top = a + (read(i + 1, j, at) - a) * (x - i);
      return top + (b + (read(i + 1, j + 1, at) - b) * (x - i) - top) * (y - j);
    };
    const near = plane(k);
    out[n] = near + (plane(k + 1) - near) * (z - k);
  }
}
const atIJK = (i: number, j: number, k: number): number => voxels.getAtIJK(i, j, k) as number;
const atIndex = (i: number, j: number, k: number): number => voxels.getAtIndex(i + columns * (j + rows * k)) as number;

/** The work's values are those of the resampler. */
function checked(work: () => void): () => void {
  resample();
  const expected = out.slice();
  work();
  for (let n = 0; n < SAMPLES; n++) {
    if (Math.abs((out[n] as number) - (expected[n] as number)) > 0.1) throw new Error('The ways of reading differ');
  }
  return work;
}

const nanoseconds = (work: () => void): number => (timing(work, ROUNDS, WARM_UP).least * 1e6) / SAMPLES;
const floor = nanoseconds(readOnly);
console.log('\nOne interpolated voxel, quickest of the runs; floor: a plain loop that only reads its 8 neighbours.');
console.log(row('', ['ns', 'x floor']));
console.log(row('floor', [floor, 1]));
for (const [name, work] of [
  ["the program's resampler", resample],
  [
    "Cornerstone's getAtIndex",
    checked(() => {
      interpolate(atIndex);
    }),
  ],
  [
    "Cornerstone's getAtIJK",
    checked(() => {
      interpolate(atIJK);
    }),
  ],
] as const) {
  const cost = nanoseconds(work);
  console.log(row(name, [cost, cost / floor]));
}
