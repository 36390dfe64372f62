import { assertNever, SIDES } from '../../core/geometry';
import type { CornerName, LandmarkRefusal } from '../../core/landmark';
import type {
  LevelConcern,
  OtherVertebra,
  ProposalRefusal,
  TransitionReason,
  TransitionSigns,
} from '../../core/proposal';
import type { CornerRefusal } from '../../session';

/** Spelled out, as the user reads it. */
export const cornerTitle: Readonly<Record<CornerName, string>> = {
  PS: 'posterosuperior corner',
  AS: 'anterosuperior corner (promontory)',
  AI: 'anteroinferior corner',
  PI: 'posteroinferior corner',
};

/** The refusal in the user's words. */
export function landmarkRefusal(refusal: LandmarkRefusal): string {
  switch (refusal.kind) {
    case 'coincident':
      return `${refusal.corners[0]} and ${refusal.corners[1]} are at the same place. Move one of them to its own corner.`;
    case 'implausible-size':
      return `${refusal.corners[0]} and ${refusal.corners[1]} are ${refusal.size.toFixed(0)} mm apart, which does not fit an S1 body. Place the corners on the first sacral vertebra.`;
    case 'collinear':
      return 'The corners lie on one line. Place each at its own corner of the S1 body.';
    case 'normal-not-sagittal':
      return 'The image on which the corners lie is not a sagittal one.';
    case 'not-coplanar':
      return `The corners do not lie on one sagittal plane (off by ${refusal.deviation.toFixed(1)} mm). Place all four on the same sagittal image.`;
    case 'swapped':
      return `${refusal.corners[0]} and ${refusal.corners[1]} are swapped.`;
    case 'upside-down':
      return 'The corners are upside down: the superior corners (PS, AS) lie below the inferior ones (PI, AI).';
    case 'back-to-front':
      return 'The corners are back to front: the anterior corners (AS, AI) lie behind the posterior ones (PS, PI).';
    case 'named-too-far-round':
      return 'The corners carry the names of their neighbours: all four are named one corner too far round.';
    case 'not-convex':
      return `${refusal.corner} lies inside the other three corners or between two of them. Move it out to the corner of S1.`;
    case 'diagonals-do-not-cross':
      return 'The diagonals do not cross inside the S1 body. Check the order of the corners: PS, AS, AI, PI.';
    default:
      return assertNever(refusal);
  }
}

/** Why a corner that was clicked is not there. */
export function cornerRefusal({ corner, because }: CornerRefusal): string {
  return `${corner} was not placed: ${because === 'outside-images' ? 'there is no image' : 'the images are not loaded'} where you clicked.`;
}

/** The refusal in the user's words. */
export function proposalRefusal(reason: ProposalRefusal): string {
  switch (reason.kind) {
    case 'not-hounsfield':
      return 'S1 can be found by itself on CT only. Place the four corners by hand.';
    case 'point-outside-image':
      return 'The point lies outside the images that are loaded.';
    case 'no-midline':
      return 'The midline was not found: the images show too little of both sides, or the point is far from the middle. Place the four corners by hand.';
    case 'no-s1':
      return 'No S1 with a disc above it and the sacrum below it is seen. Place the four corners by hand.';
    case 'cut-off':
      return 'What looks like S1 lies at the upper end of the images: it cannot be distinguished from S2 without the vertebra above it. Place the four corners by hand.';
    case 'point-not-in-s1':
      return `The point does not lie in S1, which seems to be ${reason.distance.toFixed(0)} mm from it. Click inside the S1 body, or place the four corners by hand.`;
    case 'images-missing':
      return 'Images are missing where S1 was found. Load them first: see the top of the panel.';
    case 'failed':
      return `S1 could not be looked for (${reason.reason}). Place the four corners by hand.`;
    case 'implausible':
      return `What was found is no S1 body: ${landmarkRefusal(reason.refusal)}`;
    default:
      return assertNever(reason);
  }
}

/** What is to be said of a landmark whose vertebra may not be S1. */
export function levelWarning(concern: LevelConcern): string {
  switch (concern.kind) {
    case 'elsewhere':
      return `The landmark does not seem to lie in S1: S1 was found ${otherVertebra(concern)}. Count the levels.`;
    case 'unsure':
      return `The program is not sure that this is S1 (${String(Math.round(100 * concern.probability))} %): ${
        concern.rival === null
          ? 'it shows too few of the signs of S1'
          : `another vertebra, ${otherVertebra(concern.rival)}, may be S1 too`
      }. Count the levels.`;
    default:
      return assertNever(concern);
  }
}

function otherVertebra({ distance, direction }: OtherVertebra): string {
  return `${distance.toFixed(0)} mm ${direction}`;
}

/** What a hint at transitional anatomy was made from. */
export function transitionReason(reason: TransitionReason): string {
  if (reason.kind === 'stated') return reason.text;
  const { discs, endplates, isSquared, falseJoints } = reason;
  const seen = `${remnant(discs)}; S1’s upper endplate is ${endplates.toFixed(2)} times as long as its lower one (${isSquared ? 'squared' : 'not squared'}).`;
  return SIDES.reduce((words, side) => {
    const width = falseJoints[side];
    if (width === null) return words;
    return `${words} A bone lies ${width.toFixed(1)} mm above the ${side} ala: L5’s transverse process may join the sacrum.`;
  }, seen);
}

function remnant(discs: TransitionSigns['discs']): string {
  if (discs === null) return 'The L5-S1 disc cannot be measured';
  const l5s1 = `L5-S1: ${discs.above.toFixed(1)} mm`;
  return discs.below === null
    ? `No S1-S2 disc is seen (${l5s1})`
    : `The S1-S2 disc is ${discs.below.toFixed(1)} mm high (${l5s1})`;
}
