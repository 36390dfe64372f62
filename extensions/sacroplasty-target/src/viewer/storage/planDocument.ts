import { assertNever } from '../../core/geometry';
import type { PredecessorDocument } from '../../core/plan';
import { describeSrRefusal, readPlanSr, type SrLineage } from '../../core/sr';
import type { DisplaySet, NaturalisedInstance } from '../host';
import { contentMoment, statedAt } from './planSopClassHandler';
import { resolveBulkData } from './resolveBulkData';
import type { ListedPlan } from './state';

/** A plan as it lies in the PACS, with what the next SR of its line has to continue. */
export interface PlanDocument {
  /** As the SR states it: sorts by time. */
  readonly writtenAt: string;
  readonly stored: ListedPlan;
  /** Null where the document cannot be read. */
  readonly lineage: SrLineage | null;
}

/** Reads one SR of ours. What cannot be read becomes a refusal in words; never throws. */
export async function readPlanDocument(displaySet: DisplaySet, instance: NaturalisedInstance): Promise<PlanDocument> {
  const stored = {
    displaySetInstanceUID: displaySet.displaySetInstanceUID,
    document: documentOf(instance),
    moment: contentMoment(instance),
    replaced: false,
  };
  const writtenAt = statedAt(instance);
  const refused = (reason: string): PlanDocument => ({
    stored: { ...stored, content: { kind: 'refused', reason } },
    lineage: null,
    writtenAt,
  });
  let dataset: unknown;
  try {
    dataset = await resolveBulkData(instance);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return refused(`Parts of this plan could not be fetched from the PACS. ${cause}`);
  }
  const reading = readPlanSr(dataset);
  switch (reading.kind) {
    case 'plan':
      return {
        stored: { ...stored, content: { kind: 'plan', plan: reading.plan } },
        lineage: reading.lineage,
        writtenAt,
      };
    case 'refused':
      return refused(describeSrRefusal(reading.refusal));
    case 'not-ours':
      return refused('This is not a plan of this program.');
    default:
      return assertNever(reading);
  }
}

/** How other documents refer to this one. */
export function documentOf(instance: NaturalisedInstance): PredecessorDocument {
  return {
    StudyInstanceUID: text(instance['StudyInstanceUID']),
    SeriesInstanceUID: text(instance['SeriesInstanceUID']),
    SOPClassUID: text(instance['SOPClassUID']),
    SOPInstanceUID: text(instance['SOPInstanceUID']),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
