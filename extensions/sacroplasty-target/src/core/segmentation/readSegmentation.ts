import { readItems, readText, type Dataset } from '../dicom';
import { stackFrames } from './frameStack';
import type { VoxelFrame } from '../volume';
import { isSegmentation } from './sacrumSegments';
import type { SegmentReference } from './segmentReference';
import type { SegmentRefusal } from './segmentRefusal';
import { frameReader } from './unpackFrames';

/** The series that is measured, as far as a segmentation of it has to fit. */
export interface SegmentedSeries {
  readonly SeriesInstanceUID: string;
  readonly FrameOfReferenceUID: string;
}

/** One segment as voxels in the patient. */
export interface SegmentationVolume {
  readonly reference: SegmentReference;
  readonly FrameOfReferenceUID: string;
  /** The other series that it was drawn on; null: on the measured one, or that is not stated. */
  readonly otherSeries: string | null;
  readonly grid: VoxelFrame;
  /** The segment's share of each voxel, 0 to 255, in it from one half; null: an empty slice. */
  readonly slices: readonly (Uint8Array | null)[];
}

export type SegmentationReading =
  | { readonly kind: 'segmentation'; readonly volume: SegmentationVolume }
  | { readonly kind: 'refused'; readonly refusal: SegmentRefusal };

const refused = (refusal: SegmentRefusal): SegmentationReading => ({ kind: 'refused', refusal });

/**
 * Reads one segment of a DICOM segmentation (PS3.3 A.51, C.8.20).
 *
 * @param dataset the naturalised segmentation; its own PixelData is not looked at.
 * @param pixels its native pixel data, little endian.
 * @param reference the segment, see `sacrumSegments`.
 * @param series that is measured: what has another frame of reference does not lie in the same place.
 */
export function readSegmentation(
  dataset: Dataset,
  pixels: Uint8Array,
  reference: SegmentReference,
  { SeriesInstanceUID, FrameOfReferenceUID }: SegmentedSeries,
): SegmentationReading {
  if (!isSegmentation(dataset)) return refused({ kind: 'not-a-segmentation' });
  const stack = stackFrames(dataset);
  if (stack.kind !== 'stack') return refused(stack);
  if (stack.FrameOfReferenceUID !== FrameOfReferenceUID) return refused({ kind: 'other-frame-of-reference' });
  const { SegmentNumber } = reference;
  const read = frameReader(dataset, pixels, SegmentNumber);
  if (typeof read !== 'function') return refused(read);
  const slices: (Uint8Array | null)[] = Array.from({ length: stack.sliceCount }, () => null);
  let frames = 0;
  for (const [frame, slice] of stack.sliceOf.entries()) {
    const segment = stack.segmentOf[frame] ?? SegmentNumber;
    if (segment !== SegmentNumber) continue;
    if (slices[slice] !== null) return refused({ kind: 'doubled' });
    slices[slice] = read(frame);
    frames++;
  }
  if (frames === 0) return refused({ kind: 'no-such-segment', SegmentNumber });
  return {
    kind: 'segmentation',
    volume: {
      reference,
      FrameOfReferenceUID,
      otherSeries: otherSeries(dataset, SeriesInstanceUID),
      grid: stack.grid,
      slices,
    },
  };
}

/** PS3.3 C.12.2: every series that the segmentation refers to in its own study. */
function otherSeries(dataset: Dataset, SeriesInstanceUID: string): string | null {
  const drawnOn = readItems(dataset, 'ReferencedSeriesSequence').map(item => readText(item, 'SeriesInstanceUID'));
  return drawnOn.includes(SeriesInstanceUID) ? null : (drawnOn[0] ?? null);
}
