import { readFile } from 'node:fs/promises';
import dcmjs from 'dcmjs';
import { messageOf } from '../../../../platform-config/common';
import { type Dataset, readText } from '../../src/core/dicom';
import {
  readSegmentedSacrum,
  sacrumSegments,
  type SegmentedSacrum,
  type SegmentedSeries,
} from '../../src/core/segmentation';
import { cliMessages, messages } from '../../src/messages';
import { isDicomFile, pixelBytes } from './decode';
import { compressionName, nativeEncoding } from './transferSyntax';

const { DicomMessage, DicomMetaDictionary } = dcmjs.data;

/** A segmented sacrum, or one line that says why there is none. */
export type SacrumLoad =
  { readonly kind: 'sacrum'; readonly sacrum: SegmentedSacrum } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads the sacrum of a DICOM SEG file.
 * @param series that is planned on.
 * @throws the file system's own error when the file cannot be read.
 */
export async function loadSegmentedSacrum(path: string, series: SegmentedSeries): Promise<SacrumLoad> {
  const refused = (reason: string): SacrumLoad => ({ kind: 'refused', reason: `${path}: ${reason}` });
  const bytes = new Uint8Array(await readFile(path));
  if (!isDicomFile(bytes)) return refused(cliMessages.segNotDicom);
  let file: { readonly transferSyntax: string; readonly dataset: Dataset };
  try {
    file = decode(bytes.buffer);
  } catch (error) {
    return refused(cliMessages.segCannotBeRead(messageOf(error)));
  }
  const { dataset, transferSyntax } = file;
  if (nativeEncoding(transferSyntax)?.littleEndian !== true)
    return refused(cliMessages.segCompressed(compressionName(transferSyntax)));
  const [segment, another] = sacrumSegments(dataset);
  if (segment === undefined) return refused(cliMessages.segWithoutSacrum);
  if (another !== undefined)
    return refused(cliMessages.segSeveralSacra(messages.segment(segment), messages.segment(another)));
  const pixels = pixelBytes(dataset['PixelData']) ?? new Uint8Array(0);
  const result = readSegmentedSacrum(dataset, pixels, segment, series);
  return result.kind === 'refused' ? refused(messages.segmentRefusal(result.refusal)) : result;
}

function decode(file: ArrayBuffer): { readonly transferSyntax: string; readonly dataset: Dataset } {
  const { meta, dict } = DicomMessage.readFile(file);
  return {
    transferSyntax: readText(DicomMetaDictionary.naturalizeDataset(meta), 'TransferSyntaxUID'),
    dataset: DicomMetaDictionary.naturalizeDataset(dict),
  };
}
