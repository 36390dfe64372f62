/** One segment of one DICOM SEG, as others refer to it and as a person recognises it. */
export interface SegmentReference {
  readonly StudyInstanceUID: string;
  readonly SeriesInstanceUID: string;
  readonly SOPClassUID: string;
  readonly SOPInstanceUID: string;
  readonly SegmentNumber: number;
  readonly SegmentLabel: string;
  readonly SeriesDescription: string;
  /** Name of the algorithm, or else of the manufacturer; '' where neither is stated. */
  readonly madeBy: string;
}

/** Whether two references mean the same segment. */
export function sameSegment(a: SegmentReference, b: SegmentReference): boolean {
  return a.SOPInstanceUID === b.SOPInstanceUID && a.SegmentNumber === b.SegmentNumber;
}

/** The segment in the user's words: "Sacrum segmentation (Sacrum, TotalSegmentator)". */
export function describeSegment({ SeriesDescription, SegmentLabel, SegmentNumber, madeBy }: SegmentReference): string {
  const series = SeriesDescription === '' ? 'Series without a description' : SeriesDescription;
  const label = SegmentLabel === '' ? `segment ${String(SegmentNumber)}` : SegmentLabel;
  return `${series} (${[label, madeBy].filter(text => text !== '').join(', ')})`;
}

/** What a segmentation of another series is to be watched for; null: it was drawn on the measured one. */
export function warnOfOtherSeries(SeriesInstanceUID: string | null): string | null {
  if (SeriesInstanceUID === null) return null;
  return `The segmentation was drawn on another series of the same frame of reference (${SeriesInstanceUID}): check on the images that it fits.`;
}
