import { TURN } from '../../geometry';

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

/** The grid of a number of rays and samples, and of a length, mm. */
export function polarGrid({ rays, depths, step }: Pick<PolarGrid, 'rays' | 'depths' | 'step'>): PolarGrid {
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

/** Rays within an angle. */
export function raysWithin(degrees: number, rays: number): number {
  return Math.round((degrees * rays) / TURN);
}
