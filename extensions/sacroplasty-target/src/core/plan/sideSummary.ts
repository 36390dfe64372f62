import {
  breachOf,
  isPastTheJoint,
  type ContainmentVerdict,
  type OffsetAssessment,
  type SideAnalysis,
  type SideBreach,
} from '../analysis';

/** Where a breach begins, and from where on it is certain (see `BreachStretch`). */
export interface BreachBeginning {
  readonly from: Pick<OffsetAssessment, 'offset'>;
  readonly certainFrom: Pick<OffsetAssessment, 'offset'> | null;
}

/** What a plan says of one side in short: the program's verdict with its first breach. */
export interface SideSummary {
  /** Past the joint: not contained, yet nothing is broken through. */
  readonly verdict: ContainmentVerdict['kind'] | 'past-the-joint';
  readonly breach:
    | (Omit<SideBreach, 'first' | 'second'> & {
        readonly first: BreachBeginning;
        readonly second: BreachBeginning | null;
      })
    | null;
  /** Whether the breach's second stretch begins lateral to what the verdict covers. */
  readonly isSecondBeyondZone: boolean;
}

/** The same summary wherever a side is summed up. */
export function summariseSide(side: Parameters<typeof breachOf>[0]): SideSummary {
  const breach = breachOf(side);
  return {
    verdict: isPastTheJoint(side.verdict) ? 'past-the-joint' : side.verdict.kind,
    breach,
    isSecondBeyondZone: breach?.second != null && isBeyondZone(breach.second, side),
  };
}

/** Whether a breach begins lateral to what the verdict covers. */
export function isBeyondZone({ from }: BreachBeginning, { needleZone }: Pick<SideAnalysis, 'needleZone'>): boolean {
  return needleZone !== null && Math.abs(from.offset) > Math.abs(needleZone.to);
}
