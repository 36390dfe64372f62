import type { TrackingRole } from './tracking';

/** Every identifier of one SR. They come from outside, so that the same plan always gives the same SR. */
export interface SrIdentity {
  readonly SOPInstanceUID: string;
  /** The plans of one source series share one series of SRs. */
  readonly SeriesInstanceUID: string;
  readonly SeriesNumber: number;
  /** Counts the SRs of that series: 1, 2, ... */
  readonly InstanceNumber: number;
  /** The same for one role through all versions of a plan. */
  readonly trackingUid: (role: TrackingRole) => string;
}

/**
 * What a new SR continues: the plan it was opened from, or at least the series that it goes to.
 * `lastInstanceNumber` is to be the highest of that series.
 */
export interface SrLineage {
  readonly SeriesInstanceUID: string | null;
  readonly SeriesNumber: number | null;
  /** 0: none. */
  readonly lastInstanceNumber: number;
  readonly trackingUids: ReadonlyMap<string, string>;
}

/** The first SR of ours on a source series. */
export const NO_LINEAGE: SrLineage = {
  SeriesInstanceUID: null,
  SeriesNumber: null,
  lastInstanceNumber: 0,
  trackingUids: new Map(),
};

/** Far above the numbers that scanners and other reports use, so that our series sorts last. */
const DEFAULT_SERIES_NUMBER = 9701;

/**
 * The identity of the next SR.
 * @param lineage what it continues.
 * @param makeUid gives a new unique UID at each call.
 */
export function nextSrIdentity(lineage: SrLineage, makeUid: () => string): SrIdentity {
  const given = new Map<TrackingRole, string>();
  return {
    SOPInstanceUID: makeUid(),
    SeriesInstanceUID: lineage.SeriesInstanceUID ?? makeUid(),
    SeriesNumber: lineage.SeriesNumber ?? DEFAULT_SERIES_NUMBER,
    InstanceNumber: lineage.lastInstanceNumber + 1,
    trackingUid: role => {
      const uid = lineage.trackingUids.get(role) ?? given.get(role) ?? makeUid();
      given.set(role, uid);
      return uid;
    },
  };
}
