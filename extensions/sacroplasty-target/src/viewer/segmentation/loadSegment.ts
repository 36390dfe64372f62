import { assertNever } from '../../core/geometry';
import {
  readSegmentedSacrum,
  type SegmentedSacrum,
  type SegmentedSeries,
  type SegmentReference,
} from '../../core/segmentation';
import type { NaturalisedInstance } from '../../host';
import { pixelDataOf } from './pixelData';
import { messages } from '../../messages';

const words = messages.viewer.segments;

/** A segment ready to be measured on, or why it is not, in words. */
export type LoadedSegment =
  { readonly kind: 'sacrum'; readonly sacrum: SegmentedSacrum } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Reads one segment of a segmentation in the PACS.
 * @param instance its attributes, as the host holds them. @param fetchFile its whole DICOM file.
 * @param series that is planned on.
 */
export async function loadSegment(
  instance: NaturalisedInstance,
  segment: SegmentReference,
  series: SegmentedSeries,
  fetchFile: () => Promise<ArrayBuffer>,
): Promise<LoadedSegment> {
  const failed = (reason: string): LoadedSegment => ({ kind: 'failed', reason });
  let file: ArrayBuffer;
  try {
    file = await fetchFile();
  } catch (error) {
    const cause = error instanceof Error && error.message !== '' ? error.message : words.noAnswer;
    return failed(words.notFetched(cause));
  }
  const data = pixelDataOf(file);
  switch (data.kind) {
    case 'compressed':
      return failed(words.compressed);
    case 'not-dicom':
      return failed(words.cutOff);
    case 'pixels':
      break;
    default:
      return assertNever(data);
  }
  const result = readSegmentedSacrum(instance, data.pixels, segment, series);
  return result.kind === 'refused' ? failed(messages.segmentRefusal(result.refusal)) : result;
}
