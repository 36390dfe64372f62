import type { ContainmentVerdict, UserVerdict } from '../../core/analysis';
import { forBothSides, SIDES, type Side } from '../../core/geometry';
import { spacingAlong } from '../../core/volume';
import type { Corners } from '../../core/landmark';
import { sameCorners } from '../geometry';
import type { AnalysisState, SessionState, SessionVerdict } from '../state';
import { covers } from '../sweep';

/** What the program said of each side when it last measured at rest; null: nothing yet. */
export type LastVerdicts = Readonly<Record<Side, ContainmentVerdict['kind'] | null>>;

/** Before the program has measured. */
export const NOTHING_SAID: LastVerdicts = { left: null, right: null };

/** What the program says of each side in an analysis at rest, of this plan as it is or as it was stored. */
export function verdictsOf(analysis: AnalysisState): LastVerdicts {
  return forBothSides(side =>
    analysis.kind === 'done' && analysis.from !== 'dragged' ? analysis.analysis.sides[side].verdict.kind : null,
  );
}

/** Whether the user says the opposite of the program. */
export function contradicts(own: UserVerdict['kind'], computed: ContainmentVerdict['kind'] | null): boolean {
  return (own === 'confirmed' && computed === 'not-contained') || (own === 'disagreed' && computed === 'contained');
}

/**
 * The user's verdicts that still hold on a new analysis of the same landmark. Not one on a needle zone that has come to
 * reach beyond what was seen (an ala target dragged laterally), nor one that the program has come to contradict since:
 * the user was not asked about that. While images are on their way nothing is final, and all stay.
 */
export function verdictsOn(
  analysis: AnalysisState,
  { userVerdicts, placement, series }: SessionState,
  last: LastVerdicts,
): SessionState['userVerdicts'] {
  if (analysis.kind !== 'done' || analysis.from === 'dragged') return userVerdicts;
  if (placement.kind !== 'placed' || series.kind !== 'open') return userVerdicts;
  if (series.missing.slabs.some(({ why }) => why === 'loading')) return userVerdicts;
  const spacing = spacingAlong(series.stack, placement.landmark.normal);
  const held = forBothSides(side => {
    const given = userVerdicts[side];
    const { needleZone, verdict } = analysis.analysis.sides[side];
    if (given === null) return null;
    if (contradicts(given.kind, verdict.kind) && !contradicts(given.kind, last[side])) return null;
    return given.seen === null || needleZone === null || covers(given.seen, needleZone, spacing) ? given : null;
  });
  return held.left === userVerdicts.left && held.right === userVerdicts.right ? userVerdicts : held;
}

/**
 * The user's verdicts that still hold when the landmark goes from one place to another: a verdict was
 * given on the landmark as it lay, on another one it is not the user's word.
 */
export function verdictsThatHold(
  verdicts: SessionState['userVerdicts'],
  from: Partial<Corners>,
  to: Partial<Corners>,
): SessionState['userVerdicts'] {
  if (sameCorners(from, to) || SIDES.every(side => verdicts[side] === null)) return verdicts;
  return forBothSides(() => null);
}

/** The verdicts of now, and those of another moment of the same landmark where there are none now. */
export function verdictsOfEither(
  now: SessionState['userVerdicts'],
  then: SessionState['userVerdicts'],
): SessionState['userVerdicts'] {
  const both = forBothSides(side => now[side] ?? then[side]);
  return [now, then].find(one => SIDES.every(side => one[side] === both[side])) ?? both;
}

/** A verdict as it is given: one of which only the comment is another stays what it was. */
export function verdictGiven(
  before: SessionVerdict | null,
  verdict: Omit<UserVerdict, 'by'> | null,
): SessionVerdict | null {
  if (verdict === null) return null;
  const isSame =
    before?.by === null &&
    before.kind === verdict.kind &&
    before.offset === verdict.offset &&
    before.seen === verdict.seen;
  return { ...verdict, by: null, given: isSame ? before.given : 'here' };
}

/** A step of undo with the user's last word on the landmark of these corners; null: none. */
export function withVerdict<T extends Pick<SessionState, 'geometry' | 'userVerdicts'>>(
  step: T,
  side: Side,
  given: SessionVerdict | null,
  corners: Partial<Corners>,
): T {
  if (!sameCorners(step.geometry.corners, corners)) return step;
  return { ...step, userVerdicts: { ...step.userVerdicts, [side]: given } };
}
