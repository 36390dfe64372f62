import { LEFT, type Millimetres, type Plane } from './core/geometry';
import { CORNER_ORDER, type CornerName } from './core/landmark';
import { measureMarginMap } from './core/marginMap';
import type { PanelPort } from './panel';
import { COMMAND } from './viewer/commands';
import { findS1 } from './session';
import type { PlanningContext } from './viewer/context';
import { aimViews, turnMidsagittal } from './viewer/viewports';

/** What panel and strip may read and do, in terms of the open mode. */
export function panelPort(context: PlanningContext): PanelPort {
  const { session, sweep, storage, viewports, commands, host } = context;
  const { uiNotificationService } = host.servicesManager.services;
  return {
    session,
    sweep,
    storage,
    measureMarginMap,
    navigation: {
      showPoint: p => {
        aimViews(session, viewports);
        viewports.showPoint(p);
      },
      findS1: () => {
        const proposal = findS1(session, null);
        if (proposal?.kind === 'proposed') {
          aimViews(session, viewports);
          viewports.showPoint(proposal.landmark.target);
          uiNotificationService.show({ title: 'S1 found', message: toCheck(proposal.confidence), type: 'info' });
        }
        return proposal;
      },
      startPlacing: () => { commands.run(COMMAND.activateTool); },
      turn: (axis, degrees) => {
        const plane = planeToTurn(context);
        const turned = plane === null ? null : turnMidsagittal(plane, axis, degrees);
        if (turned !== null) session.setSagittalPlane(turned);
        else if (plane !== null) {
          uiNotificationService.show({
            title: 'Midsagittal plane',
            message: 'The plane cannot be turned farther than 45 degrees from the scanner’s sagittal plane.',
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

/** What the user must do with proposed corners, and how sure each is. */
function toCheck(confidence: Readonly<Record<CornerName, Millimetres>>): string {
  const sure = CORNER_ORDER.map(name => `${name} ±${confidence[name].toFixed(1)}`).join(', ');
  return `Proposed by the program: check that it is S1, and each corner (${sure} mm).`;
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
  if (geometry.sagittalPlane === null || Object.keys(geometry.corners).length > 0) return geometry.sagittalPlane ?? shown;
  return shown;
}
