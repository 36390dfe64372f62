import type { SeriesRefusal } from '../core/series';
import type { SourceMismatch, SrRefusal } from '../core/sr';

/** Why the PACS could not be read; `message`: of what was thrown. */
export type ReadFailure = { readonly kind: 'no-pacs' } | { readonly kind: 'request-failed'; readonly message: string };

/** Why the list of plans may not be what the PACS holds: after a save, or when the user asked for it. */
export interface ListingFailure {
  readonly kind: 'saved-not-listed' | 'not-asked';
  readonly failure: ReadFailure;
}

/** Why a document in the PACS cannot be read as a plan. */
export type DocumentRefusal =
  | { readonly kind: 'not-fetched'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly refusal: SrRefusal }
  | { readonly kind: 'not-ours' };

/** Why a series does not open for its plan. */
export type SeriesFailure =
  { readonly kind: 'series-refused'; readonly refusal: SeriesRefusal } | { readonly kind: 'series-not-opened' };

/** Why a stored plan could not be opened. */
export type OpeningFailure =
  | { readonly kind: 'document'; readonly refusal: DocumentRefusal }
  | { readonly kind: 'source'; readonly mismatch: SourceMismatch }
  | SeriesFailure;
