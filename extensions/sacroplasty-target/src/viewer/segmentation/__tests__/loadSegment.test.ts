import dcmjs from 'dcmjs';
import { describe, expect, it } from 'vitest';
import { encodeDataset } from '../../../../cli';
import { sacrumSegments } from '../../../core/segmentation';
import { makeSegmentation, MADE_ON, type MadeGrid } from '../../../../../../test/segmentation';
import { loadSegment } from '../loadSegment';
import { pixelDataOf } from '../pixelData';

const GRID: MadeGrid = {
  columns: 9,
  rows: 7,
  slices: 5,
  origin: [3, -4, 50],
  rowDirection: [1, 0, 0],
  columnDirection: [0, 1, 0],
  spacing: [1.5, 1.25, 2],
};
const { dataset, pixels } = makeSegmentation({
  grid: GRID,
  share: ([x, y, z]) => ((x - 9) ** 2 + (y + 1) ** 2 + (z - 54) ** 2 < 12 ? 1 : 0),
});
const whole = (): ArrayBuffer => encodeDataset({ ...dataset, PixelData: [pixels.buffer], _vrMap: { PixelData: 'OB' } });

const segment = () => {
  const [found] = sacrumSegments(dataset);
  if (found === undefined) throw new Error('no sacrum');
  return found;
};
const load = (fetchFile: () => Promise<ArrayBuffer>, FrameOfReferenceUID: string = MADE_ON.FrameOfReferenceUID) =>
  loadSegment(dataset, segment(), { ...MADE_ON, FrameOfReferenceUID }, fetchFile);

/** Elements as implicit VR little endian, sequences and items of undefined length. */
function implicitFile(): ArrayBuffer {
  const bytes: number[] = [...Array<number>(128).fill(0), ...new TextEncoder().encode('DICM')];
  const u16 = (v: number): number[] => [v & 255, v >>> 8];
  const u32 = (v: number): number[] => [...u16(v & 0xffff), ...u16(v >>> 16)];
  const uid = new TextEncoder().encode('1.2.840.10008.1.2\0');
  bytes.push(...u16(2), ...u16(0x10), 0x55, 0x49, ...u16(uid.length), ...uid);
  const undefinedLength = [255, 255, 255, 255];
  const inner = [...u16(0x62), ...u16(4), ...u32(2), 7, 0];
  const nested = [...u16(0x62), ...u16(2), ...undefinedLength, ...u16(0xfffe), ...u16(0xe000), ...undefinedLength];
  const end = [...u16(0xfffe), ...u16(0xe00d), ...u32(0), ...u16(0xfffe), ...u16(0xe0dd), ...u32(0)];
  bytes.push(...nested, ...nested, ...inner, ...end, ...end);
  bytes.push(...u16(0x7fe0), ...u16(0x10), ...u32(4), 1, 2, 3, 4);
  return Uint8Array.from(bytes).buffer;
}

describe('the pixel data of a file', () => {
  it('are found behind nested sequences, in explicit and in implicit encoding', () => {
    expect(pixelDataOf(whole())).toEqual({ kind: 'pixels', pixels });
    expect(pixelDataOf(implicitFile())).toEqual({ kind: 'pixels', pixels: Uint8Array.of(1, 2, 3, 4) });
  });

  it('are not taken from what is cut off, compressed or no DICOM file', () => {
    const file = whole();
    expect(pixelDataOf(file.slice(0, file.byteLength - 4)).kind).toBe('not-dicom');
    expect(pixelDataOf(file.slice(0, 400)).kind).toBe('not-dicom');
    expect(pixelDataOf(new ArrayBuffer(20)).kind).toBe('not-dicom');
    const { dict, meta } = dcmjs.data.DicomMessage.readFile(file);
    const rle = new dcmjs.data.DicomDict({ ...meta, '00020010': { vr: 'UI', Value: ['1.2.840.10008.1.2.5'] } });
    rle.dict = Object.fromEntries(Object.entries(dict).filter(([tag]) => tag !== '7FE00010'));
    expect(pixelDataOf(rle.write({ allowInvalidVRLength: true })).kind).toBe('compressed');
  });
});

describe('a segment from the PACS', () => {
  it('is ready to be measured on', async () => {
    const loaded = await load(() => Promise.resolve(whole()));
    if (loaded.kind === 'failed') throw new Error(loaded.reason);
    expect(loaded.sacrum.reference).toEqual(segment());
    expect(loaded.sacrum.points.count).toBeGreaterThan(20);
  });

  it.each([
    [
      () => Promise.reject(new Error('request failed')),
      MADE_ON.FrameOfReferenceUID,
      'The segmentation could not be fetched: request failed.',
    ],
    [
      () => Promise.resolve(whole().slice(0, 900)),
      MADE_ON.FrameOfReferenceUID,
      'The PACS did not deliver the whole segmentation.',
    ],
    [
      () => Promise.resolve(whole()),
      '1.2.3',
      'This segmentation cannot be used: it lies in another frame of reference than the images.',
    ],
  ])('says in words why it is not (%#)', async (fetchFile, frame, reason) => {
    expect(await load(fetchFile, frame)).toEqual({ kind: 'failed', reason });
  });
});
