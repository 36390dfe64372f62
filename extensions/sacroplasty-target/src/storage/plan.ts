import { forBothSides, type Millimetres } from '../core/geometry';
import { withWarnings, type Analysis, type SideAnalysis, type SideChoice } from '../core/analysis';
import { localIso, type LevelReview, type ObserverDevice, type PersonName, type Plan } from '../core/plan';
import type { StoredPlan } from '../core/sr';
import { acceptedOf, isLevelUnsure, levelWarnings, type OpenedPlan, type SessionState } from '../session';
import type { Readiness } from './readiness';
import type { StorageWords } from './words';

/** What a plan holds beside the session's state. */
export interface Circumstances {
  readonly person: PersonName;
  readonly device: ObserverDevice;
  readonly createdAt: Date;
}

/** The session's state as one plan. */
export function planOf(
  state: SessionState,
  { source, landmark, analysis, warnings }: Extract<Readiness, { kind: 'ready' }>,
  { person, device, createdAt }: Circumstances,
  words: SessionWords,
): Plan {
  return {
    source,
    landmark,
    origins: state.geometry.origins,
    analysis: withWarnings(analysis, warnings.map(words.sessionWarning)),
    lines: state.geometry.lines,
    thresholds: state.thresholds,
    userVerdicts: state.userVerdicts,
    review: { level: levelReviewOf(state, words), ...acceptedOf(analysis, state) },
    record: state.record,
    observer: { person, device },
    createdAt: localIso(createdAt),
    predecessor: state.document,
  };
}

type SessionWords = Pick<StorageWords, 'sessionWarning'>;

function levelReviewOf(state: SessionState, { sessionWarning }: SessionWords): LevelReview {
  const [warning] = levelWarnings(state);
  if (warning === undefined) return { kind: 'not-doubted' };
  return { kind: 'doubted', words: sessionWarning(warning), isCounted: !isLevelUnsure(state) };
}

type Reading = Pick<StorageWords, 'readReason' | 'readWarning'>;

/** A plan read from the PACS, ready for the session. What the user had fixed stays fixed. */
export function openedPlanOf(plan: StoredPlan, words: Reading): OpenedPlan {
  const { landmark, origins, lines, thresholds, analysis, userVerdicts, review, record, observer, document } = plan;
  return {
    landmark,
    origins,
    lines,
    thresholds,
    analysis: recognised(analysis, words),
    userVerdicts,
    review,
    record,
    observer: observer.person,
    document,
    choices: forBothSides(side => choiceOf(analysis.sides[side])),
  };
}

/** The analysis with what a side is accepted in spite of as the findings that they are: stored are their words. */
function recognised(analysis: Analysis, { readReason, readWarning }: Reading): Analysis {
  return {
    ...analysis,
    warnings: analysis.warnings.map(about => (about.kind === 'stated' ? readWarning(about.text) : about)),
    sides: forBothSides(side => {
      const { verdict, ...rest } = analysis.sides[side];
      if (verdict.kind !== 'unknown' || verdict.reason.kind !== 'stated') return analysis.sides[side];
      return { ...rest, verdict: { kind: 'unknown', reason: readReason(verdict.reason.text) } };
    }),
  };
}

function choiceOf({ alaTarget, jointDirection }: SideAnalysis): SideChoice {
  const offset: Millimetres | null = alaTarget.kind === 'known' && alaTarget.by === 'given' ? alaTarget.offset : null;
  return {
    offset,
    jointDirection: jointDirection.kind === 'known' && jointDirection.by === 'given' ? jointDirection.direction : null,
  };
}
