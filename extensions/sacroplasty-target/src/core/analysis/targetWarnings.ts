import { USUAL_CANAL_EDGE, USUAL_CANAL_REACH } from '../anatomy';
import { assertNever, mm, type Side } from '../geometry';
import { ANALYSIS } from './parameters';
import type { SideAnalysis } from './sideAnalysis';
import type { Analysis } from './analysis';
import type { AnalysisWarning, TargetWarning } from './warning';

/** An ala target nearer to the midline than this is none: it would leave its side. */
export const LEAST_TARGET_OFFSET = mm(ANALYSIS.reporting.leastOffset);

/** What is said of a side's target that lies where no ala is; null: nothing. The gravest where there are several. */
export function misplacedTarget({ warnings }: Pick<Analysis, 'warnings'>, side: Side): TargetWarning | null {
  return warnings.filter(isOfTarget).findLast(about => about.side === side) ?? null;
}

function isOfTarget(about: AnalysisWarning): about is TargetWarning {
  switch (about.kind) {
    case 'target-at-midline':
    case 'target-in-reach-of-canal':
    case 'target-in-canal':
    case 'target-medial-to-foramen':
    case 'target-past-joint':
      return true;
    case 'stated':
    case 'unmeasured':
    case 'dense':
    case 'other-series':
    case 'joint-unsure':
    case 'joint-guessed':
    case 'joint-not-found':
    case 'foramen-not-found':
      return false;
    default:
      return assertNever(about);
  }
}

/** What is to be said of a target that the user has put where no ala is. */
export function targetWarnings(side: Side, { alaTarget, foramenLimit, jointLimit }: SideAnalysis): AnalysisWarning[] {
  if (alaTarget.kind === 'unknown' || alaTarget.by === 'proposed') return [];
  const at = mm(Math.abs(alaTarget.offset));
  const inReach: AnalysisWarning = { kind: 'target-in-reach-of-canal', side, at };
  if (at <= LEAST_TARGET_OFFSET) return [{ kind: 'target-at-midline', side, at }, inReach];
  if (at < USUAL_CANAL_REACH) return [inReach];
  if (foramenLimit === null && at < USUAL_CANAL_EDGE) return [{ kind: 'target-in-canal', side, at }];
  if (foramenLimit !== null && at < Math.abs(foramenLimit)) {
    return [{ kind: 'target-medial-to-foramen', side, at, limit: mm(Math.abs(foramenLimit)) }];
  }
  if (jointLimit !== null && at > Math.abs(jointLimit)) {
    return [{ kind: 'target-past-joint', side, at, limit: mm(Math.abs(jointLimit)) }];
  }
  return [];
}
