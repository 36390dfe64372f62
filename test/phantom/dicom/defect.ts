import type { OrientedSlice } from './orient';

/** What is wrong with a series, so that it cannot be planned on. */
export type SeriesDefect = 'none' | 'missing-slices' | 'uneven-spacing' | 'gantry-tilt' | 'too-few-slices';

/** The same series with one defect. */
export function withDefect(slices: readonly OrientedSlice[], defect: SeriesDefect): readonly OrientedSlice[] {
  const middle = Math.floor(slices.length / 2);
  switch (defect) {
    case 'none':
      return slices;
    case 'missing-slices':
      return slices.filter((_, k) => k !== middle && k !== middle + 1);
    case 'uneven-spacing':
      return slices.map((slice, k) => (k > middle ? moved(slice, 0, 0.65) : slice));
    case 'gantry-tilt':
      return slices.map((slice, k) => moved(slice, 0.25 * k, 0));
    case 'too-few-slices':
      return slices.slice(middle, middle + 3);
  }
}

function moved(slice: OrientedSlice, dy: number, dz: number): OrientedSlice {
  const [x, y, z] = slice.ImagePositionPatient;
  return { ...slice, ImagePositionPatient: [x, y + dy, z + dz] };
}
