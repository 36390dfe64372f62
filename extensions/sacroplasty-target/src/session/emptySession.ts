import { forBothSides } from '../core/geometry';
import { EMPTY_RECORD, PLACED_BY_USER } from '../core/plan';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../core/trajectory';
import { NOTHING_ACCEPTED } from './acceptance';
import { NO_CHOICE, NOT_DRAWING, type PlanGeometry, type SessionState } from './state';
import { TRACED_SURFACE } from './surface';

/** Nothing placed, everything left to the program. */
export const EMPTY_GEOMETRY: PlanGeometry = {
  sagittalPlane: null,
  corners: {},
  choices: forBothSides(() => NO_CHOICE),
  lines: DEFAULT_DIRECTION_LINES,
  origins: PLACED_BY_USER,
};

/** A session before its first series. */
export const EMPTY_STATE: SessionState = {
  series: { kind: 'none' },
  geometry: EMPTY_GEOMETRY,
  placement: { kind: 'none' },
  placing: { method: 'four-corners', refusal: null, search: null },
  drawing: NOT_DRAWING,
  thresholds: PUBLISHED_THRESHOLDS,
  surface: TRACED_SURFACE,
  analysis: { kind: 'none' },
  userVerdicts: forBothSides(() => null),
  acceptance: NOTHING_ACCEPTED,
  level: null,
  record: EMPTY_RECORD,
  document: null,
  changed: false,
  save: { kind: 'idle' },
};
