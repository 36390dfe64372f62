import type { SideAnalysis } from '../analysis';
import { forBothSides, SIDES } from '../geometry';
import type { Landmark } from '../landmark';
import type { Plan, PredecessorDocument } from '../plan';
import { forTrajectories } from '../trajectory';
import {
  checkTemplate,
  checkVerification,
  isPlanSr,
  readAlaTarget,
  readDirectionLines,
  readDocument,
  readHemisacrum,
  readImageLibrary,
  readJointDirection,
  readLandmark,
  readLandmarkOrigin,
  readLineage,
  readObserver,
  readPredecessor,
  readProposedDirection,
  readProposedOffset,
  readRecord,
  readReview,
  readSourceSeries,
  readSurface,
  readThresholds,
  readTime,
  readTrajectory,
  readWarnings,
  writeAlaTarget,
  writeDirectionLines,
  writeDocument,
  writeHemisacrum,
  writeJointLine,
  writeLandmark,
  writeLandmarkOrigin,
  writeRecord,
  writeRecordComment,
  writeReview,
  writeSurface,
  writeThresholds,
  writeTrajectory,
  writeVerification,
  writeWarnings,
} from './concepts';
import { readContentVersion, writeContentVersion } from './contentVersion';
import type { NaturalisedDataset } from './dataset';
import type { SrIdentity, SrLineage } from './identity';
import { asRecord, contentOf, requiredOne, type ContentItem, type RawRecord } from './items';
import { readMeasurementGroups, type Frame, type GroupContext } from './measurementGroup';
import { RefusedSr, type SrRefusal } from './refusal';
import { STANDARD } from './terms';
import type { SrWords } from './words';

/** A plan as its SR holds it: every number as it was saved, nothing computed again. */
export interface StoredPlan extends Plan {
  /** The SR itself. A changed plan names it as its predecessor. */
  readonly document: PredecessorDocument;
  readonly contentVersion: string;
}

/**
 * A plan as a Comprehensive 3D SR (PS3.3 A.35.13, PS3.16 TID 1500), naturalised and not yet encoded.
 * The same plan, identity and words always give the same data set.
 *
 * @throws RangeError where the plan could not be opened again from what was written (for example a
 *   measured distance without an ala target): such a plan is never stored.
 */
export function writePlanSr(plan: Plan, identity: SrIdentity, words: SrWords): NaturalisedDataset {
  const { source, observer } = plan;
  const context = { identity, device: observer.device, frameOfReferenceUID: source.FrameOfReferenceUID, words };
  const dataset = writeDocument(plan, identity, writeGroups(plan, context), writeEvaluations(plan, words));
  const read = readPlanSr(dataset);
  if (read.kind === 'refused') throw new RangeError(words.notReadable(read.refusal));
  return dataset;
}

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
 * @returns the plan with every number as it was saved, and what its next version continues; a refusal where an item
 *   is missing, unreadable or contradicts another: a damaged plan is never repaired by a guess.
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

function readOurs(dataset: RawRecord): { readonly plan: StoredPlan; readonly lineage: SrLineage } {
  checkTemplate(dataset);
  const root = contentOf(dataset);
  const { children: evaluations } = requiredOne(root, STANDARD.qualitativeEvaluations);
  const contentVersion = readContentVersion(evaluations);
  const library = readImageLibrary(root);
  const source = readSourceSeries(dataset, library);
  const frame = { groups: readMeasurementGroups(root), frameOfReferenceUID: source.FrameOfReferenceUID };
  const landmark = readLandmark(frame);
  const hemisacra = forBothSides(side => readHemisacrum(side, landmark, frame));
  const sides = forBothSides(side => ({
    side,
    ...hemisacra[side].containment,
    ...readNeedle(side, landmark, frame),
  }));
  const userVerdicts = forBothSides(side => hemisacra[side].userVerdict);
  checkVerification(evaluations, userVerdicts, contentVersion);
  const document = readDocument(dataset, source);
  const plan: StoredPlan = {
    source,
    landmark,
    origins: {
      landmark: readLandmarkOrigin(landmark, frame),
      sides: forBothSides(side => ({
        offset: readProposedOffset(sides[side], frame),
        jointDirection: readProposedDirection(sides[side], frame),
      })),
    },
    lines: readDirectionLines(frame),
    thresholds: readThresholds(evaluations),
    analysis: {
      sides,
      surface: readSurface(dataset, library, evaluations, contentVersion),
      warnings: readWarnings(evaluations),
    },
    userVerdicts,
    review: readReview(evaluations, contentVersion),
    record: readRecord(evaluations),
    observer: readObserver(dataset, root),
    createdAt: readTime(dataset),
    predecessor: readPredecessor(dataset),
    document,
    contentVersion,
  };
  return { plan, lineage: readLineage(dataset, document, frame) };
}

/** Every measurement group of a plan (TID 1500, Imaging Measurements). */
function writeGroups(plan: Plan, context: GroupContext): ContentItem[] {
  const { landmark, origins, lines, analysis, userVerdicts } = plan;
  return [
    ...writeLandmark(landmark, origins.landmark, context),
    ...writeLandmarkOrigin(landmark, origins.landmark, context),
    ...writeDirectionLines(lines, context),
    ...SIDES.flatMap(side => {
      const onSide = analysis.sides[side];
      const proposed = origins.sides[side];
      return [
        writeHemisacrum(onSide, userVerdicts[side], landmark, context),
        writeAlaTarget(onSide, userVerdicts[side], proposed.offset, landmark, context),
        writeJointLine(onSide, proposed.jointDirection, landmark, context),
        ...onSide.distances.map(distance => writeTrajectory(distance, onSide, landmark, context)),
      ];
    }),
  ];
}

/** Ala target, joint line and the three distances of one side. */
function readNeedle(
  side: SideAnalysis['side'],
  landmark: Landmark,
  frame: Frame,
): Pick<SideAnalysis, 'alaTarget' | 'jointDirection' | 'distances'> {
  const alaTarget = readAlaTarget(side, landmark, frame);
  const start = alaTarget.kind === 'known' ? alaTarget.point : null;
  return {
    alaTarget,
    jointDirection: readJointDirection(side, start, frame),
    distances: forTrajectories(trajectory => readTrajectory(trajectory, side, start, frame)),
  };
}

/** What holds for the patient and not for one place (TID 1500, Qualitative Evaluations). */
function writeEvaluations({ review, record, thresholds, analysis, userVerdicts }: Plan, words: SrWords): ContentItem[] {
  return [
    writeContentVersion(),
    writeVerification(userVerdicts),
    ...writeReview(review),
    ...writeRecord(record),
    ...writeThresholds(thresholds),
    ...writeSurface(analysis.surface),
    ...writeWarnings(analysis.warnings, words),
    ...writeRecordComment(record),
  ];
}
