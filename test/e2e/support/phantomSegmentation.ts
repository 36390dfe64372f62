import dcmjs from 'dcmjs';
import { encodeDataset } from '../../../extensions/sacroplasty-target/cli';
import { probePhantom } from '../../phantom';
import { makeSegmentation } from '../../segmentation';
import { uploadDicom } from '../../support';
import type { PhantomStudy } from './phantomStudies';

/** Attributes of patient and study that every object of a study repeats. */
const OF_THE_STUDY = [
  'PatientName',
  'PatientID',
  'PatientBirthDate',
  'PatientSex',
  'StudyInstanceUID',
  'StudyDate',
  'StudyTime',
  'StudyID',
  'AccessionNumber',
  'ReferringPhysicianName',
  'FrameOfReferenceUID',
] as const;

/**
 * Sends a DICOM SEG of a phantom's sacrum to an Orthanc, into the phantom's study.
 * @param forward how far in front of the true sacrum it lies, mm, so that its numbers can be told apart.
 */
export async function uploadSegmentation(orthancUrl: string, study: PhantomStudy, forward: number): Promise<void> {
  const [file] = study.files;
  if (file === undefined) throw new Error('The phantom has no files');
  const { dict } = dcmjs.data.DicomMessage.readFile(Uint8Array.from(file).buffer);
  const image = dcmjs.data.DicomMetaDictionary.naturalizeDataset(dict);
  const { options, truth } = study.phantom;
  const probe = probePhantom(options);
  const { dataset, pixels } = makeSegmentation({
    grid: {
      columns: 140,
      rows: 90,
      slices: 90,
      origin: [truth.T0[0] - 70, truth.T0[1] - 40, truth.T0[2] - 50],
      rowDirection: [1, 0, 0],
      columnDirection: [0, 1, 0],
      spacing: [1, 1, 1],
    },
    share: ([x, y, z]) => (probe.inside([x, y + forward, z]) ? 1 : 0),
    attributes: {
      ...Object.fromEntries(OF_THE_STUDY.map(keyword => [keyword, image[keyword]])),
      ContentLabel: 'SACRUM',
      SeriesNumber: '301',
      InstanceNumber: '1',
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      PixelRepresentation: 0,
      LossyImageCompression: '00',
    },
  });
  const encoded = encodeDataset({ ...dataset, PixelData: [pixels.buffer], _vrMap: { PixelData: 'OB' } });
  await uploadDicom(orthancUrl, [new Uint8Array(encoded)]);
}
