import {
  turnUncertainty,
  type AnalysisWarning,
  type ContainmentVerdict,
  type Measured,
  type MeasuredSurface,
  type OffsetAssessment,
  type SideAnalysis,
  type TrajectoryDistance,
  type UnknownReason,
} from '../analysis';
import { assertNever, distanceBetween, forBothSides, type Millimetres, type Side, type Triple } from '../geometry';
import type { CornerName, Landmark } from '../landmark';
import type { SuggestedAnatomy, TransitionReason } from '../proposal';
import type { SegmentReference } from '../segmentation';
import type { SeriesFacts } from '../series';
import type { DirectionLines, DistanceClass, DistanceThresholds, TrajectoryNumber } from '../trajectory';
import type { LandmarkOrigin } from './origin';
import type { Plan } from './plan';

/** Version of the JSON below: the first number changes when a key changes its meaning or goes, the second when keys are added. */
export const PLAN_SCHEMA_VERSION = '1.6';

type Numbers3 = readonly [number, number, number];

/** A length with the half-width of its 95 % interval; both null where unknown, with the reason. */
interface MeasuredJson {
  readonly margin: number | null;
  readonly uncertainty: number | null;
  readonly reason: string | null;
}

export interface OffsetJson extends MeasuredJson {
  readonly offset: number;
  readonly state: OffsetAssessment['state'];
}

export interface DistanceJson {
  readonly trajectory: TrajectoryNumber;
  readonly direction: Numbers3 | null;
  readonly distance: number | null;
  readonly class: string | null;
  readonly uncertainty: number | null;
  readonly exit: Numbers3 | null;
  readonly reenters: boolean | null;
  /** What ends it; null: unknown, or read from a stored plan, which does not record it. */
  readonly endsAt: 'cortex' | 'sacroiliac-joint' | null;
  readonly reason: string | null;
}

export interface SideJson {
  readonly alaTarget: Numbers3 | null;
  readonly offset: number | null;
  readonly jointDirection: Numbers3 | null;
  readonly alaTargetBy: 'proposed' | 'given' | null;
  readonly jointDirectionBy: 'proposed' | 'given' | null;
  /** Half of the 95 % interval of a proposed direction, degrees; null: given, unknown, or read from a stored plan. */
  readonly jointDirectionUncertainty: number | null;
  readonly contained: boolean | null;
  readonly verdict: ContainmentVerdict['kind'];
  readonly confidence: number | null;
  readonly reason: string | null;
  readonly firstBreach: OffsetJson | null;
  /** The first breach lateral to the needle zone, up to the joint; null: none. */
  readonly lateralBreach: OffsetJson | null;
  readonly needleZone: { readonly from: number; readonly to: number } | null;
  readonly smallestMargin: (MeasuredJson & { readonly offset: number }) | null;
  readonly foramenLimit: number | null;
  readonly jointLimit: number | null;
  readonly containment: readonly OffsetJson[];
  readonly distances: readonly DistanceJson[];
}

/** A plan as plain JSON, LPS mm; what is unknown is null. Documented in docs/plan.schema.json. */
export interface PlanJson {
  readonly schemaVersion: string;
  readonly createdAt: string;
  readonly software: { readonly name: string; readonly version: string };
  readonly series: {
    readonly StudyInstanceUID: string;
    readonly SeriesInstanceUID: string;
    readonly FrameOfReferenceUID: string;
    readonly SeriesDescription: string;
    readonly Modality: 'CT' | 'MR';
    readonly orientation: SeriesFacts['orientation'];
    readonly slices: number;
    readonly sliceSpacing: number;
    readonly sliceThickness: number | null;
    readonly pixelSpacing: readonly [row: number, column: number];
    readonly extent: Numbers3;
    readonly convolutionKernel: string;
  };
  readonly landmark: {
    readonly corners: Readonly<Record<CornerName, Numbers3>>;
    readonly target: Numbers3;
    readonly normal: Numbers3;
    readonly by: 'proposed' | 'given';
    readonly uncertainty: Readonly<Record<CornerName, number>> | null;
    /** How far each corner lies from where it was proposed; null: not proposed. */
    readonly moved: Readonly<Record<CornerName, number>> | null;
    /** What the program suggests, never decides; null: not proposed. */
    readonly transition: { readonly suggested: SuggestedAnatomy | null; readonly because: string } | null;
  };
  /** What the user drew to replace a trajectory's direction; null: the usual one holds. */
  readonly lines: {
    readonly l5InferiorEndplate: { readonly posterior: Numbers3; readonly anterior: Numbers3 } | null;
    readonly sacralLongAxis: { readonly caudal: Numbers3; readonly cranial: Numbers3 } | null;
  };
  /** What containment and distances were measured on; the segment is null where it was found on the images. */
  readonly surface: {
    readonly kind: MeasuredSurface['kind'];
    readonly segment: SegmentReference | null;
  };
  readonly sides: Readonly<Record<Side, SideJson>>;
  readonly thresholds: { readonly near: number; readonly middle: number };
  readonly warnings: readonly string[];
}

