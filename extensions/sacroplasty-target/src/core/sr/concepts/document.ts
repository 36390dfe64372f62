import type { Plan, PredecessorDocument } from '../../plan';
import { codeItem, sameCode } from '../coding';
import type { NaturalisedDataset } from '../dataset';
import type { SrIdentity, SrLineage } from '../identity';
import {
  asRecord,
  codedItem,
  codeOf,
  containerItem,
  decimalString,
  itemsOf,
  numberOf,
  requiredUid,
  textOf,
  type ContentItem,
  type RawRecord,
} from '../items';
import { trackingUidsOf, type Frame } from '../measurementGroup';
import { refuse } from '../refusal';
import { PRIVATE_SCHEME, SERIES_DESCRIPTION, STANDARD } from '../terms';
import { writeEquipment, writeObserver } from './observer';
import { writePredecessor, writeReferences } from './references';
import { writeImageLibrary, writePatientAndStudy, writeProcedure } from './sourceSeries';
import { segmentationSeries, writeSegmentReference } from './surface';
import { writeTime } from './time';

/* The document around its groups and evaluations: Comprehensive 3D SR IOD (PS3.3 A.35.13), TID 1500. */

/** Comprehensive 3D SR Storage (PS3.4 B.5). */
export const COMPREHENSIVE_3D_SR = '1.2.840.10008.5.1.4.1.1.88.34';

const TEMPLATE = '1500';

/** Everything of the SR but what `groups` (Imaging Measurements) and `evaluations` (Qualitative Evaluations) hold. */
export function writeDocument(
  plan: Plan,
  identity: SrIdentity,
  groups: readonly ContentItem[],
  evaluations: readonly ContentItem[],
): NaturalisedDataset {
  const { source, analysis, observer } = plan;
  const { instanceCreation, content } = writeTime(plan);
  return {
    // UTF-8, for names may need any script.
    SpecificCharacterSet: 'ISO_IR 192',
    SOPClassUID: COMPREHENSIVE_3D_SR,
    SOPInstanceUID: identity.SOPInstanceUID,
    ...instanceCreation,
    CodingSchemeIdentificationSequence: [
      {
        CodingSchemeDesignator: PRIVATE_SCHEME.designator,
        CodingSchemeName: PRIVATE_SCHEME.name,
        CodingSchemeVersion: PRIVATE_SCHEME.version,
        CodingSchemeResponsibleOrganization: PRIVATE_SCHEME.organisation,
      },
    ],
    ...writePatientAndStudy(source),
    Modality: 'SR',
    SeriesInstanceUID: identity.SeriesInstanceUID,
    SeriesNumber: decimalString(identity.SeriesNumber),
    SeriesDescription: SERIES_DESCRIPTION,
    ReferencedPerformedProcedureStepSequence: [],
    ...writeEquipment(observer),
    InstanceNumber: decimalString(identity.InstanceNumber),
    ...content,
    CompletionFlag: 'COMPLETE',
    VerificationFlag: 'UNVERIFIED',
    PerformedProcedureCodeSequence: [],
    // Every object that the content refers to (PS3.3 C.17.2.3).
    CurrentRequestedProcedureEvidenceSequence: writeReferences([
      { ...source, ...source.study },
      ...segmentationSeries(analysis.surface),
    ]),
    ...writePredecessor(plan.predecessor),
    ValueType: 'CONTAINER',
    ConceptNameCodeSequence: [codeItem(STANDARD.imagingMeasurementReport)],
    ContinuityOfContent: 'SEPARATE',
    ContentTemplateSequence: [{ MappingResource: 'DCMR', TemplateIdentifier: TEMPLATE }],
    ContentSequence: [
      codedItem('HAS CONCEPT MOD', STANDARD.language, STANDARD.english),
      ...writeObserver(observer),
      writeProcedure(source),
      writeImageLibrary(source, writeSegmentReference(analysis.surface)),
      containerItem(STANDARD.imagingMeasurements, groups),
      containerItem(STANDARD.qualitativeEvaluations, evaluations),
    ],
  };
}

/**
 * Whether a data set is an SR of ours: of our class, declaring our coding scheme. Its content is not
 * looked at: a damaged one is ours, too.
 */
export function isPlanSr(dataset: unknown): boolean {
  const record = asRecord(dataset);
  return (
    record !== null &&
    textOf(record['SOPClassUID']) === COMPREHENSIVE_3D_SR &&
    itemsOf(record['CodingSchemeIdentificationSequence']).some(
      scheme => textOf(scheme['CodingSchemeDesignator']).trim() === PRIVATE_SCHEME.designator,
    )
  );
}

/** Refuses an SR whose content is not a measurement report. */
export function checkTemplate(dataset: RawRecord): void {
  const [template] = itemsOf(dataset['ContentTemplateSequence']);
  const identifier = template === undefined ? TEMPLATE : textOf(template['TemplateIdentifier']);
  if (identifier !== TEMPLATE) refuse({ kind: 'other-template', template: identifier });
  const title = codeOf(dataset['ConceptNameCodeSequence']);
  if (!sameCode(title, STANDARD.imagingMeasurementReport)) {
    refuse({ kind: 'other-title', code: title.value });
  }
}

/** The SR itself, as its next version names it as predecessor. */
export function readDocument(dataset: RawRecord, { study }: Plan['source']): PredecessorDocument {
  return {
    StudyInstanceUID: study.StudyInstanceUID,
    SeriesInstanceUID: requiredUid(dataset, 'SeriesInstanceUID'),
    SOPClassUID: COMPREHENSIVE_3D_SR,
    SOPInstanceUID: requiredUid(dataset, 'SOPInstanceUID'),
  };
}

/** What the next version of the plan continues. */
export function readLineage(dataset: RawRecord, { SeriesInstanceUID }: PredecessorDocument, frame: Frame): SrLineage {
  return {
    SeriesInstanceUID,
    SeriesNumber: numberOf(dataset['SeriesNumber']),
    lastInstanceNumber: numberOf(dataset['InstanceNumber']) ?? 0,
    trackingUids: trackingUidsOf(frame.groups),
  };
}
