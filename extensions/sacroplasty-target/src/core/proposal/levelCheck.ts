import type { Landmark } from '../landmark';
import { finish, type VoxelStack, type Work } from '../volume';
import { seenFrom, type LevelCertainty, type LevelUnsure, type OtherVertebra } from './levelCertainty';
import { findLandmark } from './proposeLandmark';

/** Whether the vertebra that a landmark lies in is the one that the program takes for S1. */
export type LevelCheck =
  | LevelCertainty
  /** Not known: no S1 is found from there, or there are no Hounsfield units. */
  | { readonly kind: 'unknown' }
  | LevelElsewhere;

/** What is to be said of a landmark's level. */
export type LevelConcern = LevelElsewhere | LevelUnsure;

/** S1 was found elsewhere. */
export interface LevelElsewhere extends OtherVertebra {
  readonly kind: 'elsewhere';
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
  if (proposal.kind === 'proposed') return proposal.level;
  const { reason } = proposal;
  if (reason.kind !== 'point-not-in-s1') return { kind: 'unknown' };
  return { kind: 'elsewhere', ...seenFrom(target, reason.foundAt) };
}
