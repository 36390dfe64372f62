import {
  analyse,
  type Analysis,
  type AnalysisInput,
  type MeasuringParameters,
  type OffsetAssessment,
} from '../../extensions/sacroplasty-target/src/core/analysis';
import {
  seeBone,
  viewBone,
  type BoneParameters,
  type BoneView,
  type UnseenBone,
} from '../../extensions/sacroplasty-target/src/core/bone';
import { SIDES, type Side } from '../../extensions/sacroplasty-target/src/core/geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../extensions/sacroplasty-target/src/core/trajectory';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { degreesBetween, givenChoices, landmarkOf, trueDepth, trueDistances, type CaseTruth } from './caseTruth';
import { messages } from '../../extensions/sacroplasty-target/src/messages';

/** One distance against the truth; `measured` null: answered unknown, for a reason. */
export interface DistanceRow {
  readonly side: Side;
  readonly trajectory: number;
  readonly truth: number;
  readonly measured: number | null;
  readonly uncertainty: number | null;
  readonly reason: string | null;
}

export const BANDS = ['> 2 mm', '1-2 mm', '< 1 mm'] as const;
export type Band = (typeof BANDS)[number];

/** Offsets of one distance band, and how many were answered wrongly or not at all. */
export interface BandCount {
  offsets: number;
  falseInside: number;
  falseOutside: number;
  unknown: number;
}

export interface SideRow {
  readonly side: Side;
  /** Degrees between the proposed joint direction and the truth's; null: none proposed. */
  readonly jointError: number | null;
  /** Half of the proposed direction's 95 % interval, degrees; null: none proposed. */
  readonly jointUncertainty: number | null;
  /** The program asks to look at the joint line, or has none. */
  readonly jointWarned: boolean;
  /** Proposed minus true target offset, mm (unsigned offsets); null: none proposed. */
  readonly offsetError: number | null;
  readonly verdict: string;
  /** The line leaves the sacrum medial to the ala target. */
  readonly breached: boolean;
  /** A side with a breach that was called contained. */
  readonly missedBreach: boolean;
}

export interface Comparison {
  readonly distances: readonly DistanceRow[];
  readonly bands: Readonly<Record<Band, BandCount>>;
  readonly sides: readonly SideRow[];
  /** One complete analysis, ms, after a first one. */
  readonly milliseconds: number;
}

/** The numbers with which is analysed; missing: the program's own. */
export interface AnalysedWith {
  readonly bone?: BoneParameters;
  readonly measuring?: MeasuringParameters;
}

/** Analyses a stack along the truth's own targets and joint directions, and compares. */
export function compareWithTruth(
  stack: VoxelStack,
  truth: CaseTruth,
  { bone, measuring }: AnalysedWith = {},
): Comparison {
  const landmark = landmarkOf(truth);
  const base = { stack, landmark, lines: DEFAULT_DIRECTION_LINES, thresholds: PUBLISHED_THRESHOLDS };
  const none = { offset: null, jointDirection: null };
  const measure = (input: AnalysisInput): { readonly analysis: Analysis; readonly view: BoneView | UnseenBone } => {
    const view = viewBone(stack, seeBone(stack, landmark, bone), bone);
    return { analysis: analyse(input, view, measuring), view };
  };
  const own = measure({ ...base, choices: { left: none, right: none } });
  const start = performance.now();
  const given = measure({ ...base, choices: givenChoices(truth) }).analysis;
  const milliseconds = performance.now() - start;
  return {
    distances: SIDES.flatMap(side => distanceRows(given, truth, side)),
    bands: countBands(given, (side, { offset }) => trueDepth(truth.sides[side], offset)),
    sides: SIDES.map(side => ({ ...sideRow(given, own.analysis, truth, side), ...jointRow(own, side) })),
    milliseconds,
  };
}

function distanceRows(given: Analysis, truth: CaseTruth, side: Side): DistanceRow[] {
  const rows: DistanceRow[] = [];
  trueDistances(truth.sides[side]).forEach((d, i) => {
    const found = given.sides[side].distances[i];
    if (d === null || !Number.isFinite(d) || found === undefined) return;
    rows.push({
      side,
      trajectory: i + 1,
      truth: d,
      measured: found.kind === 'measured' ? found.distance : null,
      uncertainty: found.kind === 'measured' ? found.uncertainty : null,
      reason: found.kind === 'measured' ? null : messages.reason(found.reason),
    });
  });
  return rows;
}

/**
 * How many offsets of each band were answered wrongly or not at all.
 *
 * @param depthAt signed distance to the surface at an offset of a side, positive inside; null where nothing
 *   is known.
 */
export function countBands(
  given: Analysis,
  depthAt: (side: Side, at: OffsetAssessment) => number | null,
): Record<Band, BandCount> {
  const empty = (): BandCount => ({ offsets: 0, falseInside: 0, falseOutside: 0, unknown: 0 });
  const bands: Record<Band, BandCount> = { '> 2 mm': empty(), '1-2 mm': empty(), '< 1 mm': empty() };
  for (const side of SIDES) {
    for (const at of given.sides[side].containment) {
      const { state } = at;
      const depth = depthAt(side, at);
      if (depth === null) continue;
      const band = bands[Math.abs(depth) > 2 ? '> 2 mm' : Math.abs(depth) > 1 ? '1-2 mm' : '< 1 mm'];
      band.offsets++;
      if (state === 'unknown') band.unknown++;
      else if (state === 'inside' && depth < 0) band.falseInside++;
      else if (state !== 'inside' && depth > 0) band.falseOutside++;
    }
  }
  return bands;
}

/** What the program says of its own joint line. */
function jointRow(
  { analysis, view }: { readonly analysis: Analysis; readonly view: BoneView | UnseenBone },
  side: Side,
): Pick<SideRow, 'jointUncertainty' | 'jointWarned'> {
  const joint = view.kind === 'seen' ? view.alae[side].joint : null;
  return {
    jointUncertainty: joint === null || joint.kind === 'none' ? null : joint.uncertainty,
    jointWarned: analysis.warnings.some(
      warning =>
        (warning.kind === 'joint-unsure' || warning.kind === 'joint-guessed' || warning.kind === 'joint-not-found') &&
        warning.side === side,
    ),
  };
}

function sideRow(
  given: Analysis,
  own: Analysis,
  truth: CaseTruth,
  side: Side,
): Omit<SideRow, 'jointUncertainty' | 'jointWarned'> {
  const { jointDirection, alaTarget } = own.sides[side];
  const { verdict } = given.sides[side];
  const { contain, offset } = truth.sides[side];
  const breached = contain.sdf.some((sdf, i) => sdf > 0 && Math.abs(contain.s[i] ?? 0) <= Math.abs(offset));
  return {
    side,
    jointError:
      jointDirection.kind === 'known' ? degreesBetween(jointDirection.direction, truth.sides[side].si_dir) : null,
    offsetError: alaTarget.kind === 'known' ? Math.abs(alaTarget.offset) - Math.abs(truth.sides[side].offset) : null,
    verdict: verdict.kind,
    breached,
    missedBreach: breached && verdict.kind === 'contained',
  };
}
