/** Why a plan cannot be looked at on the pictures as they are: nobody saves what he cannot see. */
export type NotToBeSeen = 'being-fitted' | 'of-another-series';

/** Why a store request did not end well. */
export type StoreFailure =
  /** The PACS names a Failure Reason (PS3.18 table 10.5.3-1); null: it gives none. */
  | { readonly kind: 'refused'; readonly code: number | null }
  /** The HTTP status alone is known. */
  | { readonly kind: 'status'; readonly status: number }
  /** It said yes, and does not hold the plan. */
  | { readonly kind: 'not-held' }
  | { readonly kind: 'no-answer'; readonly seconds: number }
  | { readonly kind: 'unreachable' }
  /** `message`: of what was thrown; null: the data source does not store. */
  | { readonly kind: 'not-sent'; readonly message: string | null };

/** Why a plan was not saved. */
export type SaveFailure =
  | { readonly kind: 'no-observer' | 'no-pacs' }
  | { readonly kind: 'not-to-be-seen'; readonly why: NotToBeSeen }
  /** `message`: of what was thrown. */
  | { readonly kind: 'not-written'; readonly message: string }
  | { readonly kind: 'not-stored'; readonly failure: StoreFailure };
