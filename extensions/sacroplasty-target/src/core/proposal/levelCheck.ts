import { distanceBetween, mm, type LpsPoint, type Millimetres } from '../geometry';
import type { Landmark } from '../landmark';
import { finish, type VoxelStack, type Work } from '../volume';
import type { LevelCertainty } from './proposal';
import { findLandmark } from './proposeLandmark';

/** Whether the vertebra that a landmark lies in is the one that the program takes for S1. */
export type LevelCheck =
  | { readonly kind: 'agrees' }
  /** Not known: no S1 is found from there, or there are no Hounsfield units. */
  | { readonly kind: 'unknown' }
  | LevelConcern;

/** What is to be said of a landmark's level. */
export type LevelConcern = LevelElsewhere | LevelUnsure;

/** S1 was found elsewhere. */
export interface LevelElsewhere extends OtherVertebra {
  readonly kind: 'elsewhere';
}

/** It looks like S1, but not surely so. */
export interface LevelUnsure {
  readonly kind: 'unsure';
  /** That it is S1. */
  readonly probability: number;
  /** Another vertebra that may be S1; null: none, but this one shows too few signs of S1. */
  readonly rival: OtherVertebra | null;
}

/** Where another vertebra lies. */
export interface OtherVertebra {
  /** From the landmark's target to the middle of the vertebral body. */
  readonly distance: Millimetres;
  /** Along the patient's z axis. */
  readonly direction: 'higher' | 'lower';
}

/**
 * Looks from a landmark for S1, as after a click on its target. A landmark placed by hand on L5 or S2 is the one
 * error that every measurement after it repeats.
 */
export function checkLevel(stack: VoxelStack, landmark: Landmark): LevelCheck {
  return finish(findLevel(stack, landmark), stack);
}

/** The same in steps. */
export function* findLevel(stack: Pick<VoxelStack, 'intensity'>, { target }: Landmark): Work<LevelCheck> {
  const proposal = yield* findLandmark(stack, target);
  if (proposal.kind === 'proposed') return levelCheckOf(proposal.level, target);
  const { reason } = proposal;
  return reason.kind === 'point-not-in-s1'
    ? { kind: 'elsewhere', ...seenFrom(target, reason.foundAt) }
    : { kind: 'unknown' };
}

/** What the certainty of a proposal says of the level of its landmark. @param target the landmark's, LPS mm. */
export function levelCheckOf(level: LevelCertainty, target: LpsPoint): LevelCheck {
  if (level.kind === 'sure') return { kind: 'agrees' };
  const { probability, rival } = level;
  return { kind: 'unsure', probability, rival: rival === null ? null : seenFrom(target, rival) };
}

function seenFrom(target: LpsPoint, body: LpsPoint): OtherVertebra {
  return { distance: mm(distanceBetween(target, body)), direction: body[2] > target[2] ? 'higher' : 'lower' };
}
