import { createStore } from 'zustand/vanilla';
import { EXTENSION_ID, PANEL_NAME, PROTOCOL_ID } from './id';
import { mountPanel, mountStrip } from './panel';
import { panelPort } from './panelPort';
import { commandDefinitions } from './viewer/commandTable';
import { COMMANDS_CONTEXT } from './viewer/commands';
import type { HostManagers } from './host';
import { reactIsland, whileOpen } from './viewer/island';
import { openMode, type OpenMode } from './viewer/lifecycle';
import { planSopClassHandler, type HearBeforeHost } from './storage';
import { TARGET_BUTTON, TargetButton } from './viewer/toolbar';
import { planningProtocol, registerProtocolAttributes } from './viewer/viewports';
import { assessDisplaySet, bestDisplaySet } from './viewer/voxels';

const open = createStore<OpenMode | null>(() => null);

/** Called by the mode: an extension is told of every mode that opens, not of its own. */
const lifecycle = {
  /** The open mode's parts, for what builds on this extension; null while another mode is open. */
  context: () => open.getState()?.context ?? null,
  enter(host: HostManagers, beforeHost: HearBeforeHost): void {
    open.getState()?.close();
    open.setState(openMode(host, beforeHost, [context => mountStrip(context.strip.element, panelPort(context))]), true);
  },
  exit(): void {
    open.getState()?.close();
    open.setState(null, true);
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
    definitions: commandDefinitions(() => open.getState()?.context.commands ?? null),
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
      component: reactIsland(
        whileOpen(open, (element, { context }) => mountPanel(element, panelPort(context))),
        { 'data-cy': 'sacroplasty-panel' },
      ),
    },
  ],

  getSopClassHandlerModule: () => [planSopClassHandler(EXTENSION_ID)],

  getUtilityModule: () => [{ name: 'lifecycle', exports: lifecycle }],
};

export default extension;
