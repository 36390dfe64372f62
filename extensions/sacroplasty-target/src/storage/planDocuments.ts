import { assertNever } from '../core/geometry';
import type { PredecessorDocument } from '../core/plan';
import { readPlanSr, type SrLineage } from '../core/sr';
import type { DisplaySet, DisplaySetService, NaturalisedInstance } from '../host';
import { messageOf } from '../core/errors';
import type { DocumentRefusal } from './failures';
import { contentMoment, isPlanDisplaySet, statedAt } from './planSopClassHandler';
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

/**
 * The plans among the host's display sets, of one study, newest first; each is read once and remembered.
 */
export class PlanList {
  private readonly documents = new Map<string, Promise<PlanDocument>>();

  constructor(private readonly displaySetService: DisplaySetService) {}

  async of(StudyInstanceUID: string): Promise<PlanDocument[]> {
    const displaySets = this.displaySetService
      .getActiveDisplaySets()
      .filter(displaySet => isPlanDisplaySet(displaySet) && displaySet.StudyInstanceUID === StudyInstanceUID);
    const documents = await Promise.all(displaySets.flatMap(displaySet => this.read(displaySet) ?? []));
    return markReplaced(documents).sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
  }

  private read(displaySet: DisplaySet): Promise<PlanDocument> | null {
    const key = displaySet.displaySetInstanceUID;
    const known = this.documents.get(key);
    if (known !== undefined) return known;
    const instance = displaySet.instance;
    if (instance === undefined) return null;
    const document = readPlanDocument(displaySet, instance);
    this.documents.set(key, document);
    return document;
  }
}

/** A plan that a later one names as its predecessor is no longer the newest word. */
function markReplaced(documents: readonly PlanDocument[]): PlanDocument[] {
  const replaced = new Set(
    documents.flatMap(({ stored: { content } }) =>
      content.kind === 'plan' && content.plan.predecessor !== null ? [content.plan.predecessor.SOPInstanceUID] : [],
    ),
  );
  return documents.map(document => ({
    ...document,
    stored: { ...document.stored, replaced: replaced.has(document.stored.document.SOPInstanceUID) },
  }));
}

/** Reads one SR of ours. What cannot be read becomes a refusal; never throws. */
async function readPlanDocument(displaySet: DisplaySet, instance: NaturalisedInstance): Promise<PlanDocument> {
  const stored = {
    displaySetInstanceUID: displaySet.displaySetInstanceUID,
    document: documentOf(instance),
    moment: contentMoment(instance),
    replaced: false,
  };
  const writtenAt = statedAt(instance);
  const refused = (reason: DocumentRefusal): PlanDocument => ({
    stored: { ...stored, content: { kind: 'refused', reason } },
    lineage: null,
    writtenAt,
  });
  let dataset: unknown;
  try {
    dataset = await resolveBulkData(instance);
  } catch (error) {
    return refused({ kind: 'not-fetched', message: messageOf(error) });
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
      return refused({ kind: 'unreadable', refusal: reading.refusal });
    case 'not-ours':
      return refused({ kind: 'not-ours' });
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
