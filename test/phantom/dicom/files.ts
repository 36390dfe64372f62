import { encodeDataset } from '../../../extensions/sacroplasty-target/cli';
import type { Phantom } from '../phantom';
import { DEFAULT_ATTRIBUTES, type PhantomAttributes } from './attributes';
import { withDefect, type SeriesDefect } from './defect';
import { orient } from './orient';
import { namedUid } from './uid';

export interface PhantomFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A phantom as a series of DICOM files, with its identity. */
export interface PhantomSeries {
  readonly StudyInstanceUID: string;
  readonly SeriesInstanceUID: string;
  readonly FrameOfReferenceUID: string;
  readonly files: readonly PhantomFile[];
}

export interface SeriesOptions {
  readonly attributes?: Partial<PhantomAttributes>;
  readonly defect?: SeriesDefect;
  /** Names the study: series with the same name belong together. */
  readonly study?: string;
  readonly localiser?: boolean;
}

const SOP_CLASS = { CT: '1.2.840.10008.5.1.4.1.1.2', MR: '1.2.840.10008.5.1.4.1.1.4' } as const;

/** Writes a phantom as CT Image Storage, or as MR, whose values are no Hounsfield units. */
export function phantomSeries(phantom: Phantom, options: SeriesOptions = {}): PhantomSeries {
  const attributes = { ...DEFAULT_ATTRIBUTES, ...options.attributes };
  const { Modality } = attributes;
  const study = options.study ?? `study ${String(phantom.options.seed)}`;
  const series = `${study} series ${String(attributes.SeriesNumber)}`;
  const identity = {
    StudyInstanceUID: namedUid(study),
    SeriesInstanceUID: namedUid(series),
    FrameOfReferenceUID: namedUid(`${study} frame`),
  };
  const { pixelSpacing, sliceSpacing, sliceThickness, position } = phantom.options;
  const slices = withDefect(
    orient(phantom.volume, { pixel: pixelSpacing, slice: sliceSpacing }, position),
    options.defect ?? 'none',
  );
  const files = slices.map((slice, k) => {
    const dataset = {
      _vrMap: { PixelData: 'OW' },
      ...identity,
      ...attributes,
      ...(Modality === 'CT' ? CT_IMAGE : MR_IMAGE),
      SpecificCharacterSet: 'ISO_IR 192',
      SOPClassUID: SOP_CLASS[Modality],
      SOPInstanceUID: namedUid(`${series} image ${String(k)}`),
      ImageType: [
        'ORIGINAL',
        'PRIMARY',
        options.localiser === true ? 'LOCALIZER' : Modality === 'CT' ? 'AXIAL' : 'OTHER',
      ],
      StudyDate: '20260105',
      StudyTime: '071500',
      SeriesDate: '20260105',
      SeriesTime: '072000',
      AcquisitionDate: '20260105',
      ContentDate: '20260105',
      AcquisitionTime: '072005',
      ContentTime: '072010',
      ReferringPhysicianName: '',
      Manufacturer: 'Phantom',
      BodyPartExamined: 'PELVIS',
      PatientPosition: position,
      PositionReferenceIndicator: '',
      InstanceNumber: k + 1,
      AcquisitionNumber: 1,
      ImagePositionPatient: slice.ImagePositionPatient.map(v => Number(v.toFixed(4))),
      ImageOrientationPatient: [...slice.ImageOrientationPatient],
      PixelSpacing: [pixelSpacing, pixelSpacing],
      SliceThickness: sliceThickness,
      Rows: phantom.volume.rows,
      Columns: phantom.volume.columns,
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 1,
      PixelData: [bytesOf(Modality === 'CT' ? slice.pixels : slice.pixels.map(mrSignal))],
    };
    return {
      name: `${String(k).padStart(4, '0')}.dcm`,
      bytes: new Uint8Array(encodeDataset(dataset)),
    };
  });
  return { ...identity, files };
}

const CT_IMAGE = {
  RescaleIntercept: 0,
  RescaleSlope: 1,
  RescaleType: 'HU',
  KVP: 120,
  ConvolutionKernel: 'BONE',
  WindowCenter: 400,
  WindowWidth: 1800,
} as const;

const MR_IMAGE = {
  ScanningSequence: 'SE',
  SequenceVariant: 'NONE',
  ScanOptions: '',
  MRAcquisitionType: '3D',
  RepetitionTime: 600,
  EchoTime: 12,
  EchoTrainLength: 1,
  WindowCenter: 400,
  WindowWidth: 900,
} as const;

/** T1-like: fat bright, cortex and gas black, muscle between. */
function mrSignal(hounsfield: number): number {
  if (hounsfield < -300 || hounsfield > 320) return 15;
  return Math.round(Math.max(20, 330 - 3.2 * hounsfield));
}

function bytesOf(pixels: Int16Array): ArrayBuffer {
  return pixels.buffer.slice(pixels.byteOffset, pixels.byteOffset + pixels.byteLength) as ArrayBuffer;
}
