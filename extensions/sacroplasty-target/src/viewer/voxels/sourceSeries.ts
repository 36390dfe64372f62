import type { PersonName, SourceSeries } from '../../core/plan';
import type { PlannableSeries } from '../../core/series';
import type { NaturalisedInstance } from '../host';
import { asPersonName, asText } from './attributeText';

/**
 * What the SR will say of the series, copied from its first image: names and identifiers as they
 * came, padding, empty values and non-ASCII characters included.
 */
export function sourceSeriesOf(first: NaturalisedInstance, series: PlannableSeries): SourceSeries {
  const text = (attribute: string): string => asText(first[attribute]);
  const name = (attribute: string): PersonName => asPersonName(first[attribute]);
  return {
    patient: {
      PatientName: name('PatientName'),
      PatientID: text('PatientID'),
      IssuerOfPatientID: text('IssuerOfPatientID'),
      PatientBirthDate: text('PatientBirthDate'),
      PatientSex: text('PatientSex'),
      PatientAge: text('PatientAge'),
    },
    study: {
      StudyInstanceUID: text('StudyInstanceUID'),
      StudyDate: text('StudyDate'),
      StudyTime: text('StudyTime'),
      ReferringPhysicianName: name('ReferringPhysicianName'),
      StudyID: text('StudyID'),
      AccessionNumber: text('AccessionNumber'),
      StudyDescription: text('StudyDescription'),
    },
    SeriesInstanceUID: text('SeriesInstanceUID'),
    FrameOfReferenceUID: series.geometry.FrameOfReferenceUID,
    Modality: series.facts.Modality,
    SeriesDescription: text('SeriesDescription'),
    instances: series.orderedInstances.map(({ SOPClassUID, SOPInstanceUID }) => ({ SOPClassUID, SOPInstanceUID })),
    sliceSpacing: series.geometry.sliceSpacing,
  };
}
