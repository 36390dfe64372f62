/**
 * Rays that leave a centre in all directions of a plane, sampled at equal steps. Ray 0 points along the
 * plane's first axis, a quarter turn on along its second.
 */
export interface PolarGrid {
  readonly rays: number;
  /** Samples per ray. */
  readonly depths: number;
  /** mm between samples on a ray. */
  readonly step: number;
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

function polarGrid(rays: number, depths: number, step: number): PolarGrid {
  const angle = (t: number): number => (2 * Math.PI * t) / rays;
  return {
    rays,
    depths,
    step,
    cos: Float64Array.from({ length: rays }, (_, t) => Math.cos(angle(t))),
    sin: Float64Array.from({ length: rays }, (_, t) => Math.sin(angle(t))),
  };
}

/** The depths of each ray, first and last, that a contour may take: the whole ray, or a band of it. */
export interface DepthBand {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Every depth of every ray. */
export function wholeRays({ rays, depths }: Pick<PolarGrid, 'rays' | 'depths'>): DepthBand {
  return { first: new Int32Array(rays), last: new Int32Array(rays).fill(depths - 1) };
}

/**
 * The volume is unfolded around a curve that runs inside the sacrum from one sacroiliac joint to the
 * other, on parasagittal slices: ray 0 is anterior, a quarter turn superior. The grid is coarse: it
 * only has to find the right edge, which is then placed in the volume itself.
 */
export const SECTION = polarGrid(48, 50, 0.75);

/** Each ala is outlined on axial slices too, finely enough to tell the joint's two bones apart. */
export const AXIAL = polarGrid(72, 64, 0.6);

/** Rays per parasagittal slice. */
export const RAYS = SECTION.rays;

/** Rays of the parasagittal grid within an angle. */
export function raysWithin(degrees: number): number {
  return Math.round((degrees * RAYS) / 360);
}
