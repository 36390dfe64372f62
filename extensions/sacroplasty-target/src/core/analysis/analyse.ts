import { findSacrum, seenOnMidline, tracedSurface } from '../cortex';
import { forBothSides, SIDES, type Side } from '../geometry';
import { sampleIndex, toIndex } from '../volume';
import type { Analysis, AnalysisInput } from './analysis';
import { analyseSide, type MeasuredSide } from './analyseSide';
import { unmeasuredSide } from './unmeasuredSide';
import { warnMetal } from './warnMetal';

const ON_MR = 'this series has no Hounsfield units: the cortex cannot be measured, the verdict is yours';
const NO_BONE = 'no bone is seen around the four corners: are they on S1?';
/** Around S1 a wall is seen on most rays; the S1-S2 disc and the pedicles leave some open. */
const LEAST_SEEN = 0.4;
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
  if (seenOnMidline(sacrum.surface) < LEAST_SEEN) return unmeasured(input, NO_BONE);
  const surface = tracedSurface(sacrum);
  const measured = forBothSides(side => analyseSide(input, sacrum, surface, side));
  const metal = warnMetal(stack, landmark.target);
  return {
    sides: forBothSides(side => measured[side].analysis),
    warnings: [...(metal === null ? [] : [metal]), ...SIDES.flatMap(side => warningsOf(side, measured[side]))],
  };
}

/** What was not found and had to be assumed or is left to the user. */
function warningsOf(side: Side, { analysis, joint }: MeasuredSide): string[] {
  const { foramenLimit, alaTarget, jointDirection } = analysis;
  const warnings: string[] = [];
  const proposed = jointDirection.kind === 'known' && jointDirection.by === 'proposed';
  if (proposed && joint === 'unsure')
    warnings.push(`The ${side} sacroiliac joint's direction is unsure: check its line on the axial view.`);
  if (proposed && joint === 'guessed')
    warnings.push(
      `The ${side} sacroiliac joint is not seen; its line is only a guess from the bones beside it: check it on the axial view.`,
    );
  if (jointDirection.kind === 'unknown')
    warnings.push(`The ${side} sacroiliac joint was not found: draw its line on the axial view.`);
  if (foramenLimit === null && alaTarget.kind === 'known' && alaTarget.by === 'proposed') {
    warnings.push(
      `The ${side} S1 foramen's lateral edge was not found: the ala target is proposed as if it lay at the usual 30 mm.`,
    );
  }
  return warnings;
}

function unmeasured(input: AnalysisInput, reason: string): Analysis {
  return {
    sides: forBothSides(side => unmeasuredSide(input, side, reason)),
    warnings: [reason],
  };
}
