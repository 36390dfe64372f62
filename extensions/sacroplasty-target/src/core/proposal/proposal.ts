import type { LpsDirection, LpsPoint, Millimetres } from '../geometry';
import type { CornerName, Corners, Landmark, LandmarkRefusal } from '../landmark';
import type { LevelCertainty } from './levelCertainty';
import type { TransitionSuggestion } from './transition';

/** Why no landmark is proposed. */
export type ProposalRefusal =
  /** No Hounsfield units (MR): bone cannot be recognised by its density. */
  | { readonly kind: 'not-hounsfield' }
  | { readonly kind: 'point-outside-image' }
  /** The images hold too little of both halves of the patient to find the midline. */
  | { readonly kind: 'no-midline' }
  /** Nothing in view looks like S1 with a disc above and the sacrum below. */
  | { readonly kind: 'no-s1' }
  /** What looks like S1 lies so near to the upper end of the images that it may be what lies below S1. */
  | { readonly kind: 'cut-off' }
  /** S1 was found, but the point lies outside it: another vertebra was meant, or S1 was found wrongly. */
  | { readonly kind: 'point-not-in-s1'; readonly foundAt: LpsPoint; readonly distance: Millimetres }
  /** A corner would lie where images are missing: nobody could check it. */
  | { readonly kind: 'images-missing' }
  /** The search itself failed. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** What was found is no S1 landmark. */
  | { readonly kind: 'implausible'; readonly refusal: LandmarkRefusal };

/** A landmark as the program proposes it; what the user makes of it is stated against it. */
export interface ProposedLandmark {
  readonly corners: Corners;
  /** Of the midsagittal plane, to the patient's left. */
  readonly normal: LpsDirection;
  /** The corner lies within this of where an observer would place it, about 95 % of the time, mm. */
  readonly confidence: Readonly<Record<CornerName, Millimetres>>;
  readonly transition: TransitionSuggestion;
}

/** A proposed landmark, or why there is none. */
export type LandmarkProposal =
  | (ProposedLandmark & { readonly kind: 'proposed'; readonly landmark: Landmark; readonly level: LevelCertainty })
  | { readonly kind: 'refused'; readonly reason: ProposalRefusal };
