import type { PredecessorDocument, SourceSeries } from '../core/plan';
import { NO_LINEAGE, type SrLineage } from '../core/sr';
import type { PlanDocument } from './planDocuments';

/**
 * What the next SR continues: the plan that it replaces, or at least our series for the same source series,
 * so that saves do not pile up series. All SRs of a series come from the same version of the software
 * (PS3.3 C.7.5.1): a newer version starts a series of its own.
 *
 * @param documents the plans of the study.
 */
export function lineageFor(
  documents: readonly PlanDocument[],
  source: SourceSeries,
  predecessor: PredecessorDocument | null,
  softwareVersion: string,
): SrLineage {
  const own = documents.find(({ stored }) => stored.document.SOPInstanceUID === predecessor?.SOPInstanceUID);
  // A plan of its own is not a new version of another one: only a replaced plan hands its tracking on.
  const trackingUids = own?.lineage?.trackingUids ?? NO_LINEAGE.trackingUids;
  const model = [own, ...documents].find(document => goesTogether(document, source, softwareVersion))?.lineage ?? null;
  if (model === null) return { ...NO_LINEAGE, trackingUids };
  const numbers = documents
    .filter(({ lineage }) => lineage?.SeriesInstanceUID === model.SeriesInstanceUID)
    .map(({ lineage }) => lineage?.lastInstanceNumber ?? 0);
  return { ...model, lastInstanceNumber: Math.max(0, ...numbers), trackingUids };
}

function goesTogether(document: PlanDocument | undefined, source: SourceSeries, softwareVersion: string): boolean {
  if (document?.lineage == null || document.stored.content.kind !== 'plan') return false;
  const { plan } = document.stored.content;
  return (
    plan.source.SeriesInstanceUID === source.SeriesInstanceUID &&
    plan.observer.device.softwareVersion === softwareVersion
  );
}
