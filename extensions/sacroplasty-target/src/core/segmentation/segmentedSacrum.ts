import { segmentField, type SegmentField } from './segmentField';
import { segmentPoints, type SegmentPoints } from './segmentPoints';
import { readSegmentation, type SegmentationVolume } from './readSegmentation';
import type { SegmentReference } from './segmentReference';
import type { SegmentRefusal } from './segmentRefusal';

/** A sacrum as a segmentation has it, ready to be measured on: made once, for any landmark. Plain data. */
export interface SegmentedSacrum {
  readonly reference: SegmentReference;
  /** The other series that it was drawn on; null: on the measured one, or that is not stated. */
  readonly otherSeries: string | null;
  readonly field: SegmentField;
  readonly points: SegmentPoints;
  /**
   * Half of a voxel's diagonal, mm: a wall drawn voxel by voxel can lie this far from the one that was
   * meant. How well the segmentation itself was made is not in it.
   */
  readonly uncertainty: number;
}

export type SegmentedSacrumResult =
  | { readonly kind: 'sacrum'; readonly sacrum: SegmentedSacrum }
  | { readonly kind: 'refused'; readonly refusal: SegmentRefusal };

/**
 * Reads one segment of a DICOM SEG and prepares its surface.
 * @param args those of `readSegmentation`.
 */
export function readSegmentedSacrum(...args: Parameters<typeof readSegmentation>): SegmentedSacrumResult {
  const reading = readSegmentation(...args);
  return reading.kind === 'refused' ? reading : segmentedSacrum(reading.volume);
}

/** Prepares a segment's surface. Time and memory follow the segment, not the images. */
export function segmentedSacrum(volume: SegmentationVolume): SegmentedSacrumResult {
  const field = segmentField(volume);
  if (field === null) return { kind: 'refused', refusal: { kind: 'empty' } };
  const { columnSpacing, rowSpacing, sliceSpacing } = volume.grid;
  const uncertainty = Math.hypot(columnSpacing, rowSpacing, sliceSpacing) / 2;
  return {
    kind: 'sacrum',
    sacrum: {
      reference: volume.reference,
      otherSeries: volume.otherSeries,
      field,
      points: segmentPoints(field),
      uncertainty,
    },
  };
}
