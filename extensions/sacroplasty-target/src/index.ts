import { EXTENSION_ID, PANEL_NAME, PROTOCOL_ID } from './id';
import { commandDefinitions } from './viewer/commandTable';
import { COMMANDS_CONTEXT } from './viewer/commands';
import type { HostManagers } from './viewer/host';
import { reactIsland } from './viewer/island';
import { openMode, type OpenMode } from './viewer/lifecycle';
import { planSopClassHandler } from './viewer/storage';
import { TARGET_BUTTON, TargetButton } from './viewer/toolbar';
import { planningProtocol, registerProtocolAttributes } from './viewer/viewports';
import { assessDisplaySet, bestDisplaySet } from './viewer/voxels';

let open: OpenMode | null = null;

/** Called by the mode, which the host alone knows to be open. */
const lifecycle = {
  enter(host: HostManagers): void {
    open?.close();
    open = openMode(host);
  },
  exit(): void {
    open?.close();
    open = null;
  },
};

/** The OHIF extension. */
const extension = {
  id: EXTENSION_ID,

  preRegistration({ servicesManager }: HostManagers): void {
    registerProtocolAttributes(servicesManager.services.hangingProtocolService, {
      isPlannable: displaySet => assessDisplaySet(displaySet).kind === 'plannable',
      best: bestDisplaySet,
    });
  },

  getCommandsModule: () => ({
    definitions: commandDefinitions(() => open?.context.commands ?? null),
    defaultContext: COMMANDS_CONTEXT,
  }),

  getHangingProtocolModule: () => [{ name: PROTOCOL_ID, protocol: planningProtocol }],

  getToolbarModule: () => [{ name: TARGET_BUTTON, defaultComponent: TargetButton }],

  getPanelModule: () => [
    {
      name: PANEL_NAME,
      iconName: 'tab-linear',
      iconLabel: 'Sacroplasty',
      label: 'Sacroplasty plan',
      component: reactIsland(() => () => undefined, { 'data-cy': 'sacroplasty-panel' }),
    },
  ],

  getSopClassHandlerModule: () => [planSopClassHandler(EXTENSION_ID)],

  getUtilityModule: () => [{ name: 'lifecycle', exports: lifecycle }],
};

export default extension;
