import type { PredecessorDocument } from '../core/plan';
import type { StoredPlan } from '../core/sr';
import type { Draft } from './drafts';
import type { DocumentRefusal, ListingFailure, OpeningFailure } from './failures';
import type { Observer } from './observer';

/** One SR of ours in the PACS, as the list shows it. */
export interface ListedPlan {
  /** The host's display set that holds it. */
  readonly displaySetInstanceUID: string;
  readonly document: PredecessorDocument;
  /** Content Date and Time as the SR states them, "2026-11-23 13:02"; '' where it does not. */
  readonly moment: string;
  readonly content:
    | { readonly kind: 'plan'; readonly plan: StoredPlan }
    | { readonly kind: 'refused'; readonly reason: DocumentRefusal };
  /** A later plan of this list says that it replaces this one. */
  readonly replaced: boolean;
}

/** What the opening of a stored plan is waiting for, or why it failed. */
export type Opening =
  | { readonly kind: 'idle' }
  /** There is unsaved work: the user is asked whether it may go. */
  | { readonly kind: 'asking'; readonly plan: ListedPlan }
  | { readonly kind: 'opening'; readonly plan: ListedPlan }
  | { readonly kind: 'failed'; readonly reason: OpeningFailure };

/** What is known of the PACS and of who plans; the plan itself is in the session. */
export interface StorageState {
  /** Newest first. */
  readonly plans: readonly ListedPlan[];
  readonly listing:
    | { readonly kind: 'idle' }
    | { readonly kind: 'reading' }
    | { readonly kind: 'failed'; readonly reason: ListingFailure };
  readonly opening: Opening;
  readonly observer: Observer;
  /** An unsaved plan that was made on the open series earlier, offered to be taken up again. */
  readonly draft: Draft | null;
}
