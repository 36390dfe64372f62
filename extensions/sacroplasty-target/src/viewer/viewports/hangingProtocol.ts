import { PROTOCOL_ID, TOOL_GROUP_ID } from '../../id';
import { viewportIdOf, type ViewportRole } from './roles';
import { messages } from '../../messages';

/** Names under which the host calls back while it matches and hangs series. */
export const PLANNABLE_ATTRIBUTE = 'sacroplastyPlannable';
export const BEST_SERIES_ATTRIBUTE = 'sacroplastyBestSeries';
export const WINDOW_ATTRIBUTE = 'sacroplastyWindow';

const SERIES = 'planningSeries';

/**
 * Coming back from one view alone the host recognises the views by the row and column to which their corner is rounded: there
 * must be enough of both that no two views share them.
 */
const GRID = { rows: 2, columns: 4 } as const;

/**
 * Fractions of the grid: the sagittal view tall, the patient's right oblique on the left as on the axial view, the obliques
 * as large as the others allow, since the distances are read on them.
 */
const LAYOUT = {
  sagittal: { x: 0, y: 0, width: 0.42, height: 1 },
  axial: { x: 0.42, y: 0, width: 0.58, height: 0.46 },
  'oblique-right': { x: 0.42, y: 0.46, width: 0.29, height: 0.54 },
  'oblique-left': { x: 0.71, y: 0.46, width: 0.29, height: 0.54 },
} as const satisfies Readonly<Record<ViewportRole, object>>;

/**
 * Orientations for the host to begin with. The third must differ from the first two: OHIF 3.12 folds
 * all cameras into one where the first three repeat one. The oblique views are turned afterwards.
 */
const ORIENTATIONS = {
  sagittal: 'sagittal',
  axial: 'axial',
  'oblique-right': 'coronal',
  'oblique-left': 'sagittal',
} as const satisfies Readonly<Record<ViewportRole, string>>;

function viewport(role: ViewportRole): object {
  return {
    viewportOptions: {
      viewportId: viewportIdOf(role),
      // The host keeps a view's place, for when another one was maximised, by orientation and this: two views are sagittal.
      id: viewportIdOf(role),
      toolGroupId: TOOL_GROUP_ID,
      viewportType: 'volume',
      orientation: ORIENTATIONS[role],
      initialImageOptions: { preset: 'middle' },
      syncGroups: [{ type: 'voi', id: 'sacroplastyWindow', source: true, target: true }],
    },
    displaySets: [{ id: SERIES, options: { voi: { custom: WINDOW_ATTRIBUTE } } }],
  };
}

const IN_GRID_ORDER = ['sagittal', 'axial', 'oblique-right', 'oblique-left'] as const satisfies readonly ViewportRole[];

/** The one layout of the mode: sagittal large, axial, both obliques. */
export const planningProtocol = {
  id: PROTOCOL_ID,
  name: messages.viewer.views.protocol,
  locked: true,
  numberOfPriorsReferenced: 0,
  protocolMatchingRules: [],
  toolGroupIds: [TOOL_GROUP_ID],
  displaySetSelectors: {
    [SERIES]: {
      seriesMatchingRules: [
        { attribute: PLANNABLE_ATTRIBUTE, constraint: { equals: { value: true } }, required: true, weight: 1 },
        { attribute: BEST_SERIES_ATTRIBUTE, constraint: { equals: { value: true } }, weight: 100 },
        { attribute: 'isDisplaySetFromUrl', constraint: { equals: true }, weight: 1000 },
      ],
    },
  },
  defaultViewport: {
    viewportOptions: { toolGroupId: TOOL_GROUP_ID, viewportType: 'volume' },
    displaySets: [{ id: SERIES, matchedDisplaySetsIndex: -1 }],
  },
  stages: [
    {
      id: 'planning',
      name: messages.viewer.views.stage,
      viewportStructure: {
        layoutType: 'grid',
        properties: { ...GRID, layoutOptions: IN_GRID_ORDER.map(role => LAYOUT[role]) },
      },
      viewports: IN_GRID_ORDER.map(viewport),
    },
  ],
} as const;
