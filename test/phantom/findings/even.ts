import type { Shape } from '../anatomy/shape';
import type { Tissue } from '../anatomy/tissue';

/** A tissue of one HU with fine detail, with a slow variation where it is not quite even. */
export function even(shape: Shape, hounsfield: number, variation = 0): Tissue {
  return {
    kind: 'detail',
    shape,
    skinDeep: 0,
    hounsfield: (x, y, z) => hounsfield + variation * Math.sin(0.6 * x) * Math.sin(0.5 * y + 0.7 * z),
  };
}
