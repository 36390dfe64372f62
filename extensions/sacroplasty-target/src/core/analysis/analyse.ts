import { findSacrum } from '../cortex';
import { forBothSides } from '../geometry';
import { sampleIndex, toIndex } from '../volume';
import type { Analysis, AnalysisInput } from './analysis';
import { analyseSide } from './analyseSide';
import { unmeasuredSide } from './unmeasuredSide';

const ON_MR = 'this series has no Hounsfield units: the cortex cannot be measured, the verdict is yours';
const NO_VOXELS = 'the landmark lies outside the loaded images';

/**
 * Measures both hemisacra around a landmark: containment along L(s), limits, proposals, verdicts, six
 * distances. Pure and synchronous.
 *
 * @param input the stack in HU (or 'arbitrary': everything is then unknown, the offsets are still
 *   listed), the landmark in LPS mm, and what the user has fixed.
 */
export function analyse(input: AnalysisInput): Analysis {
  const { stack, landmark } = input;
  if (stack.intensity === 'arbitrary') return unmeasured(input, ON_MR);
  const index = toIndex(stack, landmark.target);
  if (sampleIndex(stack, index[0], index[1], index[2]) === null) return unmeasured(input, NO_VOXELS);
  const sacrum = findSacrum(stack, landmark);
  const sides = forBothSides(side => analyseSide(input, sacrum, side));
  return { sides, warnings: [] };
}

function unmeasured(input: AnalysisInput, reason: string): Analysis {
  return {
    sides: forBothSides(side => unmeasuredSide(input, side, reason)),
    warnings: [reason],
  };
}
