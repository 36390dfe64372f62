import {
  breachOf,
  isPastTheJoint,
  type BreachStretch,
  type ContainmentVerdict,
  type SideAnalysis,
  type SideBreach,
} from '../analysis';

/** What a plan says of one side in short: the program's verdict with its first breach. */
export interface SideSummary {
  /** Past the joint: not contained, yet nothing is broken through. */
  readonly verdict: ContainmentVerdict['kind'] | 'past-the-joint';
  readonly breach: SideBreach | null;
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
export function isBeyondZone({ from }: BreachStretch, { needleZone }: Pick<SideAnalysis, 'needleZone'>): boolean {
  return needleZone !== null && Math.abs(from.offset) > Math.abs(needleZone.to);
}
