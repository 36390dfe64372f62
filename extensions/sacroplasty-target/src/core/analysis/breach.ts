import { assertNever } from '../geometry';
import { isClearlyBehind, isClearlyInFront } from './borderline';
import type { OffsetAssessment } from './containment';
import { SAME_SLICE } from './parameters';
import { isPastTheJoint } from './pastTheJoint';
import type { SideAnalysis } from './sideAnalysis';

/** What of a side shows where it is breached. */
export type BreachedSide = Pick<SideAnalysis, 'alaTarget' | 'containment' | 'needleZone' | 'verdict' | 'lateralBreach'>;

/** Slices that lie outside of the bone one after another, of which one at least does so for certain. */
export interface BreachStretch {
  /** The first of them, from the midline outwards, borderline or not. */
  readonly from: OffsetAssessment;
  /** The first that is certain: `from` itself if that is; null where the slices show none. */
  readonly certainFrom: OffsetAssessment | null;
}

/** The first breach of a side, as seen from the user's own target. */
export interface SideBreach {
  readonly first: BreachStretch;
  /** Whether it begins lateral to the ala target; otherwise the target or the way to it is breached. */
  readonly isBeyondTarget: boolean;
  /** What the needle zone is up to a target that lies medial to the breach. */
  readonly upToTarget: 'inside' | 'borderline' | 'unknown';
  /** A breach that goes on beyond the needle zone and is not the first one; null: there is none. */
  readonly second: BreachStretch | null;
}

/**
 * Where a side's first breach lies: the one answer that panel, acceptance, list and report give.
 * @returns null where no breach is certain, in the needle zone or lateral to it.
 */
export function breachOf(side: BreachedSide): SideBreach | null {
  const { containment, lateralBreach, verdict } = side;
  const inZone = verdict.kind === 'not-contained' && !isPastTheJoint(verdict) ? verdict.firstBreach : null;
  const stated = inZone ?? lateralBreach;
  if (stated === null) return null;
  const slices = withStated(
    containment,
    [inZone, lateralBreach].filter(at => at !== null),
  );
  const first = stretchOf(slices, stated);
  const isTwo = inZone !== null && lateralBreach !== null && isApart(slices, inZone, lateralBreach);
  return {
    first,
    isBeyondTarget: isBeyondTarget(slices, first.from, side),
    upToTarget: upToTarget(slices, first.from, side),
    second: isTwo ? stretchOf(slices, lateralBreach) : null,
  };
}

/** Whether the line is outside of the bone on a slice by more than the uncertainty; past the joint it breaches nothing. */
export function isCertainlyOutside({ state, margin }: Pick<OffsetAssessment, 'state' | 'margin'>): boolean {
  switch (state) {
    case 'anterior':
      return margin.kind === 'known' && isClearlyInFront(margin);
    case 'posterior':
    case 'foramen':
      // Never said by less: see `assessOffset`.
      return true;
    case 'inside':
    case 'lateral':
    case 'unknown':
      return false;
    default:
      return assertNever(state);
  }
}

/** The slices from the midline outwards; one that is stated need not be among the swept ones: the target's own. */
function withStated(
  containment: readonly OffsetAssessment[],
  stated: readonly OffsetAssessment[],
): readonly OffsetAssessment[] {
  const others = containment.filter(({ offset }) => stated.every(at => Math.abs(at.offset - offset) >= SAME_SLICE));
  return [...others, ...stated].sort((a, b) => away(a) - away(b));
}

/** The stretch of a slice's own state that holds it. An undetermined slice does not end it: earlier is safer. */
function stretchOf(slices: readonly OffsetAssessment[], at: OffsetAssessment): BreachStretch {
  let from = at;
  for (const slice of slices.filter(other => away(other) < away(at)).reverse()) {
    if (slice.state === at.state) from = slice;
    else if (slice.state !== 'unknown') break;
  }
  const certainFrom = slices.find(slice => away(slice) >= away(from) && isCertainlyOutside(slice)) ?? null;
  return { from, certainFrom };
}

/** Whether two breaches are not one and the same stretch. */
function isApart(slices: readonly OffsetAssessment[], a: OffsetAssessment, b: OffsetAssessment): boolean {
  const between = slices.filter(slice => away(slice) > away(a) && away(slice) < away(b));
  return a.state !== b.state || between.some(({ state }) => state === 'inside');
}

function isBeyondTarget(
  slices: readonly OffsetAssessment[],
  from: OffsetAssessment,
  { alaTarget, needleZone }: BreachedSide,
): boolean {
  if (alaTarget.kind === 'unknown') return false;
  const lateral = away(from) - away(alaTarget);
  // The zone's end has a slice of its own; a target within the zone has that of the nearest slice.
  const isAtEnd = needleZone !== null && Math.abs(needleZone.to - alaTarget.offset) < SAME_SLICE;
  return lateral > (isAtEnd ? 0 : stepBefore(slices, from) / 2);
}

function upToTarget(
  slices: readonly OffsetAssessment[],
  from: OffsetAssessment,
  { alaTarget, needleZone }: BreachedSide,
): SideBreach['upToTarget'] {
  if (alaTarget.kind === 'unknown' || needleZone === null) return 'unknown';
  const reach = stepBefore(slices, from) / 2;
  const onTheWay = slices.filter(
    slice =>
      away(slice) < away(from) &&
      away(slice) >= Math.abs(needleZone.from) - reach &&
      away(slice) <= away(alaTarget) + reach,
  );
  const found = onTheWay.map(({ state, margin }) => {
    if (margin.kind === 'unknown' || (state !== 'inside' && state !== 'anterior')) return 'unknown';
    return state === 'inside' && isClearlyBehind(margin) ? 'inside' : 'borderline';
  });
  if (found.length === 0 || found.includes('unknown')) return 'unknown';
  return found.includes('borderline') ? 'borderline' : 'inside';
}

/** How far the slice before this one lies from it, mm. */
function stepBefore(slices: readonly OffsetAssessment[], at: OffsetAssessment): number {
  const before = slices.findLast(slice => away(slice) < away(at));
  return before === undefined ? 0 : away(at) - away(before);
}

function away({ offset }: Pick<OffsetAssessment, 'offset'>): number {
  return Math.abs(offset);
}
