import { USUAL_CANAL_EDGE, USUAL_FORAMEN_EDGE, USUAL_JOINT_OFFSET } from '../anatomy';
import type { AlaLimits, AlaView, FoundJoint } from '../bone';
import type { BoneSurface } from '../boneSurface';
import { assertNever, mm, signOf, type LpsDirection, type Millimetres, type Side } from '../geometry';
import { landmarkLine } from '../landmark';
import { forTrajectories, type TrajectoryNumber } from '../trajectory';
import type { AnalysisInput, SideChoice } from './analysis';
import { assessOffset, type OffsetFinding } from './assessOffset';
import type { OffsetAssessment } from './containment';
import type { TrajectoryDistance } from './distance';
import { beginningOfBreach, judge } from './judge';
import { directionOfTrajectory, measureDistance } from './measureDistance';
import type { MeasuringParameters } from './parameters';
import type { SideAnalysis } from './sideAnalysis';
import { sweepSpacing } from './sweepSpacing';
import { coverTurned } from './turnedNeedle';

const NO_JOINT = { kind: 'no-joint' } as const;

/** A side's joint line, the program's or the user's. */
type JointLine = FoundJoint | { readonly kind: 'given'; readonly direction: LpsDirection };

/** One measured side, and how its joint line was found where the user has not given it. */
export interface MeasuredSide {
  readonly analysis: SideAnalysis;
  readonly joint: FoundJoint['kind'] | 'given';
}

/**
 * Measures one hemisacrum on a surface of it.
 * @param ala joint and foramen as the CT shows them, whatever the surface is.
 */
export function analyseSide(
  input: AnalysisInput,
  { limits, joint }: AlaView,
  surface: BoneSurface,
  side: Side,
  parameters: MeasuringParameters,
): MeasuredSide {
  const { sweep } = parameters;
  const choice = input.choices[side];
  const proposal = proposedOffset(side, limits);
  const alaTarget = chooseTarget(input, choice, proposal);
  const line: JointLine = choice.jointDirection === null ? joint : { kind: 'given', direction: choice.jointDirection };
  const jointDirection = directionOf(line);

  const spacing = sweepSpacing(input.stack, sweep);
  const sweepEnd = Math.max(
    limits.lateral ?? sweep.widest,
    alaTarget.kind === 'known' ? Math.abs(alaTarget.offset) : 0,
  );
  const swept: OffsetFinding[] = [];
  for (let i = 0; i * spacing <= sweepEnd + sweep.beyond; i++) {
    swept.push(assessOffset(surface, side, i * spacing, limits, parameters));
  }

  const needleZone = alaTarget.kind === 'known' ? zoneOf(side, alaTarget.offset, proposal, limits) : null;
  const zone = needleZone === null ? [] : zoneFindings(surface, side, swept, needleZone, limits, parameters);
  const analysis: SideAnalysis = {
    side,
    alaTarget,
    jointDirection,
    containment: swept.map(({ assessment }) => assessment),
    needleZone,
    verdict: judge(zone),
    lateralBreach: needleZone === null ? null : breachBeyond(swept, needleZone.to, limits),
    smallestMargin: smallestMargin(zone),
    foramenLimit: limits.foramen === null ? null : mm(signOf(side) * limits.foramen),
    jointLimit: limits.lateral === null ? null : mm(signOf(side) * limits.lateral),
    distances: distances(input, surface, alaTarget, line, limits, parameters),
  };
  return { analysis, joint: line.kind };
}

/** Halfway between the S1 foramen's lateral edge and the joint; signed mm, null where no joint is found. */
function proposedOffset(side: Side, limits: AlaLimits): Millimetres | null {
  if (limits.lateral === null) return null;
  const medial = limits.foramen ?? USUAL_FORAMEN_EDGE;
  const lateral = limits.jointSeen ? limits.lateral : Math.min(limits.lateral, USUAL_JOINT_OFFSET);
  return mm((signOf(side) * (medial + lateral)) / 2);
}

function chooseTarget(
  { landmark }: AnalysisInput,
  { offset: given }: SideChoice,
  proposal: Millimetres | null,
): SideAnalysis['alaTarget'] {
  const offset = given ?? proposal;
  if (offset === null) return { kind: 'unknown', reason: NO_JOINT };
  return {
    kind: 'known',
    offset,
    point: landmarkLine(landmark, offset),
    by: given === null ? 'proposed' : 'given',
  };
}

