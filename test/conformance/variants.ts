import type { NaturalisedDataset } from '../../extensions/sacroplasty-target/src/core/sr';
import type { Plan } from '../../extensions/sacroplasty-target/src/core/plan';
import { carriedPlan, examplePlan, segmentationPlan, unknownPlan } from '../fixtures/sr/examplePlan';
import { furtherAttributes } from '../fixtures/sr/furtherAttributes';

/** A plan that replaces another, of a patient with names in three scripts. */
export function replacingPlan(): Plan {
  const plan = examplePlan();
  return {
    ...plan,
    predecessor: {
      StudyInstanceUID: plan.source.study.StudyInstanceUID,
      SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.9.2',
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.34',
      SOPInstanceUID: '1.2.826.0.1.3680043.8.498.8.1',
    },
  };
}

/** On images of a research archive that state much of the patient, and the clock of another zone. */
function muchStated(): Plan {
  const plan = examplePlan();
  return {
    ...plan,
    source: { ...plan.source, furtherAttributes: furtherAttributes(), TimezoneOffsetFromUTC: '-0330' },
  };
}

export const VARIANTS: Readonly<Record<string, Plan>> = {
  'a full plan': examplePlan(),
  'a plan that replaces another': replacingPlan(),
  'a plan that carries on the verdict of an earlier user': carriedPlan(),
  'measured on a segmentation': segmentationPlan(),
  'nothing known, on MR, of nobody': unknownPlan(),
  'much stated of the patient': muchStated(),
};

/** The first image of a plan's source series as a small CT, with the patient and study of the plan. */
export function sourceImage({ source }: Plan): NaturalisedDataset {
  const { patient, study } = source;
  const name = ({ alphabetic, ideographic, phonetic }: typeof patient.PatientName): NaturalisedDataset[] => [
    { Alphabetic: alphabetic, Ideographic: ideographic, Phonetic: phonetic },
  ];
  const [instance] = source.instances;
  if (instance === undefined) throw new RangeError('a source series has images');
  return {
    ...source.furtherAttributes,
    ...(source.TimezoneOffsetFromUTC === '' ? {} : { TimezoneOffsetFromUTC: source.TimezoneOffsetFromUTC }),
    SpecificCharacterSet: 'ISO_IR 192',
    SOPClassUID: instance.SOPClassUID,
    SOPInstanceUID: instance.SOPInstanceUID,
    ...study,
    ReferringPhysicianName: name(study.ReferringPhysicianName),
    ...patient,
    PatientName: name(patient.PatientName),
    Modality: source.Modality,
    SeriesInstanceUID: source.SeriesInstanceUID,
    SeriesNumber: '4',
    SeriesDescription: source.SeriesDescription,
    FrameOfReferenceUID: source.FrameOfReferenceUID,
    Manufacturer: 'Phantom',
    InstanceNumber: '1',
  };
}
