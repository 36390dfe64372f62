import { mm } from '../geometry';
import { isDataset, readNumber, readText, readTexts, type Dataset, secondsOf } from '../dicom';
import { readImagePlane } from './imagePlane';
import type { Acquisition, InstanceAttributes } from './instanceAttributes';
import { readPatientIdentity } from './patientIdentity';
import { readRescale } from './rescale';
import { readStudyIdentity } from './studyIdentity';

/** Why an object cannot even be judged as an image. */
export type InstanceRefusal =
  | { readonly kind: 'not-a-dataset' }
  | { readonly kind: 'missing-attribute'; readonly attribute: 'SOPClassUID' | 'SOPInstanceUID' | 'Modality' };

export type InstanceResult =
  | { readonly kind: 'instance'; readonly attributes: InstanceAttributes }
  | { readonly kind: 'refused'; readonly refusal: InstanceRefusal };

const refuse = (refusal: InstanceRefusal): InstanceResult => ({ kind: 'refused', refusal });

/**
 * Reads one image's attributes from a naturalised DICOM dataset: the host's metadata, DICOM JSON
 * naturalised, or dcmjs output. The only place where such a dataset is trusted with nothing.
 *
 * An image without a place in the patient is still an instance: that its `plane` is missing may be
 * the lesser reason why the series cannot be planned on (an ultrasound clip has none).
 */
export function parseInstanceAttributes(dataset: unknown): InstanceResult {
  if (!isDataset(dataset)) return refuse({ kind: 'not-a-dataset' });
  for (const attribute of ['SOPClassUID', 'SOPInstanceUID', 'Modality'] as const) {
    if (readText(dataset, attribute) === '') return refuse({ kind: 'missing-attribute', attribute });
  }
  const thickness = readNumber(dataset, 'SliceThickness');
  return {
    kind: 'instance',
    attributes: {
      SOPClassUID: readText(dataset, 'SOPClassUID'),
      SOPInstanceUID: readText(dataset, 'SOPInstanceUID'),
      StudyInstanceUID: readText(dataset, 'StudyInstanceUID'),
      SeriesInstanceUID: readText(dataset, 'SeriesInstanceUID'),
      patient: readPatientIdentity(dataset),
      study: readStudyIdentity(dataset),
      acquisition: readAcquisition(dataset),
      Modality: readText(dataset, 'Modality'),
      PatientPosition: readText(dataset, 'PatientPosition').toUpperCase(),
      ImageType: readTexts(dataset, 'ImageType'),
      InstanceNumber: readNumber(dataset, 'InstanceNumber'),
      NumberOfFrames: readNumber(dataset, 'NumberOfFrames') ?? 1,
      SamplesPerPixel: readNumber(dataset, 'SamplesPerPixel') ?? 1,
      SliceThickness: thickness !== null && thickness > 0 ? mm(thickness) : null,
      ConvolutionKernel: readTexts(dataset, 'ConvolutionKernel').join(' '),
      SeriesDescription: readText(dataset, 'SeriesDescription'),
      rescale: readRescale(dataset),
      lossy: readText(dataset, 'LossyImageCompression') === '01',
      plane: readImagePlane(dataset),
    },
  };
}

function readAcquisition(dataset: Dataset): Acquisition {
  const kilovolts = readNumber(dataset, 'KVP');
  return {
    number: readNumber(dataset, 'AcquisitionNumber'),
    uid: readText(dataset, 'AcquisitionUID') || null,
    irradiation: readTexts(dataset, 'IrradiationEventUID').toSorted().join(' ') || null,
    // Zero is written where it is not known.
    kilovolts: kilovolts !== null && kilovolts > 0 ? kilovolts : null,
    seconds: secondsOf(
      readText(dataset, 'AcquisitionDateTime') ||
        readText(dataset, 'AcquisitionDate') + readText(dataset, 'AcquisitionTime'),
    ),
  };
}
