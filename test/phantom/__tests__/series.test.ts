import dcmjs from 'dcmjs';
import { describe, expect, it } from 'vitest';
import { generatePhantom, phantomSeries, phantomStack, type PatientPosition, type Phantom } from '../index';

const TINY = { pixelSpacing: 2, sliceSpacing: 3, sliceThickness: 3, extent: [120, 84, 48] } as const;

interface Image {
  readonly ImagePositionPatient: readonly number[];
  readonly ImageOrientationPatient: readonly number[];
  readonly Columns: number;
  readonly Rows: number;
  readonly PixelData: readonly ArrayBuffer[];
}

function imagesOf(phantom: Phantom, position: PatientPosition): readonly Image[] {
  const { files } = phantomSeries({ ...phantom, options: { ...phantom.options, position } });
  return files.map(({ bytes }) => {
    const { dict } = dcmjs.data.DicomMessage.readFile(new Uint8Array(bytes).buffer);
    return dcmjs.data.DicomMetaDictionary.naturalizeDataset(dict) as unknown as Image;
  });
}

/** The stored value at a place in the patient, found through the image's own position and orientation. */
function valueAt(images: readonly Image[], [x, y, z]: readonly [number, number, number]): number | undefined {
  const image = images.find(i => Math.abs((i.ImagePositionPatient[2] ?? Number.NaN) - z) < 0.01);
  if (image === undefined) return undefined;
  const column =
    (x - (image.ImagePositionPatient[0] ?? 0)) / (TINY.pixelSpacing * (image.ImageOrientationPatient[0] ?? 0));
  const row =
    (y - (image.ImagePositionPatient[1] ?? 0)) / (TINY.pixelSpacing * (image.ImageOrientationPatient[4] ?? 0));
  const pixels = new Int16Array(image.PixelData[0] ?? new ArrayBuffer(0));
  return pixels[Math.round(row) * image.Columns + Math.round(column)];
}

describe('a phantom as DICOM', () => {
  const phantom = generatePhantom({ ...TINY, seed: 5 });
  const again = generatePhantom({ ...TINY, seed: 5 });

  it.each(['HFS', 'HFP', 'FFS', 'FFP'] as const)('keeps every voxel at its place in a patient lying %s', position => {
    const images = imagesOf(phantom, position);
    const { origin, columns, slices } = phantom.volume;
    for (const [i, j, k] of [
      [3, 5, 2],
      [41, 17, 9],
      [22, 33, 14],
      [0, 0, 0],
      [59, 41, 15],
    ] as const) {
      const place = [origin[0] + i * 2, origin[1] + j * 2, origin[2] + k * 3] as const;
      expect(valueAt(images, place)).toBe(slices[k]?.[j * columns + i]);
    }
  });

  it('stores feet first from the head down', () => {
    const z = imagesOf(phantom, 'FFS').map(i => i.ImagePositionPatient[2] ?? Number.NaN);
    expect(z[0]).toBeGreaterThan(z.at(-1) ?? Number.NaN);
  });

  it('is the same study when it is made again', () => {
    expect(again.volume.slices).toEqual(phantom.volume.slices);
    expect(phantomSeries(again).StudyInstanceUID).toBe(phantomSeries(phantom).StudyInstanceUID);
  });

  it('shows bone where the truth says bone ends, and not beyond', () => {
    const stack = phantomStack(phantom);
    expect(stack.slices.length).toBe(phantom.volume.slices.length);
    const marrow = phantom.volume.slices[8] ?? new Int16Array();
    expect(Math.max(...marrow)).toBeGreaterThan(400);
  });
});
