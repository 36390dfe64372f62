import { forBothSides, type LpsPoint } from '../core/geometry';
import { EMPTY_RECORD, type LevelReview } from '../core/plan';
import { PUBLISHED_THRESHOLDS } from '../core/trajectory';
import { isInHounsfield } from './beginning';
import { EMPTY_GEOMETRY, placementOf, sameGeometry, sameValue } from './geometry';
import { awaited } from './measuring';
import { acceptanceAsStored, acceptanceRead, acceptedOf, NOTHING_ACCEPTED, verdictsRead } from './review';
import type { Drawing, LevelFinding, OpenedPlan, Placing, SeriesState, SessionState, UnsavedPlan } from './state';
import { sameSurface, surfaceOf, TRACED_SURFACE } from './surface';

/** Nothing has come of placing yet. */
export const NOTHING: Placing['latest'] = { kind: 'nothing' };

export const NOT_DRAWING: Drawing = { awaited: null, refusal: null };

/** A session before its first series. */
export const EMPTY_STATE: SessionState = {
  series: { kind: 'none' },
  geometry: EMPTY_GEOMETRY,
  placement: { kind: 'none' },
  placing: { method: 'four-corners', latest: NOTHING },
  drawing: NOT_DRAWING,
  thresholds: PUBLISHED_THRESHOLDS,
  surface: TRACED_SURFACE,
  analysis: { kind: 'none' },
  userVerdicts: forBothSides(() => null),
  acceptance: NOTHING_ACCEPTED,
  level: null,
  record: EMPTY_RECORD,
  reader: null,
  document: null,
  changed: false,
  save: { kind: 'idle' },
};

/** An empty session on a series. One click is enough where bone can be recognised by its density. */
export function onSeries(empty: SessionState, series: SeriesState): SessionState {
  return {
    ...empty,
    series,
    placing: { method: isInHounsfield(series) ? 'one-click' : 'four-corners', latest: NOTHING },
  };
}

/** Whether both are the same series, open, with perhaps more slices of it there. */
export function sameSeries(a: SeriesState, b: SeriesState): boolean {
  return a.kind === 'open' && b.kind === 'open' && a.displaySetInstanceUID === b.displaySetInstanceUID;
}

/** A stored plan on the series that is open, with the numbers that were stored. */
export function opened({ series, placing, reader }: SessionState, plan: OpenedPlan): SessionState {
  const { landmark, choices, lines, origins, thresholds, analysis, userVerdicts, review, record, observer, document } =
    plan;
  const earlier = forBothSides(side => {
    const verdict = userVerdicts[side];
    return verdict === null ? null : ({ ...verdict, given: 'earlier' } as const);
  });
  const sagittalPlane = { origin: landmark.target, normal: landmark.normal };
  return {
    series,
    geometry: { sagittalPlane, corners: landmark.corners, choices, lines, origins },
    placement: { kind: 'placed', landmark },
    placing: { ...placing, latest: NOTHING },
    drawing: NOT_DRAWING,
    thresholds,
    surface: surfaceOf(analysis.surface),
    analysis: { kind: 'done', analysis, from: 'stored' },
    userVerdicts: verdictsRead(earlier, { from: observer, to: reader }),
    acceptance: acceptanceAsStored(review, landmark.corners, analysis),
    level: levelOf(review.level, landmark.target),
    record,
    reader,
    document,
    changed: false,
    save: { kind: 'idle' },
  };
}

/** A stored plan's warning about the level stays; where there was none the level is looked for anew. */
function levelOf(review: LevelReview, at: LpsPoint): LevelFinding | null {
  if (review.kind !== 'doubted') return null;
  return { at, check: { kind: 'stated', text: review.words }, isAccepted: review.isCounted };
}

/** What an unsaved plan changes in an empty session on its series. */
export function restored(
  { series, reader }: Pick<SessionState, 'series' | 'reader'>,
  { geometry, thresholds, surface, userVerdicts, acceptance, level, record, reader: from, document }: UnsavedPlan,
): Partial<SessionState> {
  const placement = placementOf(geometry);
  const analysis = awaited(placement, series);
  return {
    geometry,
    placement,
    thresholds,
    surface,
    userVerdicts: verdictsRead(userVerdicts, { from, to: reader }),
    acceptance: acceptanceRead({ acceptance, geometry }, { from, to: reader }),
    level,
    record,
    document,
    analysis,
  };
}

/** What a plan is compared with to find whether it has changed: the stored plan, or an empty one. */
export type Baseline = Pick<
  SessionState,
  'geometry' | 'userVerdicts' | 'acceptance' | 'analysis' | 'level' | 'record' | 'surface'
>;

/** Whether anything of the user's work differs from the baseline. */
export function differs(state: SessionState, baseline: Baseline): boolean {
  return (
    !sameSurface(state.surface, baseline.surface) ||
    state.userVerdicts !== baseline.userVerdicts ||
    state.record !== baseline.record ||
    isCounted(state) !== isCounted(baseline) ||
    !sameGeometry(state.geometry, baseline.geometry) ||
    isAcceptedOtherwise(state, baseline)
  );
}

/** Whether others stand behind the plan; while it is measured that is not known, and nothing has changed. */
function isAcceptedOtherwise(state: SessionState, baseline: Baseline): boolean {
  const [now, then] = [state.analysis, baseline.analysis];
  if (now.kind !== 'done' || now.from === 'dragged' || then.kind !== 'done' || then.from === 'dragged') return false;
  return !sameValue(acceptedOf(now.analysis, state), acceptedOf(then.analysis, baseline));
}

/** Whether the user has said of an unsure level that it is right. */
function isCounted({ level }: Pick<SessionState, 'level'>): boolean {
  return level?.isAccepted ?? false;
}