/** A nanometre: far below what is measured, and free of the tails of binary fractions. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
const triple = (t: Triple): Numbers3 => [round(t[0]), round(t[1]), round(t[2])];
const orNull = (value: Millimetres | null): number | null => (value === null ? null : round(value));

/** What the JSON says in words. */
export interface PlanWords {
  readonly reason: (why: UnknownReason) => string;
  readonly warning: (about: AnalysisWarning) => string;
  readonly transitionReason: (reason: TransitionReason) => string;
  /** Why a side that is borderline at an offset is not contained. */
  readonly borderlineAt: (offset: Millimetres) => string;
}

/** The JSON form of a plan and of the series that it was made on. */
export function planJson(plan: Plan, facts: SeriesFacts, words: PlanWords): PlanJson {
  const { source, landmark, analysis, thresholds } = plan;
  const { corners } = landmark;
  return {
    schemaVersion: PLAN_SCHEMA_VERSION,
    createdAt: plan.createdAt,
    software: { name: plan.observer.device.modelName, version: plan.observer.device.softwareVersion },
    series: {
      StudyInstanceUID: source.study.StudyInstanceUID,
      SeriesInstanceUID: source.SeriesInstanceUID,
      FrameOfReferenceUID: source.FrameOfReferenceUID,
      SeriesDescription: source.SeriesDescription,
      Modality: source.Modality,
      orientation: facts.orientation,
      slices: facts.sliceCount,
      sliceSpacing: round(facts.sliceSpacing),
      sliceThickness: orNull(facts.sliceThickness),
      pixelSpacing: [round(facts.rowSpacing), round(facts.columnSpacing)],
      extent: triple(facts.extent),
      convolutionKernel: facts.convolutionKernel,
    },
    landmark: {
      corners: eachCorner(name => triple(corners[name])),
      target: triple(landmark.target),
      normal: triple(landmark.normal),
      ...originJson(landmark, plan.origins.landmark, words),
    },
    lines: linesJson(plan.lines),
    surface: surfaceJson(analysis.surface),
    sides: forBothSides(side => sideJson(analysis.sides[side], thresholds, words)),
    thresholds: { near: thresholds.near, middle: thresholds.middle },
    warnings: analysis.warnings.map(words.warning),
  };
}

function originJson(
  { corners }: Landmark,
  origin: LandmarkOrigin,
  words: PlanWords,
): Pick<PlanJson['landmark'], 'by' | 'uncertainty' | 'moved' | 'transition'> {
  if (origin.kind !== 'proposed') return { by: 'given', uncertainty: null, moved: null, transition: null };
  const { confidence, corners: proposed, transition } = origin.proposed;
  return {
    by: 'proposed',
    uncertainty: eachCorner(name => round(confidence[name])),
    moved: eachCorner(name => round(distanceBetween(proposed[name], corners[name]))),
    transition: {
      suggested: transition.kind === 'suggested' ? transition.anatomy : null,
      because: words.transitionReason(transition.because),
    },
  };
}

function linesJson({ l5InferiorEndplate: l5, sacralLongAxis: axis }: DirectionLines): PlanJson['lines'] {
  return {
    l5InferiorEndplate: l5 === null ? null : { posterior: triple(l5.posterior), anterior: triple(l5.anterior) },
    sacralLongAxis: axis === null ? null : { caudal: triple(axis.caudal), cranial: triple(axis.cranial) },
  };
}

function surfaceJson(surface: MeasuredSurface): PlanJson['surface'] {
  return { kind: surface.kind, segment: surface.kind === 'segmentation' ? surface.segment : null };
}

