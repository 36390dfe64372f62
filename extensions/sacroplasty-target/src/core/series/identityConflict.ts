import type { InstanceAttributes } from './instanceAttributes';
import { findTwoPatients } from './patientIdentity';
import type { SeriesRefusal } from './seriesRefusal';
import { findStudyContradictions } from './studyIdentity';

/** Either the images of one series with every one of them once, or why they cannot be of one. */
export type IdentityResult =
  | { readonly kind: 'one-series'; readonly instances: readonly InstanceAttributes[] }
  | { readonly kind: 'refused'; readonly refusal: SeriesRefusal };

const refuse = (refusal: SeriesRefusal): IdentityResult => ({ kind: 'refused', refusal });

/**
 * Checks that images are of one patient and one study (PS3.3 A.1.2: a series belongs to one study, a study to
 * one patient), and leaves further copies of an image out. Copies that contradict each other, such as one that
 * was corrected and one that was not, are refused: which of them holds is not in them.
 */
export function withOneIdentity(instances: readonly InstanceAttributes[]): IdentityResult {
  const patients = findTwoPatients(instances.map(({ patient }) => patient));
  if (patients !== null) return refuse({ kind: 'several-patients', patients });
  const studies = [...new Set(instances.map(({ StudyInstanceUID }) => StudyInstanceUID))].filter(uid => uid !== '');
  if (studies.length > 1) return refuse({ kind: 'several-studies', studies });

  // Two studies merged under one UID, as archives and de-identification make them.
  const contradictions = findStudyContradictions(instances.map(({ study }) => study));
  if (contradictions.length > 0) return refuse({ kind: 'contradicting-study', contradictions });

  const first = new Map<string, InstanceAttributes>();
  for (const instance of instances) {
    const known = first.get(instance.SOPInstanceUID);
    if (known === undefined) first.set(instance.SOPInstanceUID, instance);
    else if (!isCopy(known, instance)) {
      return refuse({ kind: 'contradicting-copies', SOPInstanceUID: instance.SOPInstanceUID });
    }
  }
  return { kind: 'one-series', instances: [...first.values()] };
}

/** Whether two images of one UID agree in what decides where and what they are; the pixels are not at hand here. */
function isCopy(a: InstanceAttributes, b: InstanceAttributes): boolean {
  const identity = ({ SOPClassUID, SeriesInstanceUID, Modality, rescale, plane }: InstanceAttributes): string =>
    JSON.stringify([SOPClassUID, SeriesInstanceUID, Modality, rescale, plane]);
  return identity(a) === identity(b);
}
