import { UNSEEN_ALA, type BoneView, type UnseenBone } from '../bone';
import type { BoneSurface } from '../boneSurface';
import { forBothSides, SIDES, type Side } from '../geometry';
import type { Analysis, AnalysisInput } from './analysis';
import { analyseSide, type MeasuredSide } from './analyseSide';
import { MEASURING, type MeasuringParameters } from './parameters';
import { measuredSurface, TRACED, type MeasuredSurface, type SurfaceChoice } from './surface';
import { surfaceFor } from './surfaceFor';
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
  const { surface: choice = TRACED } = input;
  const measuredOn = measuredSurface(choice);
  const seen = surfaceFor(input, () => bone);
  if (seen.kind === 'unseen') {
    return { analysis: unmeasuredAnalysis(input, { kind: seen.reason }, measuredOn, parameters), surface: null };
  }
  const { surface } = seen;
  const isOutside = choice.kind === 'segmentation' && surface.beyond([0, 0, 0]) > 0;
  const analysis = isOutside
    ? unmeasuredAnalysis(input, { kind: 'outside-segment' }, measuredOn, parameters)
    : measure(input, bone, surface, measuredOn, parameters);
  return { analysis: withOtherSeries(analysis, choice), surface };
}

/** A segmentation that was drawn on another series is warned of first. */
function withOtherSeries(analysis: Analysis, choice: SurfaceChoice): Analysis {
  const otherSeries = choice.kind === 'segmentation' ? choice.segmentation.otherSeries : null;
  if (otherSeries === null) return analysis;
  const warning: AnalysisWarning = { kind: 'other-series', SeriesInstanceUID: otherSeries };
  return { ...analysis, warnings: [warning, ...analysis.warnings] };
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
