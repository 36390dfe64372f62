import dcmjs, { type TaggedDataset } from 'dcmjs';
import { type Dataset, isDataset, readNumber, readText } from '../../src/core/dicom';
import { findScaleRefusal, parseInstanceAttributes } from '../../src/core/series';
import type { SliceData } from '../../src/core/volume';
import { cliMessages, messages } from '../../src/messages';
import { withDecodedTexts } from './texts';
import { rescalePixels, unpackPixels, type PixelFormat } from './pixels';
import { holdsAllPixels } from './wholePixels';
import { compressionName, nativeEncoding } from './transferSyntax';

const { DicomMessage, DicomMetaDictionary } = dcmjs.data;

// In implicit VR the type of pixel data follows from the file; dcmjs takes OW, which is right, and says so for
// every single file, as it does of each value of an unlawful length, which the plan names once.
dcmjs.log.getLogger('validation.dcmjs').setLevel('silent');
dcmjs.log.setLevel('silent');

const PIXEL_DATA = '7FE00010';
const SPECIFIC_CHARACTER_SET = '00080005';

/** Whether the bytes carry the DICM prefix of a DICOM file (PS3.10 7.1). */
export function isDicomFile(bytes: Uint8Array): boolean {
  return bytes.length > 132 && String.fromCharCode(...bytes.subarray(128, 132)) === 'DICM';
}

/**
 * Everything of a file up to its pixels, by attribute name.
 * @throws Error when it cannot be read.
 */
export function decodeHeader(file: ArrayBuffer): Dataset {
  const { dict } = DicomMessage.readFile(file, { untilTag: PIXEL_DATA, includeUntilTagValue: false, noCopy: true });
  return withDecodedTexts(DicomMetaDictionary.naturalizeDataset(withNumbersAsWritten(dict)), characterSetOf(dict));
}

/** The first Specific Character Set of a file; dcmjs says UTF-8 of everything, for it has decoded it. */
function characterSetOf(dict: TaggedDataset): string {
  const element = dict[SPECIFIC_CHARACTER_SET];
  if (!isDataset(element)) return '';
  const stated: unknown = element['_rawValue'];
  return Array.isArray(stated) && typeof stated[0] === 'string' ? stated[0] : '';
}

/** A decimal or integer string (PS3.5 6.2). */
const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;

/**
 * dcmjs leaves out of a number what does not belong there and reads on: 0,7 becomes 7. What is not a number is put
 * back as it is written, for whoever needs the number to refuse it.
 */
function withNumbersAsWritten(dict: TaggedDataset): TaggedDataset {
  return Object.fromEntries(
    Object.entries(dict).map(([tag, element]) => {
      if (!isDataset(element) || (element['vr'] !== 'DS' && element['vr'] !== 'IS')) return [tag, element];
      const written: unknown = element['_rawValue'];
      const texts = Array.isArray(written) ? written.filter(text => typeof text === 'string') : [];
      const isWrong = texts.some(text => text.trim() !== '' && !NUMBER.test(text));
      return [tag, isWrong ? { vr: element['vr'], Value: texts } : element];
    }),
  );
}

export type PixelsResult =
  { readonly kind: 'pixels'; readonly pixels: SliceData } | { readonly kind: 'refused'; readonly reason: string };

const refuse = (reason: string): PixelsResult => ({ kind: 'refused', reason });

/**
 * The rescaled pixels of a single-frame file (HU on CT), row by row.
 * @param SOPInstanceUID of the image that the file is to hold: whoever was asked for it may give another one.
 * @throws Error when it is a DICOM file that cannot be read.
 */
export function decodePixels(file: ArrayBuffer, SOPInstanceUID: string): PixelsResult {
  if (!isDicomFile(new Uint8Array(file))) {
    return refuse(cliMessages.notDicom(SOPInstanceUID));
  }
  const { meta, dict } = DicomMessage.readFile(file, { noCopy: true });
  const transferSyntaxUID = readText(DicomMetaDictionary.naturalizeDataset(meta), 'TransferSyntaxUID');
  const encoding = nativeEncoding(transferSyntaxUID);
  if (encoding === null) {
    return refuse(cliMessages.compressed(compressionName(transferSyntaxUID)));
  }
  const dataset: Dataset = DicomMetaDictionary.naturalizeDataset(withNumbersAsWritten(dict));
  const found = readText(dataset, 'SOPInstanceUID');
  if (found !== SOPInstanceUID) {
    return refuse(cliMessages.otherImage(found, SOPInstanceUID));
  }
  const bytes = pixelBytes(dataset['PixelData']);
  if (bytes === null) return refuse(cliMessages.noPixels);
  const format = readFormat(dataset);
  if (typeof format === 'string') return refuse(format);
  const needed = format.pixels * (format.bitsAllocated / 8);
  if (bytes.length < needed || !holdsAllPixels(file, bytes.length, encoding.littleEndian)) {
    return refuse(cliMessages.pixelsCutOff);
  }
  return { kind: 'pixels', pixels: rescalePixels(unpackPixels(bytes, format, encoding), format) };
}

/** The bytes of a naturalised PixelData, or null where there are none. */
export function pixelBytes(value: unknown): Uint8Array | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (first instanceof ArrayBuffer) return new Uint8Array(first);
  return ArrayBuffer.isView(first) ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength) : null;
}

/** The decimal strings among what says how pixels are meant: one that is no number must not pass for one left out. */
const NUMBERS = ['RescaleSlope', 'RescaleIntercept'] as const;

/** Image Pixel and Modality LUT attributes (PS3.3 C.7.6.3, C.11.1), or why they cannot be used. */
function readFormat(dataset: Dataset): PixelFormat | string {
  const bitsAllocated = readNumber(dataset, 'BitsAllocated');
  if (bitsAllocated !== 8 && bitsAllocated !== 16) {
    return cliMessages.bitsAllocated(bitsAllocated);
  }
  if (Array.isArray(dataset['ModalityLUTSequence'])) {
    return cliMessages.modalityLut;
  }
  const unreadable = NUMBERS.find(
    attribute => readText(dataset, attribute) !== '' && readNumber(dataset, attribute) === null,
  );
  if (unreadable !== undefined) {
    return cliMessages.invalidNumber(unreadable, readText(dataset, unreadable));
  }
  // The series was judged by its headers; a server may state there what its file does not.
  const parsed = readText(dataset, 'Modality') === 'CT' ? parseInstanceAttributes(dataset) : null;
  const scale = parsed?.kind === 'instance' ? findScaleRefusal([parsed.attributes]) : null;
  if (scale !== null) return messages.scaleRefusal(scale);
  const bitsStored = readNumber(dataset, 'BitsStored') ?? bitsAllocated;
  const padding = readNumber(dataset, 'PixelPaddingValue');
  return {
    pixels: (readNumber(dataset, 'Rows') ?? 0) * (readNumber(dataset, 'Columns') ?? 0),
    bitsAllocated,
    bitsStored,
    highBit: readNumber(dataset, 'HighBit') ?? bitsStored - 1,
    signed: readNumber(dataset, 'PixelRepresentation') === 1,
    // Only MR gets here without them, and has no unit to be wrong in.
    slope: readNumber(dataset, 'RescaleSlope') ?? 1,
    intercept: readNumber(dataset, 'RescaleIntercept') ?? 0,
    padding: padding === null ? null : paddingRange(padding, readNumber(dataset, 'PixelPaddingRangeLimit')),
  };
}

function paddingRange(value: number, limit: number | null): NonNullable<PixelFormat['padding']> {
  const other = limit ?? value;
  return { least: Math.min(value, other), most: Math.max(value, other) };
}
