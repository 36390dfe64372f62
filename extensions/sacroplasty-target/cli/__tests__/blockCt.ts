import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dcmjs from 'dcmjs';

const { DicomDict, DicomMetaDictionary } = dcmjs.data;

export const COLUMNS = 64;
export const ROWS = 48;
export const SLICES = 40;

/** Four corners inside the block, and what else a plan needs of the user, as --given takes it. */
export const GIVEN = {
  corners: { PS: [1, 6, 60], AS: [1, -17, 48], AI: [1, -9, 22], PI: [1, 7, 36] },
  normal: [1, 0, 0],
  sides: {
    left: { offset: 30, jointDirection: [0.5, -0.866, 0] },
    right: { offset: -28.5, jointDirection: [-0.5, -0.866, 0] },
  },
} as const;

/**
 * The CT number of a block of bone with a 3 mm shell at a place (LPS mm): left to right -50 to 50,
 * front to back -20 to 24, foot to head 8 to 72. Nothing like a sacrum but its outline in front is known.
 */
export function blockValue(x: number, y: number, z: number): number {
  const depth = Math.min(50 - Math.abs(x), y + 20, 24 - y, z - 8, 72 - z);
  if (depth < 0) return 35;
  return depth < 3 ? 700 : 60;
}

/** One study of one series of the block: 2 mm columns, 2.2 mm rows, 2 mm slices. */
export function blockDatasets(change: Record<string, unknown> = {}): Record<string, unknown>[] {
  const [study, series, frame] = [DicomMetaDictionary.uid(), DicomMetaDictionary.uid(), DicomMetaDictionary.uid()];
  return Array.from({ length: SLICES }, (_, k) => ({
    _vrMap: { PixelData: 'OW' },
    SpecificCharacterSet: 'ISO_IR 192',
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: DicomMetaDictionary.uid(),
    StudyInstanceUID: study,
    SeriesInstanceUID: series,
    FrameOfReferenceUID: frame,
    ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
    Modality: 'CT',
    PatientName: 'Müller^Jörg Ötzi^^Dr.',
    PatientID: 'A 0-17',
    PatientBirthDate: '',
    AccessionNumber: '',
    SeriesNumber: 3,
    InstanceNumber: SLICES - k,
    ImagePositionPatient: [-63, -52.8, 2 * k],
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    PixelSpacing: [2.2, 2],
    SliceThickness: 2,
    Rows: ROWS,
    Columns: COLUMNS,
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    BitsAllocated: 16,
    BitsStored: 12,
    HighBit: 11,
    PixelRepresentation: 0,
    RescaleIntercept: -1024,
    RescaleSlope: 1,
    RescaleType: 'HU',
    PixelData: [storedSlice(k).buffer],
    ...change,
  }));
}

function storedSlice(k: number): Uint16Array {
  return Uint16Array.from({ length: ROWS * COLUMNS }, (_, n) => {
    const value = blockValue(-63 + 2 * (n % COLUMNS), -52.8 + 2.2 * Math.floor(n / COLUMNS), 2 * k);
    return value + 1024;
  });
}

/** A dataset as the bytes of a file. */
export function fileOf(dataset: Record<string, unknown>, transferSyntaxUID = '1.2.840.10008.1.2.1'): Uint8Array {
  const meta = DicomMetaDictionary.denaturalizeDataset({
    MediaStorageSOPClassUID: dataset['SOPClassUID'],
    MediaStorageSOPInstanceUID: dataset['SOPInstanceUID'],
    TransferSyntaxUID: transferSyntaxUID,
  });
  const file = new DicomDict(meta);
  file.dict = DicomMetaDictionary.denaturalizeDataset(dataset);
  return new Uint8Array(file.write());
}

/** A folder that is deleted with `remove`. */
export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file, in a sub-folder where the name has one, and gives its path. */
  readonly add: (name: string, content: Uint8Array | string) => Promise<string>;
  readonly addSeries: (
    name: string,
    datasets: readonly Record<string, unknown>[],
    transferSyntaxUID?: string,
  ) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'plan-'));
  const add = async (name: string, content: Uint8Array | string): Promise<string> => {
    const file = join(path, name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, content);
    return file;
  };
  return {
    path,
    add,
    async addSeries(name, datasets, transferSyntaxUID) {
      for (const [k, dataset] of datasets.entries()) {
        await add(join(name, `${String(k)}.dcm`), fileOf(dataset, transferSyntaxUID));
      }
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
