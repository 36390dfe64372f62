import type { DisplaySet, DisplaySetService } from '../host';
import { readPlanDocument, type PlanDocument } from './planDocument';
import { isPlanDisplaySet } from './planSopClassHandler';

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
