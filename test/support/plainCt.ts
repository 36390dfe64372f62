import dcmjs from 'dcmjs';

/** A study of one CT series without anatomy, for tests that need any images at all. */
export interface PlainCt {
  readonly studyInstanceUID: string;
  readonly files: readonly Uint8Array[];
}

const SLICES = 12;
const SIZE = 64;

/** Twelve axial slices, 64 x 64 of 2 mm, 2 mm apart, with a bright ring; every call is a new study. */
export function plainCt(): PlainCt {
  const { DicomMetaDictionary } = dcmjs.data;
  const studyInstanceUID = DicomMetaDictionary.uid();
  const seriesInstanceUID = DicomMetaDictionary.uid();
  const frameOfReferenceUID = DicomMetaDictionary.uid();
  const files = Array.from({ length: SLICES }, (_, slice) =>
    encode({
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      SOPInstanceUID: DicomMetaDictionary.uid(),
      StudyInstanceUID: studyInstanceUID,
      SeriesInstanceUID: seriesInstanceUID,
      FrameOfReferenceUID: frameOfReferenceUID,
      ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
      Modality: 'CT',
      PatientName: 'Plain^Ct',
      PatientID: 'PLAIN-1',
      StudyDate: '20260102',
      StudyTime: '101112',
      StudyDescription: 'Plain CT',
      SeriesDescription: 'Ring',
      SeriesNumber: 1,
      InstanceNumber: slice + 1,
      PatientPosition: 'HFS',
      ImagePositionPatient: [-64, -64, 2 * slice],
      ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
      PixelSpacing: [2, 2],
      SliceThickness: 2,
      Rows: SIZE,
      Columns: SIZE,
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 1,
      RescaleIntercept: 0,
      RescaleSlope: 1,
      RescaleType: 'HU',
      WindowCenter: 300,
      WindowWidth: 1500,
      PixelData: [ring().buffer],
    }),
  );
  return { studyInstanceUID, files };
}

function ring(): Int16Array {
  return Int16Array.from({ length: SIZE * SIZE }, (_, pixel) => {
    const radius = Math.hypot((pixel % SIZE) - SIZE / 2, Math.floor(pixel / SIZE) - SIZE / 2);
    return radius > 15 && radius < 20 ? 800 : 0;
  });
}

function encode(dataset: Record<string, unknown>): Uint8Array {
  const { DicomDict, DicomMetaDictionary } = dcmjs.data;
  const meta = DicomMetaDictionary.denaturalizeDataset({
    MediaStorageSOPClassUID: dataset['SOPClassUID'],
    MediaStorageSOPInstanceUID: dataset['SOPInstanceUID'],
    TransferSyntaxUID: '1.2.840.10008.1.2.1',
  });
  const file = new DicomDict(meta);
  file.dict = DicomMetaDictionary.denaturalizeDataset({ _vrMap: { PixelData: 'OW' }, ...dataset });
  return new Uint8Array(file.write());
}
