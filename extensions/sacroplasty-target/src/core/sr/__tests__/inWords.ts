import { messages } from '../../../messages';
import type { SrRefusal } from '..';

type InWords<R> = { readonly [K in keyof R]: K extends 'found' | 'detail' | 'item' ? string : R[K] };

/** A refusal with what was found, and what contradicts what, in the user's words. */
export type RefusalInWords = SrRefusal extends infer R ? (R extends SrRefusal ? InWords<R> : never) : never;

export function inWords(refusal: SrRefusal): RefusalInWords {
  switch (refusal.kind) {
    case 'unreadable':
      return { ...refusal, item: messages.srItem(refusal.item), found: messages.srFound(refusal.found) };
    case 'contradiction':
      return { ...refusal, item: messages.srItem(refusal.item), detail: messages.srContradiction(refusal.detail) };
    case 'missing':
    case 'duplicate':
    case 'not-delivered':
    case 'other-frame-of-reference':
      return { ...refusal, item: messages.srItem(refusal.item) };
    case 'without-unit':
      return { ...refusal, item: messages.srItem(refusal.item) };
    default:
      return refusal;
  }
}