/** What the verdict covers: at least up to the proposal, so that a target moved medially leaves nothing out. */
function zoneOf(
  side: Side,
  target: Millimetres,
  proposal: Millimetres | null,
  { foramen }: AlaLimits,
): NonNullable<SideAnalysis['needleZone']> {
  // An edge found too far out must not take the slices medial to it out of the verdict.
  const edge = Math.min(foramen ?? USUAL_CANAL_EDGE, USUAL_FORAMEN_EDGE);
  const isProposalFarther = proposal !== null && Math.abs(proposal) > Math.abs(target);
  return {
    from: mm(signOf(side) * Math.min(edge, Math.abs(target))),
    to: isProposalFarther ? proposal : target,
  };
}

/** Where a breach in front begins that lies lateral to the zone's end and medial to the joint. */
function breachBeyond(
  all: readonly OffsetFinding[],
  zoneEnd: Millimetres,
  { lateral }: AlaLimits,
): OffsetAssessment | null {
  const beyond = all.filter(
    ({ assessment: { offset } }) =>
      Math.abs(offset) > Math.abs(zoneEnd) && (lateral === null || Math.abs(offset) <= lateral),
  );
  return beginningOfBreach(beyond, ({ state }) => state === 'anterior')?.assessment ?? null;
}

function directionOf(line: JointLine): SideAnalysis['jointDirection'] {
  if (line.kind === 'none') return { kind: 'unknown', reason: NO_JOINT };
  const { direction } = line;
  if (line.kind === 'given') return { kind: 'known', direction, by: 'given' };
  return { kind: 'known', direction, by: 'proposed', uncertainty: line.uncertainty };
}

/** The zone's slices; its lateral end, the target itself, is always among them. */
function zoneFindings(
  surface: BoneSurface,
  side: Side,
  all: readonly OffsetFinding[],
  zone: { readonly from: Millimetres; readonly to: Millimetres },
  limits: AlaLimits,
  parameters: MeasuringParameters,
): readonly OffsetFinding[] {
  const from = Math.abs(zone.from);
  const to = Math.abs(zone.to);
  return [
    ...all.filter(({ assessment: { offset } }) => Math.abs(offset) >= from && Math.abs(offset) < to),
    assessOffset(surface, side, signOf(side) * zone.to, limits, parameters),
  ];
}

function smallestMargin(zone: readonly OffsetFinding[]): SideAnalysis['smallestMargin'] {
  let smallest: {
    readonly value: number;
    readonly at: OffsetAssessment;
  } | null = null;
  for (const { assessment: at } of zone) {
    if (at.margin.kind === 'unknown') continue;
    if (smallest === null || at.margin.value < smallest.value) smallest = { value: at.margin.value, at };
  }
  return smallest === null ? null : { margin: smallest.at.margin, at: smallest.at };
}

function distances(
  input: AnalysisInput,
  surface: BoneSurface,
  target: SideAnalysis['alaTarget'],
  line: JointLine,
  limits: AlaLimits,
  parameters: MeasuringParameters,
): SideAnalysis['distances'] {
  const along = (trajectory: TrajectoryNumber, joint: LpsDirection): TrajectoryDistance => {
    const direction = directionOfTrajectory(trajectory, input.landmark, input.lines, joint);
    if (direction === null)
      return {
        kind: 'unknown',
        trajectory,
        direction,
        reason: { kind: 'joint-line-along-beam' },
      };
    if (target.kind === 'unknown') return { kind: 'unknown', trajectory, direction, reason: target.reason };
    return measureDistance(surface, target.point, trajectory, direction, limits, input.thresholds, parameters);
  };
  const measure = (trajectory: TrajectoryNumber): TrajectoryDistance => {
    switch (line.kind) {
      case 'none':
        return { kind: 'unknown', trajectory, direction: null, reason: NO_JOINT };
      case 'given':
        return along(trajectory, line.direction);
      case 'seen':
      case 'unsure':
      case 'guessed':
        return coverTurned(along(trajectory, line.direction), line, joint => along(trajectory, joint), parameters);
      default:
        return assertNever(line);
    }
  };
  return forTrajectories(measure);
}