function eachCorner<T>(of: (name: CornerName) => T): Record<CornerName, T> {
  return { PS: of('PS'), AS: of('AS'), AI: of('AI'), PI: of('PI') };
}

function sideJson(side: SideAnalysis, thresholds: DistanceThresholds, words: PlanWords): SideJson {
  const { alaTarget, jointDirection, lateralBreach, needleZone, smallestMargin } = side;
  return {
    alaTarget: alaTarget.kind === 'known' ? triple(alaTarget.point) : null,
    offset: alaTarget.kind === 'known' ? round(alaTarget.offset) : null,
    jointDirection: jointDirection.kind === 'known' ? triple(jointDirection.direction) : null,
    alaTargetBy: alaTarget.kind === 'known' ? alaTarget.by : null,
    jointDirectionBy: jointDirection.kind === 'known' ? jointDirection.by : null,
    jointDirectionUncertainty: turnUncertainty(jointDirection),
    ...verdictJson(side.verdict, words),
    lateralBreach: lateralBreach === null ? null : offsetJson(lateralBreach, words),
    needleZone: needleZone === null ? null : { from: round(needleZone.from), to: round(needleZone.to) },
    smallestMargin:
      smallestMargin === null
        ? null
        : { offset: round(smallestMargin.at.offset), ...measuredJson(smallestMargin.margin, words) },
    foramenLimit: orNull(side.foramenLimit),
    jointLimit: orNull(side.jointLimit),
    containment: side.containment.map(assessment => offsetJson(assessment, words)),
    distances: side.distances.map(distance => distanceJson(distance, thresholds, words)),
  };
}

function verdictJson(
  verdict: ContainmentVerdict,
  words: PlanWords,
): Pick<SideJson, 'contained' | 'verdict' | 'confidence' | 'reason' | 'firstBreach'> {
  const nothing = { verdict: verdict.kind, confidence: null, reason: null, firstBreach: null };
  switch (verdict.kind) {
    case 'contained':
      return { ...nothing, contained: true, confidence: round(verdict.confidence) };
    case 'not-contained': {
      const firstBreach = offsetJson(verdict.firstBreach, words);
      return { ...nothing, contained: false, confidence: round(verdict.confidence), firstBreach };
    }
    case 'borderline':
      // Nearer to the surface than can be measured: not safely contained.
      return { ...nothing, contained: false, reason: words.borderlineAt(verdict.closest.offset) };
    case 'unknown':
      return { ...nothing, contained: null, reason: words.reason(verdict.reason) };
    default:
      return assertNever(verdict);
  }
}

function measuredJson(measured: Measured, words: PlanWords): MeasuredJson {
  return measured.kind === 'known'
    ? { margin: round(measured.value), uncertainty: round(measured.uncertainty), reason: null }
    : { margin: null, uncertainty: null, reason: words.reason(measured.reason) };
}

function offsetJson({ offset, state, margin }: OffsetAssessment, words: PlanWords): OffsetJson {
  return { offset: round(offset), state, ...measuredJson(margin, words) };
}

function distanceJson(distance: TrajectoryDistance, thresholds: DistanceThresholds, words: PlanWords): DistanceJson {
  const { trajectory, direction } = distance;
  const shared = { trajectory, direction: direction === null ? null : triple(direction) };
  switch (distance.kind) {
    case 'measured':
      return {
        ...shared,
        distance: round(distance.distance),
        class: classJson(distance.distanceClass, thresholds),
        uncertainty: round(distance.uncertainty),
        exit: triple(distance.exit),
        reenters: distance.reenters,
        endsAt: distance.endsAt === 'not-recorded' ? null : distance.endsAt,
        reason: null,
      };
    case 'unknown':
      return {
        ...shared,
        distance: null,
        class: null,
        uncertainty: null,
        exit: null,
        reenters: null,
        endsAt: null,
        reason: words.reason(distance.reason),
      };
    default:
      return assertNever(distance);
  }
}

/** The class in plain ASCII, which every reader of the JSON can compare. */
function classJson(distanceClass: DistanceClass, { near, middle }: DistanceThresholds): string {
  const names: Record<DistanceClass, string> = {
    breach: 'breach',
    near: `<= ${String(near)} mm`,
    middle: `${String(near)}-${String(middle)} mm`,
    far: `> ${String(middle)} mm`,
  };
  return names[distanceClass];
}
