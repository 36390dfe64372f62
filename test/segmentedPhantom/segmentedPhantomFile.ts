import dcmjs from 'dcmjs';
import { encodeDataset } from '../../extensions/sacroplasty-target/cli';
import { probePhantom, type Phantom } from '../phantom';
import { makeSegmentation } from '../segmentation';

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
 * A DICOM SEG of a phantom's sacrum around S1, drawn from its true shape on voxels of 1 mm.
 *
 * @param image one DICOM file of the phantom: the segmentation belongs into its study, drawn on its series.
 * @param forward how far in front of the true sacrum it lies, mm, so that its numbers can be distinguished.
 */
export function segmentedPhantomFile(
  { options, truth: { T0 } }: Pick<Phantom, 'options' | 'truth'>,
  image: Uint8Array,
  forward = 0,
): Uint8Array {
  const { dict } = dcmjs.data.DicomMessage.readFile(Uint8Array.from(image).buffer);
  const study = dcmjs.data.DicomMetaDictionary.naturalizeDataset(dict);
  const probe = probePhantom(options);
  const { dataset, pixels } = makeSegmentation({
    grid: {
      columns: 140,
      rows: 90,
      slices: 90,
      origin: [T0[0] - 70, T0[1] - 40, T0[2] - 50],
      rowDirection: [1, 0, 0],
      columnDirection: [0, 1, 0],
      spacing: [1, 1, 1],
    },
    share: ([x, y, z]) => (probe.inside([x, y + forward, z]) ? 1 : 0),
    attributes: {
      ...Object.fromEntries(OF_THE_STUDY.map(keyword => [keyword, study[keyword]])),
      ReferencedSeriesSequence: [
        {
          SeriesInstanceUID: study['SeriesInstanceUID'],
          ReferencedInstanceSequence: [
            { ReferencedSOPClassUID: study['SOPClassUID'], ReferencedSOPInstanceUID: study['SOPInstanceUID'] },
          ],
        },
      ],
      ContentLabel: 'SACRUM',
      SeriesNumber: '301',
      InstanceNumber: '1',
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      PixelRepresentation: 0,
      LossyImageCompression: '00',
    },
  });
  return new Uint8Array(encodeDataset({ ...dataset, PixelData: [pixels.buffer], _vrMap: { PixelData: 'OB' } }));
}
