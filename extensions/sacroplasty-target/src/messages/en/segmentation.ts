import { assertNever } from '../../core/geometry';
import type { SegmentReference, SegmentRefusal } from '../../core/segmentation';

/** The segment in the user's words: "Sacrum segmentation (Sacrum, TotalSegmentator)". */
export function segment({ SeriesDescription, SegmentLabel, SegmentNumber, madeBy }: SegmentReference): string {
  const series = SeriesDescription === '' ? 'Series without a description' : SeriesDescription;
  const label = SegmentLabel === '' ? `segment ${String(SegmentNumber)}` : SegmentLabel;
  return `${series} (${[label, madeBy].filter(text => text !== '').join(', ')})`;
}

/** What a segmentation that was drawn on another series is to be watched for. */
export function otherSeries(SeriesInstanceUID: string): string {
  return `The segmentation was drawn on another series of the same frame of reference (${SeriesInstanceUID}): check on the images that it fits.`;
}

/** The refusal in the user's words. */
export function segmentRefusal(refusal: SegmentRefusal): string {
  return `This segmentation cannot be used: ${reason(refusal)}.`;
}

function reason(refusal: SegmentRefusal): string {
  switch (refusal.kind) {
    case 'not-a-segmentation':
      return 'it is no DICOM segmentation';
    case 'no-such-segment':
      return `it has no segment number ${String(refusal.SegmentNumber)}`;
    case 'no-place':
      return `it does not say where it lies (${refusal.attribute} is missing or makes no sense)`;
    case 'other-frame-of-reference':
      return 'it lies in another frame of reference than the images';
    case 'not-parallel':
      return 'its frames are not parallel';
    case 'shifted':
      return 'its frames do not lie straight behind one another';
    case 'uneven':
      return 'its frames are not evenly spaced';
    case 'doubled':
      return 'two of its frames lie in the same place';
    case 'too-few-frames':
      return 'it has fewer than two frames';
    case 'unknown-pixels':
      return `its pixels are of a kind that is not read (${refusal.found})`;
    case 'pixels-missing':
      return 'its pixel data are cut off';
    case 'empty':
      return 'the segment holds no voxel';
    default:
      return assertNever(refusal);
  }
}
