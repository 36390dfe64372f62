import { mm } from '../../geometry';
import type { SourceInstance, SourceSeries } from '../../plan';
import { MODALITY_CODE, PRIVATE, STANDARD } from '../codes';
import { all, codedValue, numericValue, optionalText, requiredOne, type TreeItem } from './contentTree';
import { itemsOf, personNameOf, textOf, type RawRecord } from './lenient';
import { refuse } from './refusal';

const SOURCE = 'reference to the source series';

/** The source series as the SR states it: header, Image Library and evidence. */
export function readSource(dataset: RawRecord, root: readonly TreeItem[]): SourceSeries {
  const library = requiredOne(root, STANDARD.imageLibrary);
  const { children } = requiredOne(library.children, STANDARD.imageLibraryGroup);
  const instances = all(children, STANDARD.sourceImage).map(readInstance);
  const spacing = requiredOne(children, STANDARD.spacingBetweenSlices);
  const modality = requiredOne(children, STANDARD.modality);
  const text = (keyword: string): string => textOf(dataset[keyword]);
  return {
    patient: {
      PatientName: personNameOf(dataset['PatientName']),
      PatientID: text('PatientID'),
      IssuerOfPatientID: text('IssuerOfPatientID'),
      PatientBirthDate: text('PatientBirthDate'),
      PatientSex: text('PatientSex'),
      PatientAge: text('PatientAge'),
    },
    study: {
      StudyInstanceUID: requiredUid(dataset, 'StudyInstanceUID'),
      StudyDate: text('StudyDate'),
      StudyTime: text('StudyTime'),
      ReferringPhysicianName: personNameOf(dataset['ReferringPhysicianName']),
      StudyID: text('StudyID'),
      AccessionNumber: text('AccessionNumber'),
      StudyDescription: text('StudyDescription'),
    },
    SeriesInstanceUID: seriesHolding(dataset, instances),
    FrameOfReferenceUID: requiredUid(requiredOne(children, STANDARD.frameOfReferenceUid).raw, 'UID'),
    Modality: codedValue(modality, MODALITY_CODE, STANDARD.modality.meaning),
    SeriesDescription: optionalText(children, PRIVATE.sourceSeriesDescription),
    instances,
    sliceSpacing: mm(numericValue(spacing, STANDARD.millimetre, STANDARD.spacingBetweenSlices.meaning)),
  };
}

function readInstance({ raw }: TreeItem): SourceInstance {
  const [reference = {}] = itemsOf(raw['ReferencedSOPSequence']);
  return {
    SOPClassUID: requiredUid(reference, 'ReferencedSOPClassUID'),
    SOPInstanceUID: requiredUid(reference, 'ReferencedSOPInstanceUID'),
  };
}

/** The evidence says in which series the images are (PS3.3 C.17.2.3). */
function seriesHolding(dataset: RawRecord, instances: readonly SourceInstance[]): string {
  const [first] = instances;
  if (first === undefined) return refuse({ kind: 'missing', item: SOURCE });
  const series = itemsOf(dataset['CurrentRequestedProcedureEvidenceSequence'])
    .flatMap((study) => itemsOf(study['ReferencedSeriesSequence']))
    .find((candidate) =>
      itemsOf(candidate['ReferencedSOPSequence']).some(
        (reference) => textOf(reference['ReferencedSOPInstanceUID']) === first.SOPInstanceUID,
      ),
    );
  return series === undefined ? refuse({ kind: 'missing', item: SOURCE }) : requiredUid(series, 'SeriesInstanceUID');
}

export function requiredUid(record: RawRecord, keyword: string): string {
  const uid = textOf(record[keyword]);
  return uid === '' ? refuse({ kind: 'missing', item: keyword }) : uid;
}
