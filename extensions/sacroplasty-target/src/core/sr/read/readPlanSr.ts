import { forBothSides } from '../../geometry';
import type { PredecessorDocument } from '../../plan';
import { PRIVATE, PRIVATE_SCHEME, STANDARD } from '../codes';
import { sameCode } from '../coding';
import { CONTENT_VERSION } from '../content';
import type { SrLineage } from '../identity';
import { COMPREHENSIVE_3D_SR } from '../sop';
import { isoOfDateTime, isoTimestamp } from '../timestamp';
import { checkVerification } from './checkVerification';
import { codeOf, contentOf, optionalText, requiredOne, type TreeItem } from './contentTree';
import { measurementGroups, trackingUidsOf } from './groups';
import { asRecord, itemsOf, numberOf, textOf, type RawRecord } from './lenient';
import { readContainment } from './readContainment';
import { readDirectionLines, readLandmark } from './readLandmark';
import { readNeedle } from './readNeedle';
import { readLandmarkOrigin, readSideOrigin } from './readOrigins';
import { readObserver, readRecord, readThresholds, readWarnings } from './readRecord';
import { readSource, requiredUid } from './readSource';
import { readSurface } from './readSurface';
import { refuse, RefusedSr, type SrRefusal } from './refusal';
import type { StoredPlan } from './storedPlan';

export type ReadResult =
  | { readonly kind: 'plan'; readonly plan: StoredPlan; readonly lineage: SrLineage }
  /** An SR of others, or no SR at all. */
  | { readonly kind: 'not-ours' }
  /** Ours, and not to be trusted. */
  | { readonly kind: 'refused'; readonly refusal: SrRefusal };

/**
 * Rebuilds a plan from its SR alone.
 *
 * @param dataset naturalised, as dcmjs or OHIF delivers it: sequences as arrays or single items,
 *   numbers as numbers or strings. Items that are not ours are passed over.
 * @returns the plan with every number as it was saved, and what its next version continues; a refusal where an item is missing, unreadable
 *   or contradicts another: a damaged plan is never repaired by a guess.
 */
export function readPlanSr(dataset: unknown): ReadResult {
  const record = asRecord(dataset);
  if (record === null || !isPlanSr(record)) return { kind: 'not-ours' };
  try {
    return { kind: 'plan', ...readOurs(record) };
  } catch (error) {
    if (error instanceof RefusedSr) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
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

function readOurs(dataset: RawRecord): { readonly plan: StoredPlan; readonly lineage: SrLineage } {
  checkTemplate(dataset);
  const root = contentOf(dataset);
  const { children: evaluations } = requiredOne(root, STANDARD.qualitativeEvaluations);
  const contentVersion = readVersion(evaluations);
  const source = readSource(dataset, root);
  const frame = { groups: measurementGroups(root), frameOfReferenceUID: source.FrameOfReferenceUID };
  const landmark = readLandmark(frame);
  const containment = forBothSides(side => readContainment(side, landmark, frame));
  const sides = forBothSides(side => ({
    side,
    ...containment[side].containment,
    ...readNeedle(side, landmark, frame),
  }));
  const userVerdicts = forBothSides(side => containment[side].userVerdict);
  checkVerification(userVerdicts, evaluations, contentVersion);
  const document = {
    StudyInstanceUID: source.study.StudyInstanceUID,
    SeriesInstanceUID: requiredUid(dataset, 'SeriesInstanceUID'),
    SOPClassUID: COMPREHENSIVE_3D_SR,
    SOPInstanceUID: requiredUid(dataset, 'SOPInstanceUID'),
  };
  const plan: StoredPlan = {
    source,
    landmark,
    origins: {
      landmark: readLandmarkOrigin(landmark, frame),
      sides: forBothSides(side => readSideOrigin(side, sides[side], frame)),
    },
    lines: readDirectionLines(frame),
    thresholds: readThresholds(evaluations),
    analysis: {
      sides,
      surface: readSurface(dataset, root, evaluations, contentVersion),
      warnings: readWarnings(evaluations),
    },
    userVerdicts,
    record: readRecord(evaluations),
    observer: readObserver(dataset, root),
    createdAt: readTime(dataset),
    predecessor: readPredecessor(dataset),
    document,
    contentVersion,
  };
  const lineage: SrLineage = {
    SeriesInstanceUID: document.SeriesInstanceUID,
    SeriesNumber: numberOf(dataset['SeriesNumber']),
    lastInstanceNumber: numberOf(dataset['InstanceNumber']) ?? 0,
    trackingUids: trackingUidsOf(frame.groups),
  };
  return { plan, lineage };
}

function checkTemplate(dataset: RawRecord): void {
  const [template] = itemsOf(dataset['ContentTemplateSequence']);
  const identifier = template === undefined ? '1500' : textOf(template['TemplateIdentifier']);
  if (identifier !== '1500') refuse({ kind: 'other-template', found: `template ${identifier}` });
  const title = codeOf(dataset['ConceptNameCodeSequence']);
  if (!sameCode(title, STANDARD.imagingMeasurementReport)) {
    refuse({ kind: 'other-template', found: `document title ${title.value}` });
  }
}

function readVersion(evaluations: readonly TreeItem[]): string {
  const version = optionalText(evaluations, PRIVATE.contentVersion);
  if (version === '') return refuse({ kind: 'missing', item: PRIVATE.contentVersion.meaning });
  const [, major] = /^(\d+)\.\d+$/.exec(version) ?? [];
  if (major === undefined) {
    return refuse({ kind: 'unreadable', item: PRIVATE.contentVersion.meaning, found: version });
  }
  if (Number(major) > Number.parseInt(CONTENT_VERSION, 10)) {
    return refuse({ kind: 'newer-version', version, supported: CONTENT_VERSION });
  }
  return version;
}

/**
 * When the plan was stated. Observation DateTime says it by the clock of whoever stated it; where it is not there
 * (up to content version 1.1, and where that clock was the source's), Content Date and Time do.
 */
function readTime(dataset: RawRecord): string {
  const item = 'time of the plan';
  const stated = textOf(dataset['ObservationDateTime']);
  const own = stated === '' ? null : (isoOfDateTime(stated) ?? refuse({ kind: 'unreadable', item, found: stated }));
  const date = textOf(dataset['ContentDate']);
  const time = textOf(dataset['ContentTime']);
  const offset = textOf(dataset['TimezoneOffsetFromUTC']) || stated.slice(-5) || '+0000';
  const content =
    isoTimestamp({ date, time, offset }) ?? refuse({ kind: 'unreadable', item, found: `${date} ${time} ${offset}` });
  if (own !== null && Date.parse(own) !== Date.parse(content)) {
    refuse({ kind: 'contradiction', item, detail: `${own} and ${content}` });
  }
  return own ?? content;
}

function readPredecessor(dataset: RawRecord): PredecessorDocument | null {
  const [study] = itemsOf(dataset['PredecessorDocumentsSequence']);
  if (study === undefined) return null;
  const [series = {}] = itemsOf(study['ReferencedSeriesSequence']);
  const [reference = {}] = itemsOf(series['ReferencedSOPSequence']);
  return {
    StudyInstanceUID: requiredUid(study, 'StudyInstanceUID'),
    SeriesInstanceUID: requiredUid(series, 'SeriesInstanceUID'),
    SOPClassUID: requiredUid(reference, 'ReferencedSOPClassUID'),
    SOPInstanceUID: requiredUid(reference, 'ReferencedSOPInstanceUID'),
  };
}
