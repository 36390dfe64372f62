import { RAYS, SECTION } from './polarGrid';
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
      place[3 * i + 1] = (surface.centreA[k] as number) + r * (SECTION.cos[t] as number);
      place[3 * i + 2] = (surface.centreU[k] as number) + r * (SECTION.sin[t] as number);
    }
  }
  for (let k = surface.first; k <= surface.last; k++) {
    const k0 = Math.max(surface.first, k - 1);
    const k1 = Math.min(surface.last, k + 1);
    for (let t = 0; t < RAYS; t++) {
      const along1 = 3 * (k1 * RAYS + t);
      const along0 = 3 * (k0 * RAYS + t);
      const sx = (place[along1] as number) - (place[along0] as number);
      const sy = (place[along1 + 1] as number) - (place[along0 + 1] as number);
      const sz = (place[along1 + 2] as number) - (place[along0 + 2] as number);
      const round1 = 3 * (k * RAYS + ((t + 1) % RAYS));
      const round0 = 3 * (k * RAYS + ((t + RAYS - 1) % RAYS));
      const ty = (place[round1 + 1] as number) - (place[round0 + 1] as number);
      const tz = (place[round1 + 2] as number) - (place[round0 + 2] as number);
      // Around times across points outwards; rays turn from anterior to superior, slices go to the left.
      const x = ty * sz - tz * sy;
      const y = tz * sx;
      const z = -ty * sx;
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

/** Three coordinates of a point or normal. */
export function triple(of: Float64Array, i: number): readonly [number, number, number] {
  return [of[3 * i] as number, of[3 * i + 1] as number, of[3 * i + 2] as number];
}
