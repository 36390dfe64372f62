import type { Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import { proposeLandmark } from '../../extensions/sacroplasty-target/src/core/proposal';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { cutStacks } from '../cases/cutStacks';

/** Stacks in which S1 is not whole, and in how many of them something is proposed as S1. */
export interface CutOffProposals {
  readonly stacks: number;
  readonly unsure: number;
  /** These are dangerous: nothing warns of the level. */
  readonly sure: number;
}

/** Looks for S1 where it is cut off. @param s1 the true one, of the whole stack. */
export function proposeCutOff(stack: VoxelStack, s1: Landmark): CutOffProposals {
  const proposals = cutStacks(stack, s1)
    .filter(known => known.s1 === null)
    .map(known => proposeLandmark(known.stack, null));
  const levels = proposals.flatMap(proposal => (proposal.kind === 'proposed' ? [proposal.level.kind] : []));
  return {
    stacks: proposals.length,
    unsure: levels.filter(kind => kind === 'unsure').length,
    sure: levels.filter(kind => kind === 'sure').length,
  };
}
