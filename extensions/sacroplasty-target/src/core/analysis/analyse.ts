import {
  findSacrum,
  sacralFrame,
  seenOnMidline,
  tracedSurface,
  type OuterSurface,
  type Sacrum,
} from '../cortex';
import { assertNever, forBothSides, SIDES, type Side } from '../geometry';
import { segmentSurface } from '../segmentation';
import { sampleIndex, toIndex } from '../volume';
import type { Analysis, AnalysisInput } from './analysis';
import { analyseSide, type MeasuredSide } from './analyseSide';
import { TRACED, type MeasuredSurface } from './surface';
import { unmeasuredSide } from './unmeasuredSide';
import { warnMetal } from './warnMetal';

const ON_MR = 'this series has no Hounsfield units: the cortex cannot be measured, the verdict is yours';
const NO_BONE = 'no bone is seen around the four corners: are they on S1?';
/** Around S1 a wall is seen on most rays; the S1-S2 disc and the pedicles leave some open. */
const LEAST_SEEN = 0.4;
const NO_VOXELS = 'the landmark lies outside the loaded images';

const OUTSIDE_SEGMENT =
  'the target does not lie in the segmented bone: are the corners on S1, and is S1 part of the segment?';

/**
 * Measures both hemisacra around a landmark: containment along L(s), limits, proposals, verdicts, six
 * distances. Pure and synchronous.
 *
 * @param input the stack in HU (or 'arbitrary': without a segmentation everything is then unknown, the
 *   offsets are still listed), the landmark in LPS mm, what the user has fixed, and the surface to measure
 *   on. Joint and foramen are looked for on the CT, whatever the surface is.
 */
export function analyse(input: AnalysisInput): Analysis {
  const { surface: choice = TRACED, landmark } = input;
  const onCt = findOnCt(input);
  switch (choice.kind) {
    case 'traced':
      if (onCt.kind === 'unseen') return unmeasured(input, onCt.reason, TRACED);
      return measure(input, onCt.sacrum, tracedSurface(onCt.sacrum), TRACED);
    case 'segmentation': {
      const { segmentation } = choice;
      const measured = { kind: 'segmentation', segment: segmentation.reference } as const;
      const surface = segmentSurface(segmentation, sacralFrame(landmark));
      if (surface.beyond([0, 0, 0]) > 0) return unmeasured(input, OUTSIDE_SEGMENT, measured);
      return measure(input, onCt.kind === 'seen' ? onCt.sacrum : null, surface, measured);
    }
    default:
      return assertNever(choice);
  }
}

/** The sacrum that the CT shows around the landmark, or why it shows none. */
function findOnCt({
  stack,
  landmark,
}: AnalysisInput): { readonly kind: 'seen'; readonly sacrum: Sacrum } | { readonly kind: 'unseen'; readonly reason: string } {
  if (stack.intensity === 'arbitrary') return { kind: 'unseen', reason: ON_MR };
  const index = toIndex(stack, landmark.target);
  if (sampleIndex(stack, index[0], index[1], index[2]) === null) return { kind: 'unseen', reason: NO_VOXELS };
  const sacrum = findSacrum(stack, landmark);
  if (seenOnMidline(sacrum.surface) < LEAST_SEEN) return { kind: 'unseen', reason: NO_BONE };
  return { kind: 'seen', sacrum };
}

function measure(
  input: AnalysisInput,
  onCt: Sacrum | null,
  surface: OuterSurface,
  measuredOn: MeasuredSurface,
): Analysis {
  const measured = forBothSides(side => analyseSide(input, onCt, surface, side));
  const metal = onCt === null ? null : warnMetal(input.stack, input.landmark.target);
  return {
    sides: forBothSides(side => measured[side].analysis),
    surface: measuredOn,
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

function unmeasured(input: AnalysisInput, reason: string, surface: MeasuredSurface): Analysis {
  return {
    surface,
    sides: forBothSides(side => unmeasuredSide(input, side, reason)),
    warnings: [reason],
  };
}
