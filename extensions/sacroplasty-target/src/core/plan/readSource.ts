import { readPersonName, readText, readVerbatim, type Dataset } from '../dicom';
import { readPatientIdentity, statedCount, type PlannableSeries } from '../series';
import { copyAttributes, REPLACEMENT, type LeftOutAttribute } from './copiedAttributes';
import type { PatientModule, SourceSeries, StudyModule } from './source';

/** Patient and study of a dataset, as they are to be repeated in the SR, and what of them cannot be. */
export interface SourceHeader extends Pick<SourceSeries, 'patient' | 'furtherAttributes' | 'TimezoneOffsetFromUTC'> {
  readonly study: Omit<StudyModule, 'StudyInstanceUID'>;
  readonly leftOut: readonly LeftOutAttribute[];
}

/** &ZZXX, -1200 to +1400 (PS3.3 C.12.1.1.8). */
const OFFSET_FROM_UTC = /^[+-](0\d|1[0-4])[0-5]\d$/;

/**
 * Reads the Patient, General Study and Patient Study Modules (PS3.3 C.7.1.1, C.7.2.1, C.7.2.2).
 * @param dataset naturalised, of an image or of an SR of ours.
 */
export function readSourceHeader(dataset: Dataset): SourceHeader {
  const { attributes, leftOut } = copyAttributes(dataset);
  const text = (keyword: string): string => readVerbatim(attributes, keyword);
  const patient: PatientModule = {
    PatientName: readPersonName(attributes, 'PatientName'),
    PatientID: text('PatientID'),
    IssuerOfPatientID: text('IssuerOfPatientID'),
    PatientBirthDate: text('PatientBirthDate'),
    PatientSex: text('PatientSex'),
    PatientAge: text('PatientAge'),
  };
  const study = {
    StudyDate: text('StudyDate'),
    StudyTime: text('StudyTime'),
    ReferringPhysicianName: readPersonName(attributes, 'ReferringPhysicianName'),
    StudyID: text('StudyID'),
    AccessionNumber: text('AccessionNumber'),
    StudyDescription: text('StudyDescription'),
  };
  const offset = text('TimezoneOffsetFromUTC').trim();
  const isOffset = offset === '' || OFFSET_FROM_UTC.test(offset);
  const named = new Set([...Object.keys(patient), ...Object.keys(study), 'TimezoneOffsetFromUTC']);
  return {
    patient,
    study,
    furtherAttributes: Object.fromEntries(Object.entries(attributes).filter(([keyword]) => !named.has(keyword))),
    TimezoneOffsetFromUTC: isOffset ? offset : '',
    leftOut: isOffset
      ? leftOut
      : [...leftOut, { attribute: 'TimezoneOffsetFromUTC', why: { kind: 'not-an-offset', value: offset } }],
  };
}

/** A source series, and what the SR cannot repeat of it. */
export interface SourceReading {
  readonly source: SourceSeries;
  readonly leftOut: readonly LeftOutAttribute[];
}

/**
 * What the SR must say of the series that a plan is made on: patient and study of the image that states most of
 * who the patient is, the first in slice order among equals.
 *
 * @param datasets naturalised datasets of its images, in any order; names and IDs are copied as they stand.
 * @param series the same series, found plannable: its images are of one patient and study.
 * @throws RangeError where none of its images is among the datasets.
 */
export function readSourceSeries(datasets: readonly Dataset[], series: PlannableSeries): SourceReading {
  const order = new Map(series.orderedInstances.map(({ SOPInstanceUID }, k) => [SOPInstanceUID, k]));
  const images = datasets
    .map(dataset => ({ dataset, place: order.get(readText(dataset, 'SOPInstanceUID')) }))
    .filter(({ place }) => place !== undefined)
    .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .map(({ dataset }) => ({ dataset, stated: statedCount(readPatientIdentity(dataset)) }));
  const most = Math.max(...images.map(({ stated }) => stated));
  const chosen = images.find(({ stated }) => stated === most);
  if (chosen === undefined) throw new RangeError('None of the images of the series is at hand');
  const { dataset } = chosen;
  const { study, leftOut, ...header } = readSourceHeader(dataset);
  const description = readVerbatim(dataset, 'SeriesDescription');
  const isDecoded = !description.includes(REPLACEMENT);
  return {
    source: {
      ...header,
      study: { StudyInstanceUID: readText(dataset, 'StudyInstanceUID'), ...study },
      SeriesInstanceUID: readText(dataset, 'SeriesInstanceUID'),
      FrameOfReferenceUID: series.geometry.FrameOfReferenceUID,
      Modality: series.facts.Modality,
      SeriesDescription: isDecoded ? description : '',
      instances: series.orderedInstances.map(({ SOPClassUID, SOPInstanceUID }) => ({ SOPClassUID, SOPInstanceUID })),
      sliceSpacing: series.geometry.sliceSpacing,
    },
    leftOut: [
      ...leftOut,
      ...(isDecoded ? [] : [{ attribute: 'SeriesDescription', why: { kind: 'not-decoded' } } as const]),
    ],
  };
}
