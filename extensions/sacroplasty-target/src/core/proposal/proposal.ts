import { assertNever, type LpsDirection, type LpsPoint, type Millimetres } from '../geometry';
import {
  describeLandmarkRefusal,
  type CornerName,
  type Corners,
  type Landmark,
  type LandmarkRefusal,
} from '../landmark';
import { PROPOSAL, type ProposalParameters } from './parameters';
import type { TransitionSuggestion } from './transition';

/** Why no landmark is proposed. */
export type ProposalRefusal =
  /** No Hounsfield units (MR): bone cannot be told by its density. */
  | { readonly kind: 'not-hounsfield' }
  | { readonly kind: 'point-outside-image' }
  /** The images hold too little of both halves of the patient to find the midline. */
  | { readonly kind: 'no-midline' }
  /** Nothing in view looks like S1 with a disc above and the sacrum below. */
  | { readonly kind: 'no-s1' }
  /** Two vertebrae could be S1. */
  | { readonly kind: 'level-uncertain' }
  /** S1 was found, but the point lies outside it: another vertebra was meant, or S1 was found wrongly. */
  | { readonly kind: 'point-not-in-s1'; readonly foundAt: LpsPoint; readonly distance: Millimetres }
  /** A corner would lie where images are missing: nobody could check it. */
  | { readonly kind: 'images-missing' }
  /** The search itself failed. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** What was found is no S1 landmark. */
  | { readonly kind: 'implausible'; readonly refusal: LandmarkRefusal };

/** A landmark as the program proposes it; what the user makes of it is told against it. */
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
  | (ProposedLandmark & { readonly kind: 'proposed'; readonly landmark: Landmark })
  | { readonly kind: 'refused'; readonly reason: ProposalRefusal };

/** Whether the program itself doubts a corner that it proposed. */
export function isUnsure(confidence: Millimetres, { look: { unsure } }: ProposalParameters = PROPOSAL): boolean {
  return confidence > unsure;
}

/** The refusal in the user's words. */
export function describeProposalRefusal(reason: ProposalRefusal): string {
  switch (reason.kind) {
    case 'not-hounsfield':
      return 'S1 can be found by itself on CT only. Place the four corners by hand.';
    case 'point-outside-image':
      return 'The point lies outside the images that are loaded.';
    case 'no-midline':
      return 'The midline was not found: the images show too little of both sides, or the point is far from the middle. Place the four corners by hand.';
    case 'no-s1':
      return 'No S1 with a disc above it and the sacrum below it is seen. Place the four corners by hand.';
    case 'level-uncertain':
      return 'More than one vertebra could be S1 (transitional anatomy, or too little in view). Place the four corners by hand.';
    case 'point-not-in-s1':
      return `The point does not lie in S1, which seems to be ${reason.distance.toFixed(0)} mm from it. Click inside the S1 body, or place the four corners by hand.`;
    case 'images-missing':
      return 'Images are missing where S1 was found. Load them first: see the top of the panel.';
    case 'failed':
      return `S1 could not be looked for (${reason.reason}). Place the four corners by hand.`;
    case 'implausible':
      return `What was found is no S1 body: ${describeLandmarkRefusal(reason.refusal)}`;
    default:
      return assertNever(reason);
  }
}
