import { RAY_COS, RAY_SIN, RAYS } from './polarGrid';
import { offsetOf, type SacralSurface } from './sacralSurface';

/** Every point of the surface with its outward unit normal, local mm; index (k * RAYS + t) * 3. */
export interface SurfacePoints {
  readonly place: Float64Array;
  readonly normal: Float64Array;
}

/** Points and normals of a surface; slices outside first..last stay zero. */
export function surfacePoints(surface: SacralSurface): SurfacePoints {
  const place = new Float64Array(surface.radius.length * 3);
  const normal = new Float64Array(surface.radius.length * 3);
  for (let k = surface.first; k <= surface.last; k++) {
    for (let t = 0; t < RAYS; t++) {
      const i = k * RAYS + t;
      const r = surface.radius[i] as number;
      place[3 * i] = offsetOf(surface, k);
      place[3 * i + 1] = (surface.centreA[k] as number) + r * (RAY_COS[t] as number);
      place[3 * i + 2] = (surface.centreU[k] as number) + r * (RAY_SIN[t] as number);
    }
  }
  for (let k = surface.first; k <= surface.last; k++) {
    const k0 = Math.max(surface.first, k - 1);
    const k1 = Math.min(surface.last, k + 1);
    for (let t = 0; t < RAYS; t++) {
      const across = (c: number): number =>
        (place[3 * (k1 * RAYS + t) + c] as number) - (place[3 * (k0 * RAYS + t) + c] as number);
      const t0 = k * RAYS + ((t + RAYS - 1) % RAYS);
      const t1 = k * RAYS + ((t + 1) % RAYS);
      const around = (c: number): number => (place[3 * t1 + c] as number) - (place[3 * t0 + c] as number);
      // around x across points outwards: with t growing from anterior to superior and s to the left.
      const x = around(1) * across(2) - around(2) * across(1);
      const y = around(2) * across(0) - around(0) * across(2);
      const z = around(0) * across(1) - around(1) * across(0);
      const length = Math.hypot(x, y, z);
      const i = 3 * (k * RAYS + t);
      if (length > 0) {
        normal[i] = x / length;
        normal[i + 1] = y / length;
        normal[i + 2] = z / length;
      }
    }
  }
  return { place, normal };
}
