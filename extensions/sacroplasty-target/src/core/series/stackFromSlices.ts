import type { SliceData, VoxelStack } from '../volume';
import type { SeriesGeometry } from './seriesFacts';

/**
 * Joins a series' geometry with its pixels, without copying them.
 *
 * @param slices in the order of `orderedInstances`, row by row, rescaled; null: not loaded.
 * @throws RangeError when the number of slices or the length of one does not fit the geometry: pixels
 *   in the wrong place must not be measured.
 */
export function stackFromSlices(geometry: SeriesGeometry, slices: readonly (SliceData | null)[]): VoxelStack {
  if (slices.length !== geometry.sliceCount) {
    throw new RangeError(`${String(slices.length)} slices given for a stack of ${String(geometry.sliceCount)}`);
  }
  const pixels = geometry.rows * geometry.columns;
  for (const [k, slice] of slices.entries()) {
    if (slice !== null && slice.length !== pixels) {
      throw new RangeError(`Slice ${String(k)} has ${String(slice.length)} pixels instead of ${String(pixels)}`);
    }
  }
  const { columns, rows, origin, rowDirection, columnDirection, sliceDirection } = geometry;
  const { columnSpacing, rowSpacing, sliceSpacing, intensity } = geometry;
  return {
    columns,
    rows,
    slices,
    origin,
    rowDirection,
    columnDirection,
    sliceDirection,
    columnSpacing,
    rowSpacing,
    sliceSpacing,
    intensity,
  };
}
