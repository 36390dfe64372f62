import type { Side } from '../../core/geometry';
import type { CornerName } from '../../core/landmark';

/** What can be taken hold of on a view. */
export type Handle =
  | { readonly kind: 'corner'; readonly name: CornerName }
  /** The lines and the target of the corner figure: the landmark as a whole. */
  | { readonly kind: 'landmark' }
  | { readonly kind: 'ala-target'; readonly side: Side }
  | { readonly kind: 'joint-end'; readonly side: Side; readonly end: JointEnd };

export type JointEnd = 'anterior' | 'posterior';

/** Whether two handles are the same one. */
export function sameHandle(a: Handle | null, b: Handle | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
