import { UNSEEN_ALA, type BoneView, type UnseenBone } from '../bone';
import { sacralFrame, type BoneSurface } from '../boneSurface';
import { assertNever, forBothSides, SIDES, type Side } from '../geometry';
import { segmentSurface } from '../segmentation';
import type { Analysis, AnalysisInput } from './analysis';
import { analyseSide, type MeasuredSide } from './analyseSide';
import { MEASURING, type MeasuringParameters } from './parameters';
import { TRACED, type MeasuredSurface } from './surface';
import { targetWarnings } from './targetWarnings';
import { unmeasuredSide } from './unmeasuredSide';
import type { UnknownReason } from './reason';
import type { AnalysisWarning } from './warning';

const NOTHING_SEEN = { alae: forBothSides(() => UNSEEN_ALA), metal: null } as const;

/** An analysis with the surface that its numbers come from; null: nothing could be measured on one. */
export interface OnSurface {
  readonly analysis: Analysis;
  readonly surface: BoneSurface | null;
}

/**
 * As `analyse`, with the surface itself, and without a search for bone.
 * @param bone what the CT shows around this very landmark.
 */
export function analyseOn(
  input: AnalysisInput,
  bone: BoneView | UnseenBone,
  parameters: MeasuringParameters = MEASURING,
): OnSurface {
  const unmeasured = (reason: UnknownReason, on: MeasuredSurface): Analysis =>
    unmeasuredAnalysis(input, reason, on, parameters);
  const { surface: choice = TRACED, landmark } = input;
  switch (choice.kind) {
    case 'traced':
      if (bone.kind === 'unseen') return { analysis: unmeasured({ kind: bone.reason }, TRACED), surface: null };
      return { analysis: measure(input, bone, bone.surface, TRACED, parameters), surface: bone.surface };
    case 'segmentation': {
      const { segmentation } = choice;
      const measured = { kind: 'segmentation', segment: segmentation.reference } as const;
      const surface = segmentSurface(segmentation, sacralFrame(landmark));
      const isOutside = surface.beyond([0, 0, 0]) > 0;
      const analysis = isOutside
        ? unmeasured({ kind: 'outside-segment' }, measured)
        : measure(input, bone, surface, measured, parameters);
      const { otherSeries } = segmentation;
      if (otherSeries === null) return { analysis, surface };
      const warning: AnalysisWarning = { kind: 'other-series', SeriesInstanceUID: otherSeries };
      return { analysis: { ...analysis, warnings: [warning, ...analysis.warnings] }, surface };
    }
    default:
      return assertNever(choice);
  }
}

/** The surface that an analysis is made on; null: nothing can be measured on one. */
export function surfaceFor(
  { surface: choice = TRACED, landmark }: Pick<AnalysisInput, 'surface' | 'landmark'>,
  bone: BoneView | UnseenBone,
): BoneSurface | null {
  switch (choice.kind) {
    case 'traced':
      return bone.kind === 'unseen' ? null : bone.surface;
    case 'segmentation':
      return segmentSurface(choice.segmentation, sacralFrame(landmark));
    default:
      return assertNever(choice);
  }
}

function measure(
  input: AnalysisInput,
  bone: BoneView | UnseenBone,
  surface: BoneSurface,
  measuredOn: MeasuredSurface,
  parameters: MeasuringParameters,
): Analysis {
  const { alae, metal } = bone.kind === 'seen' ? bone : NOTHING_SEEN;
  const measured = forBothSides(side => analyseSide(input, alae[side], surface, side, parameters));
  return {
    sides: forBothSides(side => measured[side].analysis),
    surface: measuredOn,
    warnings: [
      ...(metal === null ? [] : [{ kind: 'dense', what: metal } as const]),
      ...SIDES.flatMap(side => warningsOf(side, measured[side])),
    ],
  };
}

/** What was not found and had to be assumed or is left to the user. */
function warningsOf(side: Side, { analysis, joint }: MeasuredSide): AnalysisWarning[] {
  const { foramenLimit, alaTarget, jointDirection } = analysis;
  const warnings: AnalysisWarning[] = [];
  const proposed = jointDirection.kind === 'known' && jointDirection.by === 'proposed';
  if (proposed && joint === 'unsure') warnings.push({ kind: 'joint-unsure', side });
  if (proposed && joint === 'guessed') warnings.push({ kind: 'joint-guessed', side });
  if (jointDirection.kind === 'unknown') warnings.push({ kind: 'joint-not-found', side });
  if (foramenLimit === null && alaTarget.kind === 'known' && alaTarget.by === 'proposed') {
    warnings.push({ kind: 'foramen-not-found', side });
  }
  return [...warnings, ...targetWarnings(side, analysis)];
}

function unmeasuredAnalysis(
  input: AnalysisInput,
  reason: UnknownReason,
  surface: MeasuredSurface,
  { sweep }: MeasuringParameters,
): Analysis {
  return {
    surface,
    sides: forBothSides(side => unmeasuredSide(input, side, reason, sweep)),
    warnings: [{ kind: 'unmeasured', reason }],
  };
}
