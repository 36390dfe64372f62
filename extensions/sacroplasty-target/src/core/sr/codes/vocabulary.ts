import type { ContainmentState, ContainmentVerdict, MeasuredSurface, Provenance, UserVerdict } from '../../analysis';
import type { Side } from '../../geometry';
import type { CornerName } from '../../landmark';
import type { LevelCounting, SidesChoice, SourceSeries, TransitionalAnatomy, Verification } from '../../plan';
import type { SuggestedAnatomy, TransitionSuggestion } from '../../proposal';
import type { DistanceClass, TrajectoryNumber } from '../../trajectory';
import type { Code } from '../coding';
import * as PRIVATE from './privateCodes';
import * as STANDARD from './standardCodes';

/*
 * Our own values and their codes, one table for each type: a new value does not compile until it has
 * a code, and writing and reading cannot differ.
 */

export const CORNER_CODE: Record<CornerName, Code> = {
  PS: PRIVATE.cornerPS,
  AS: PRIVATE.cornerAS,
  AI: PRIVATE.cornerAI,
  PI: PRIVATE.cornerPI,
};

export const SIDE_CODE: Record<Side, Code> = { right: STANDARD.right, left: STANDARD.left };

export const SIDES_CODE: Record<SidesChoice | 'not-decided', Code> = {
  ...SIDE_CODE,
  bilateral: STANDARD.bilateral,
  'not-decided': PRIVATE.notDecided,
};

export const TRAJECTORY_CODE: Record<TrajectoryNumber, Code> = {
  1: PRIVATE.trajectory1,
  2: PRIVATE.trajectory2,
  3: PRIVATE.trajectory3,
};

export const DISTANCE_CLASS_CODE: Record<DistanceClass, Code> = {
  breach: PRIVATE.classBreach,
  near: PRIVATE.classNear,
  middle: PRIVATE.classMiddle,
  far: PRIVATE.classFar,
};

export const YES_NO_CODE: Record<'yes' | 'no', Code> = { yes: STANDARD.yes, no: STANDARD.no };

export const PROVENANCE_CODE: Record<Provenance, Code> = {
  proposed: PRIVATE.proposed,
  given: PRIVATE.given,
};

export const STATE_CODE: Record<ContainmentState, Code> = {
  inside: PRIVATE.inside,
  anterior: PRIVATE.anterior,
  posterior: PRIVATE.posterior,
  foramen: PRIVATE.foramen,
  lateral: PRIVATE.lateral,
  unknown: PRIVATE.unknown,
};

export const VERDICT_CODE: Record<ContainmentVerdict['kind'], Code> = {
  contained: PRIVATE.contained,
  'not-contained': PRIVATE.notContained,
  borderline: PRIVATE.borderline,
  unknown: PRIVATE.undetermined,
};

export const USER_VERDICT_CODE: Record<UserVerdict['kind'] | 'not-given', Code> = {
  confirmed: PRIVATE.confirmed,
  disagreed: PRIVATE.disagreed,
  'not-given': PRIVATE.notGiven,
};

export const VERIFICATION_CODE: Record<Verification, Code> = {
  both: PRIVATE.verifiedBoth,
  right: PRIVATE.verifiedRight,
  left: PRIVATE.verifiedLeft,
  none: PRIVATE.notVerified,
};

type TransitionalKey = Exclude<TransitionalAnatomy['kind'], 'sacralised-l5'> | `sacralised-l5 ${SidesChoice}`;

export const TRANSITIONAL_CODE: Record<TransitionalKey, Code> = {
  'not-assessed': PRIVATE.notAssessed,
  none: PRIVATE.noTransition,
  'lumbarised-s1': PRIVATE.lumbarisedS1,
  'sacralised-l5 right': PRIVATE.sacralisedL5Right,
  'sacralised-l5 left': PRIVATE.sacralisedL5Left,
  'sacralised-l5 bilateral': PRIVATE.sacralisedL5Bilateral,
};

/** Transitional anatomy as one key of the table above. */
export function transitionalKey(anatomy: TransitionalAnatomy): TransitionalKey {
  return anatomy.kind === 'sacralised-l5' ? `sacralised-l5 ${anatomy.sides}` : anatomy.kind;
}

/** The inverse of `transitionalKey`. */
export function transitionalAnatomy(key: TransitionalKey): TransitionalAnatomy {
  switch (key) {
    case 'sacralised-l5 right':
      return { kind: 'sacralised-l5', sides: 'right' };
    case 'sacralised-l5 left':
      return { kind: 'sacralised-l5', sides: 'left' };
    case 'sacralised-l5 bilateral':
      return { kind: 'sacralised-l5', sides: 'bilateral' };
    default:
      return { kind: key };
  }
}

type SuggestionKey = SuggestedAnatomy | 'nothing-suggested';

export const SUGGESTION_CODE: Record<SuggestionKey, Code> = {
  'lumbarised-s1': PRIVATE.lumbarisedS1,
  'sacralised-l5-right': PRIVATE.sacralisedL5Right,
  'sacralised-l5-left': PRIVATE.sacralisedL5Left,
  'sacralised-l5-bilateral': PRIVATE.sacralisedL5Bilateral,
  'nothing-suggested': PRIVATE.nothingSuggested,
};

/** A suggestion as one key of the table above. */
export function suggestionKey(suggestion: TransitionSuggestion): SuggestionKey {
  return suggestion.kind === 'suggested' ? suggestion.anatomy : suggestion.kind;
}

export const LEVEL_COUNTING_CODE: Record<LevelCounting, Code> = {
  'not-stated': PRIVATE.countingNotStated,
  'from-last-rib': PRIVATE.fromLastRib,
  'from-c2': PRIVATE.fromC2,
  'from-iliolumbar-ligament': PRIVATE.fromIliolumbarLigament,
  'from-sacral-shape': PRIVATE.fromSacralShape,
  other: PRIVATE.countedOtherwise,
};

export const MODALITY_CODE: Record<SourceSeries['Modality'], Code> = { CT: STANDARD.ct, MR: STANDARD.mr };

export const PROCEDURE_CODE: Record<SourceSeries['Modality'], Code> = {
  CT: STANDARD.ctProcedure,
  MR: STANDARD.mrProcedure,
};

export const SURFACE_CODE: Record<MeasuredSurface['kind'], Code> = {
  traced: PRIVATE.tracedSurface,
  segmentation: PRIVATE.segmentedSurface,
};
