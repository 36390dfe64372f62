import type { Shape } from '../anatomy/shape';
import { poseOf } from '../anatomy/pose';
import type { PhantomOptions } from '../options';

/** One axial image: its first voxel's centre, LPS mm, and size. */
interface ImagePlane {
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Half the width of the scanned field, mm: metal outside the image streaks into it. */
const FIELD = 190;
/** Edge of a detector element and of the metal's own grid, mm. */
const BIN = 1.5;
const BINS = 2 * Math.ceil((FIELD * Math.SQRT2) / BIN) + 1;
const VIEWS = 240;
/**
 * A polychromatic beam measures a path p through metal as p - HARDENING p^2, and less of it the longer it is;
 * HU per mm^2. A starved detector adds noise that grows with the path.
 */
const HARDENING = 110;
const SATURATION = 30;
const STARVATION = 260;

/**
 * Adds to an image what metal in its plane does to it: dark and bright bands along the longest paths through
 * metal and between two pieces of it. The error of every ray's measurement is reconstructed by filtered
 * back projection, as the scanner would.
 */
export function metalArtefact(options: PhantomOptions, metal: Shape, plane: ImagePlane, image: Float32Array): void {
  const places = metalIn(options, metal, plane.z);
  if (places.length === 0) return;
  const views = Array.from({ length: VIEWS }, (_, v) => rampFiltered(errorOf(places, (v * Math.PI) / VIEWS, v)));
  const { translation } = options;
  views.forEach((view, v) => {
    const cos = Math.cos((v * Math.PI) / VIEWS);
    const sin = Math.sin((v * Math.PI) / VIEWS);
    const step = (cos * options.pixelSpacing) / BIN;
    for (let j = 0; j < plane.rows; j++) {
      const y = plane.y + j * options.pixelSpacing - translation[1];
      let at = ((plane.x - translation[0]) * cos + y * sin) / BIN + (BINS - 1) / 2;
      for (let i = 0; i < plane.columns; i++, at += step) {
        const bin = Math.floor(at);
        const share = at - bin;
        const value = (view[bin] ?? 0) * (1 - share) + (view[bin + 1] ?? 0) * share;
        const pixel = j * plane.columns + i;
        image[pixel] = (image[pixel] ?? 0) + (value * Math.PI) / VIEWS;
      }
    }
  });
}

/** Where the plane meets metal: LPS mm about the phantom's origin, every `BIN` mm. */
function metalIn(options: PhantomOptions, metal: Shape, z: number): readonly (readonly [number, number])[] {
  const pose = poseOf(options);
  const { translation } = options;
  const places: (readonly [number, number])[] = [];
  for (let y = -FIELD; y <= FIELD; y += BIN) {
    for (let x = -FIELD; x <= FIELD;) {
      const value = metal(...pose.toOwn([x + translation[0], y + translation[1], z]));
      if (value < 0) places.push([x, y]);
      // Far from metal nothing is missed by a longer step.
      x += Math.max(1, Math.floor(value / (2 * BIN))) * BIN;
    }
  }
  return places;
}

/** What each detector element of one view measures wrongly, HU mm. */
function errorOf(places: readonly (readonly [number, number])[], angle: number, view: number): Float32Array {
  const path = new Float32Array(BINS);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (const [x, y] of places) {
    const at = (x * cos + y * sin) / BIN + (BINS - 1) / 2;
    const bin = Math.floor(at);
    const share = at - bin;
    path[bin] = (path[bin] ?? 0) + BIN * (1 - share);
    path[bin + 1] = (path[bin + 1] ?? 0) + BIN * share;
  }
  return path.map((p, bin) => {
    const hardened = -(HARDENING * p * p) / (1 + p / SATURATION);
    // Noise that is the same in every run: its seed is the place in the sinogram.
    const noise = Math.sin(12.9898 * (bin + 1) + 78.233 * (view + 1)) * 43758.5453;
    return hardened + STARVATION * p * 2 * (noise - Math.floor(noise) - 0.5);
  });
}

/** Ramachandran and Lakshminarayanan's ramp filter, over what is not zero. */
function rampFiltered(view: Float32Array): Float32Array {
  const filtered = new Float32Array(BINS);
  view.forEach((value, from) => {
    if (value === 0) return;
    for (let to = 0; to < BINS; to++) {
      const n = to - from;
      if (n !== 0 && n % 2 === 0) continue;
      const weight = n === 0 ? 1 / 4 : -1 / (Math.PI * n) ** 2;
      filtered[to] = (filtered[to] ?? 0) + (value * weight) / BIN;
    }
  });
  return filtered;
}
