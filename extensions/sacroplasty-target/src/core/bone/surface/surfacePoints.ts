import { XYZ } from '../../geometry';
import { offsetOf, type SacralSurface } from './sacralSurface';

/** Every point of the surface with its outward unit normal, local mm; index (k * rays + t) * XYZ. */
export interface SurfacePoints {
  readonly place: Float64Array;
  readonly normal: Float64Array;
}

/** Points and normals of a surface; slices outside first..last stay zero. */
export function surfacePoints(surface: SacralSurface): SurfacePoints {
  const { rays, cos, sin } = surface.grid;
  const place = new Float64Array(surface.radius.length * XYZ);
  const normal = new Float64Array(surface.radius.length * XYZ);
  for (let k = surface.first; k <= surface.last; k++) {
    for (let t = 0; t < rays; t++) {
      const i = k * rays + t;
      const r = surface.radius[i] as number;
      place[XYZ * i] = offsetOf(surface, k);
      place[XYZ * i + 1] = (surface.centreA[k] as number) + r * (cos[t] as number);
      place[XYZ * i + 2] = (surface.centreU[k] as number) + r * (sin[t] as number);
    }
  }
  for (let k = surface.first; k <= surface.last; k++) {
    const k0 = Math.max(surface.first, k - 1);
    const k1 = Math.min(surface.last, k + 1);
    for (let t = 0; t < rays; t++) {
      const along1 = XYZ * (k1 * rays + t);
      const along0 = XYZ * (k0 * rays + t);
      const sx = (place[along1] as number) - (place[along0] as number);
      const sy = (place[along1 + 1] as number) - (place[along0 + 1] as number);
      const sz = (place[along1 + 2] as number) - (place[along0 + 2] as number);
      const round1 = XYZ * (k * rays + ((t + 1) % rays));
      const round0 = XYZ * (k * rays + ((t + rays - 1) % rays));
      const ty = (place[round1 + 1] as number) - (place[round0 + 1] as number);
      const tz = (place[round1 + 2] as number) - (place[round0 + 2] as number);
      // Around times across points outwards; rays turn from anterior to superior, slices go to the left.
      const x = ty * sz - tz * sy;
      const y = tz * sx;
      const z = -ty * sx;
      const length = Math.hypot(x, y, z);
      const i = XYZ * (k * rays + t);
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
  return [of[XYZ * i] as number, of[XYZ * i + 1] as number, of[XYZ * i + 2] as number];
}
