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
