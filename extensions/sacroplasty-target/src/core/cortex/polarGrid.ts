/*
 * The volume is unfolded around a curve that runs inside the sacrum from one sacroiliac joint to the
 * other: on every parasagittal slice, rays leave the curve's point in all directions of the slice.
 * The grid is coarse: it only has to find the right edge, which is then placed in the volume itself.
 */

/** Rays per slice. */
export const RAYS = 48;
/** mm between samples on a ray. */
export const STEP = 0.75;
/** Samples per ray. */
export const DEPTHS = 50;
/** The last sample, mm from the centre: bone that reaches it has no surface on that ray. */
export const REACH = (DEPTHS - 1) * STEP;

/** cos and sin of the rays' angles: 0 is anterior, a quarter turn is superior. */
export const RAY_COS = Float64Array.from({ length: RAYS }, (_, t) => Math.cos((2 * Math.PI * t) / RAYS));
export const RAY_SIN = Float64Array.from({ length: RAYS }, (_, t) => Math.sin((2 * Math.PI * t) / RAYS));

/** Rays within an angle. */
export function raysWithin(degrees: number): number {
  return Math.round((degrees * RAYS) / 360);
}
