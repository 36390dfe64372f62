import { assertNever } from '../geometry';
import { describeLandmarkRefusal, type LandmarkRefusal } from '../landmark';

/** Why an SR of ours is not opened. `item` names the content item in the radiologist's words. */
export type SrRefusal =
  | { readonly kind: 'newer-version'; readonly version: string; readonly supported: string }
  | { readonly kind: 'other-template'; readonly found: string }
  | { readonly kind: 'missing'; readonly item: string }
  | { readonly kind: 'duplicate'; readonly item: string }
  | { readonly kind: 'unreadable'; readonly item: string; readonly found: string }
  | { readonly kind: 'not-delivered'; readonly item: string }
  | { readonly kind: 'without-unit'; readonly item: string; readonly expected: string }
  | { readonly kind: 'other-frame-of-reference'; readonly item: string }
  | { readonly kind: 'contradiction'; readonly item: string; readonly detail: string }
  | { readonly kind: 'not-a-landmark'; readonly refusal: LandmarkRefusal };

/** The refusal in the user's words. */
export function describeSrRefusal(refusal: SrRefusal): string {
  switch (refusal.kind) {
    case 'newer-version':
      return `The plan was saved by a newer version of this program (content version ${refusal.version}; this one reads up to ${refusal.supported}). Update the program to open it.`;
    case 'other-template':
      return `The plan is not stored as a measurement report (found: ${refusal.found}). It is not opened.`;
    case 'missing':
      return `The stored plan is damaged: "${refusal.item}" is missing.`;
    case 'duplicate':
      return `The stored plan is damaged: "${refusal.item}" is there more than once.`;
    case 'unreadable':
      return `The stored plan is damaged: "${refusal.item}" cannot be read (found: ${refusal.found}).`;
    case 'not-delivered':
      return `The image archive did not deliver "${refusal.item}" with the plan. Try again, or ask the site's administrator.`;
    case 'without-unit':
      return `The stored plan is damaged: "${refusal.item}" is not stated in ${refusal.expected}.`;
    case 'other-frame-of-reference':
      return `The stored plan is damaged: "${refusal.item}" belongs to another frame of reference than the source series.`;
    case 'contradiction':
      return `The stored plan is damaged: "${refusal.item}" contradicts the rest of the plan (${refusal.detail}).`;
    case 'not-a-landmark':
      return `The stored plan is damaged: its corners are not an S1 landmark. ${describeLandmarkRefusal(refusal.refusal)}`;
    default:
      return assertNever(refusal);
  }
}

/** Carries a refusal out of the depth of the tree; `readPlanSr` alone catches it. */
export class RefusedSr extends Error {
  constructor(readonly refusal: SrRefusal) {
    super(describeSrRefusal(refusal));
    this.name = 'RefusedSr';
  }
}

export function refuse(refusal: SrRefusal): never {
  throw new RefusedSr(refusal);
}
