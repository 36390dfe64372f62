import type { PatientPosition } from '../options';
import type { ScannedVolume } from '../scanner/scan';

/** One image as a scanner stores it. */
export interface OrientedSlice {
  readonly pixels: Int16Array;
  readonly ImagePositionPatient: readonly [number, number, number];
  readonly ImageOrientationPatient: readonly [number, number, number, number, number, number];
}

/**
 * The slices as they are stored of a patient in that position: prone turns the image by 180 degrees in
 * its plane, feet first turns the order of the slices; every voxel stays where it is in the patient.
 */
export function orient(
  { slices, columns, rows, origin }: ScannedVolume,
  spacing: { readonly pixel: number; readonly slice: number },
  position: PatientPosition,
): readonly OrientedSlice[] {
  const prone = position === 'HFP' || position === 'FFP';
  const feetFirst = position === 'FFS' || position === 'FFP';
  const [x, y, z] = origin;
  const stored = slices.map((pixels, k): OrientedSlice => ({
    pixels: prone ? pixels.slice().reverse() : pixels,
    ImagePositionPatient: prone
      ? [x + (columns - 1) * spacing.pixel, y + (rows - 1) * spacing.pixel, z + k * spacing.slice]
      : [x, y, z + k * spacing.slice],
    ImageOrientationPatient: prone ? [-1, 0, 0, 0, -1, 0] : [1, 0, 0, 0, 1, 0],
  }));
  return feetFirst ? stored.reverse() : stored;
}
