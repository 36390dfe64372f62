import { mm, type Millimetres } from '../geometry';
import type { Landmark } from '../landmark';
import { finish, type VoxelStack, type Work } from '../volume';
import { findLandmark } from './proposeLandmark';

/** Whether the vertebra that a landmark lies in is the one that the program takes for S1. */
export type LevelCheck =
  | { readonly kind: 'agrees' }
  /** Not known: no S1 is found from there, or there are no Hounsfield units. */
  | { readonly kind: 'unknown' }
  | LevelElsewhere;

/** S1 was found elsewhere. */
export interface LevelElsewhere {
  readonly kind: 'elsewhere';
  /** Between the landmark's target and the middle of the S1 that was found. */
  readonly distance: Millimetres;
  /** Where that S1 lies, along the patient's z axis. */
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
  if (proposal.kind === 'proposed') return { kind: 'agrees' };
  const { reason } = proposal;
  if (reason.kind !== 'point-not-in-s1') return { kind: 'unknown' };
  const { foundAt, distance } = reason;
  return { kind: 'elsewhere', distance: mm(distance), direction: foundAt[2] > target[2] ? 'higher' : 'lower' };
}
