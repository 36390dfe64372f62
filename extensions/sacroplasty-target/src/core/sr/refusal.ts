import type { LandmarkRefusal } from '../landmark';
import type { Verification } from '../plan';

/** How a part of a plan contradicts the rest of it. */
export type Contradiction =
  | Inconsistency
  | { readonly kind: 'verification'; readonly stated: Verification; readonly given: Verification }
  | { readonly kind: 'two-times'; readonly observed: string; readonly content: string };

/** What is held against what, where nothing more is to be said. */
export type Inconsistency =
  | 'two-numbers'
  | 'other-side'
  | 'off-crossing'
  | 'off-corners'
  | 'off-line-length'
  | 'off-target'
  | 'off-one-line'
  | 'moved-elsewhere'
  | 'moved-otherwise'
  | 'turned-otherwise'
  | 'plane-turned-otherwise'
  | 'point-off-landmark-line'
  | 'off-landmark-line'
  | 'off-ala-target'
  | 'path-off-ala-target'
  | 'off-path-length'
  | 'off-angles'
  | 'no-breach'
  | 'within-needle-zone'
  | 'medial-to-start';

/** What stands in the place of a value that cannot be read; a text: the value as it is stored. */
export type Found =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none'; readonly of: 'number' | 'code' | 'length' | 'angle' | 'segment-number' }
  | { readonly kind: 'not-numbers' }
  | { readonly kind: 'numbers'; readonly count: number }
  | { readonly kind: 'other-table' };

/** A part of the SR: by the meaning of its code, its side before it, or by what it is where it has no code. */
export type SrItem =
  string | { readonly kind: 'time' | 'reference-to-source-series' | 'reference-to-segmentation-series' };

/** Why an SR of ours is not opened. */
export type SrRefusal =
  | { readonly kind: 'newer-version'; readonly version: string; readonly supported: string }
  | { readonly kind: 'other-template'; readonly template: string }
  | { readonly kind: 'other-title'; readonly code: string }
  | { readonly kind: 'missing'; readonly item: SrItem }
  | { readonly kind: 'duplicate'; readonly item: SrItem }
  | { readonly kind: 'unreadable'; readonly item: SrItem; readonly found: Found }
  | { readonly kind: 'not-delivered'; readonly item: SrItem }
  | { readonly kind: 'without-unit'; readonly item: SrItem; readonly expected: string }
  | { readonly kind: 'other-frame-of-reference'; readonly item: SrItem }
  | { readonly kind: 'contradiction'; readonly item: SrItem; readonly detail: Contradiction }
  | { readonly kind: 'not-a-landmark'; readonly refusal: LandmarkRefusal };

/** Carries a refusal out of the depth of the tree; `readPlanSr` alone catches it. */
export class RefusedSr extends Error {
  constructor(readonly refusal: SrRefusal) {
    super(refusal.kind);
    this.name = 'RefusedSr';
  }
}

export function refuse(refusal: SrRefusal): never {
  throw new RefusedSr(refusal);
}

/** @param of what is missing where the text is empty. */
export function foundText(text: string, of: (Found & { readonly kind: 'none' })['of']): Found {
  return text === '' ? { kind: 'none', of } : { kind: 'text', text };
}
