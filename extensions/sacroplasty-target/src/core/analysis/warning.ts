import type { BoneView } from '../bone';
import type { Millimetres, Side } from '../geometry';
import type { Stated, UnknownReason } from './reason';

/** A warning in words; `side`: the one that it is about, null where it is about none or that is not known. */
export interface StatedWarning extends Stated {
  readonly side: Side | null;
}

/** A target that the user has put where no ala is; `at`: unsigned. */
export type TargetWarning =
  | {
      readonly kind: 'target-at-midline' | 'target-in-reach-of-canal' | 'target-in-canal';
      readonly side: Side;
      readonly at: Millimetres;
    }
  | {
      readonly kind: 'target-medial-to-foramen' | 'target-past-joint';
      readonly side: Side;
      readonly at: Millimetres;
      /** Where the foramen's edge or the joint lies, unsigned. */
      readonly limit: Millimetres;
    };

/** What a user should know of a measurement. */
export type AnalysisWarning =
  | StatedWarning
  | { readonly kind: 'unmeasured'; readonly reason: UnknownReason }
  | { readonly kind: 'dense'; readonly what: NonNullable<BoneView['metal']> }
  /** The segmentation was drawn on this other series. */
  | { readonly kind: 'other-series'; readonly SeriesInstanceUID: string }
  | { readonly kind: 'joint-unsure' | 'joint-guessed' | 'joint-not-found' | 'foramen-not-found'; readonly side: Side }
  | TargetWarning;
