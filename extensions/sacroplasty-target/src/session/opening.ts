import { acceptCorners, acceptSides, NOTHING_ACCEPTED } from './acceptance';
import { awaited } from './measuring';
import { placementOf } from './placement';
import { NOT_DRAWING, type OpenedPlan, type SeriesState, type SessionState, type UnsavedPlan } from './state';
import { surfaceOf } from './surface';

/** An empty session on a series. One click is enough where bone can be told by its density. */
export function onSeries(empty: SessionState, series: SeriesState): SessionState {
  const isCt = series.kind === 'open' && series.stack.intensity === 'hounsfield';
  return { ...empty, series, placing: { method: isCt ? 'one-click' : 'four-corners', refusal: null, search: null } };
}

/** Whether both are the same series, open, with perhaps more slices of it there. */
export function sameSeries(a: SeriesState, b: SeriesState): boolean {
  return a.kind === 'open' && b.kind === 'open' && a.displaySetInstanceUID === b.displaySetInstanceUID;
}

/** A stored plan on the series that is open, with the numbers that were stored. */
export function opened({ series, placing }: SessionState, plan: OpenedPlan): SessionState {
  const { landmark, choices, lines, origins, thresholds, analysis, userVerdicts, record, document } = plan;
  const sagittalPlane = { origin: landmark.target, normal: landmark.normal };
  return {
    series,
    geometry: { sagittalPlane, corners: landmark.corners, choices, lines, origins },
    placement: { kind: 'placed', landmark },
    placing: { ...placing, refusal: null, search: null },
    drawing: NOT_DRAWING,
    thresholds,
    surface: surfaceOf(analysis.surface),
    analysis: { kind: 'done', analysis, from: 'stored' },
    userVerdicts,
    acceptance: acceptSides(acceptCorners(NOTHING_ACCEPTED, landmark.corners, 'saved'), analysis, 'saved'),
    level: null,
    record,
    document,
    changed: false,
    save: { kind: 'idle' },
  };
}

/** What an unsaved plan changes in an empty session on its series. */
export function restored(
  series: SeriesState,
  { geometry, thresholds, surface, userVerdicts, acceptance, record, document }: UnsavedPlan,
): Partial<SessionState> {
  const placement = placementOf(geometry);
  const analysis = awaited(placement, series);
  return { geometry, placement, thresholds, surface, userVerdicts, acceptance, record, document, analysis };
}
