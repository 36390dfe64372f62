import type { MeasuredSurface } from '../analysis';
import type { LandmarkOrigin, PlanReview } from '../plan';
import { optionalText, textItem, type ContentItem, type TreeItem } from './items';
import { refuse } from './refusal';
import { ownTerm } from './terms';

/*
 * The content version's steps, and nothing of them elsewhere: what a version brought, and what a plan that was
 * stored before it is read as.
 */

export const TERMS = {
  contentVersion: ownTerm('CONTENT-VERSION', 'Version of the sacroplasty plan content'),
};

/** Major.minor: a new major number means that an older reader would misunderstand the content. */
export const CONTENT_VERSION = '1.3';

/** Items that every plan holds since some version: where one is missing, an older plan is whole, a newer one damaged. */
type Brought = 'surface' | 'verification' | 'review';

/** Which of them the older versions lack. */
const LACKING: Readonly<Record<string, readonly Brought[]>> = {
  '1.0': ['surface', 'verification', 'review'],
  '1.1': ['verification', 'review'],
  '1.2': ['review'],
};

export function lacks(contentVersion: string, item: Brought): boolean {
  return LACKING[contentVersion]?.includes(item) ?? false;
}

/** Up to 1.0 nothing but the source images was measured on. */
export const SURFACE_BEFORE_1_1: MeasuredSurface = { kind: 'traced' };

/** Up to 1.0 no corner said where it comes from. */
export const ORIGIN_BEFORE_1_1: LandmarkOrigin = { kind: 'not-recorded' };

/** Up to 1.1 it was not recorded what the user had seen; since then it may not have been. */
export const SEEN_BEFORE_1_2 = null;

/** Up to 1.2 it was not recorded what people had said of the landmark. */
export const REVIEW_BEFORE_1_3: PlanReview = {
  level: { kind: 'not-recorded' },
  corners: 'not-recorded',
  sides: { right: 'not-recorded', left: 'not-recorded' },
};

/**
 * Tracking identifiers up to 1.1, with which OHIF wrote the HU at a point and the length of a line: a breach of
 * 3.5 mm read "3.50 mm".
 */
export const TRACKING_BEFORE_1_2 = ['Cornerstone3DTools@^0.1.0:Probe', 'Cornerstone3DTools@^0.1.0:Length'];

export function writeContentVersion(): ContentItem {
  return textItem('CONTAINS', TERMS.contentVersion, CONTENT_VERSION);
}

export function readContentVersion(evaluations: readonly TreeItem[]): string {
  const item = TERMS.contentVersion.meaning;
  const version = optionalText(evaluations, TERMS.contentVersion);
  if (version === '') return refuse({ kind: 'missing', item });
  const [, major] = /^(\d+)\.\d+$/.exec(version) ?? [];
  if (major === undefined) return refuse({ kind: 'unreadable', item, found: { kind: 'text', text: version } });
  if (Number(major) > Number.parseInt(CONTENT_VERSION, 10)) {
    return refuse({ kind: 'newer-version', version, supported: CONTENT_VERSION });
  }
  return version;
}
