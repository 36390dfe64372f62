import type { AnalysisWarning, Measured, UnknownReason, UserVerdict } from '../analysis';
import type { Side } from '../geometry';
import type { CornerName } from '../landmark';
import type { SideSummary } from '../plan';
import type { TransitionReason } from '../proposal';
import type { TrajectoryNumber } from '../trajectory';
import type { SrRefusal } from './refusal';

/** What a measurement group is called, as viewers list it and, where it is 'named', write beside the drawing. */
export type GroupLabel =
  | { readonly kind: 'corner'; readonly name: CornerName }
  | { readonly kind: 'target' }
  | { readonly kind: 'diagonal'; readonly letter: 'A' | 'B' }
  | { readonly kind: 'proposed-landmark' }
  | { readonly kind: 'l5-endplate' }
  | { readonly kind: 'long-axis' }
  | {
      readonly kind: 'hemisacrum' | 'ala-target' | 'unknown-ala-target';
      readonly side: Side;
      readonly summary: SideSummary;
      readonly own: UserVerdict | null;
    }
  | { readonly kind: 'joint-line' | 'unknown-joint-line'; readonly side: Side }
  | {
      readonly kind: 'trajectory';
      readonly side: Side;
      readonly trajectory: TrajectoryNumber;
      /** Null: unknown. */
      readonly distance: Pick<Measured & { readonly kind: 'known' }, 'value' | 'uncertainty'> | null;
      readonly isBorderline: boolean;
    };

/** What an SR stores in words, in the language of whoever writes it. */
export interface SrWords {
  readonly reason: (why: UnknownReason) => string;
  readonly warning: (about: AnalysisWarning) => string;
  readonly transitionReason: (reason: TransitionReason) => string;
  readonly groupLabel: (label: GroupLabel) => string;
  /** Why a plan that was written could not be opened again. */
  readonly notReadable: (refusal: SrRefusal) => string;
}
