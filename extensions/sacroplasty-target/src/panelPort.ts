import { LEFT, type Plane } from './core/geometry';
import type { LineName } from './core/trajectory';
import type { PanelPort } from './panel';
import { COMMAND, type CommandName } from './viewer/commands';
import type { PlacingMethod } from './session';
import type { PlanningContext } from './viewer/context';
import { readableHotkeys } from './viewer/hotkeys';
import { proposeS1 } from './viewer/proposeS1';
import { aimViews, turnMidsagittal } from './viewer/viewports';
import { messages } from './messages';

const PLACING_COMMAND: Readonly<Record<PlacingMethod, CommandName>> = {
  'one-click': COMMAND.placeByOneClick,
  'four-corners': COMMAND.placeByCorners,
};

const DRAWING_COMMAND: Readonly<Record<LineName, CommandName>> = {
  l5InferiorEndplate: COMMAND.drawL5Endplate,
  sacralLongAxis: COMMAND.drawLongAxis,
};

/** What panel and strip may read and do, in terms of the open mode. */
export function panelPort(context: PlanningContext): PanelPort {
  const { session, engine, sweep, outline, storage, patient, segmentations, viewports, commands, host, feed } = context;
  const { uiNotificationService } = host.servicesManager.services;
  return {
    session,
    sweep,
    outline,
    storage,
    patient,
    segmentations,
    retryImages: () => void feed.retry(),
    mapMargins: ({ stack, ...input }, waiting) => engine.ask('map', input, stack, waiting),
    keys: readableHotkeys(),
    navigation: {
      showPoint: p => {
        aimViews(session, viewports);
        viewports.showPoint(p);
      },
      showLandmark: ({ target }) => {
        aimViews(session, viewports);
        viewports.showSacrumAround(target);
      },
      findS1: () => {
        proposeS1(context, null);
      },
      stopSearch: () => void session.stopSearch(),
      startPlacing: () => {
        commands.run(COMMAND.activateTool);
      },
      placeBy: method => {
        commands.run(PLACING_COMMAND[method]);
      },
      drawLine: line => {
        commands.run(DRAWING_COMMAND[line]);
      },
      turn: (axis, degrees) => {
        const plane = planeToTurn(context);
        const turned = plane === null ? null : turnMidsagittal(plane, axis, degrees);
        if (turned !== null) session.setSagittalPlane(turned);
        else if (plane !== null) {
          uiNotificationService.show({
            title: messages.viewer.dialogs.midsagittalPlane,
            message: messages.viewer.dialogs.turnedTooFar,
            type: 'warning',
          });
        }
      },
      resetTurn: () => {
        const plane = planeToTurn(context);
        if (plane !== null) session.setSagittalPlane({ origin: plane.origin, normal: LEFT });
      },
    },
  };
}

/**
 * The plane that a turn starts from: through the landmark's target, which then stays where it is; before a
 * landmark the one that was turned last, or else the slice that is on screen.
 */
function planeToTurn({ session, viewports }: PlanningContext): Plane | null {
  const { placement, geometry } = session.state;
  if (placement.kind === 'placed') {
    return { origin: placement.landmark.target, normal: placement.landmark.normal };
  }
  const shown = viewports.sagittalPlane();
  if (geometry.sagittalPlane === null || Object.keys(geometry.corners).length > 0)
    return geometry.sagittalPlane ?? shown;
  return shown;
}
