import type { Plan, PredecessorDocument } from '../../plan';

/** A plan as its SR holds it: every number as it was saved, nothing computed again. */
export interface StoredPlan extends Plan {
  /** The SR itself. A changed plan names it as its predecessor. */
  readonly document: PredecessorDocument;
  readonly contentVersion: string;
}
