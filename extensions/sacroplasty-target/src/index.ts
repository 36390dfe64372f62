import { createStore } from 'zustand/vanilla';
import { EXTENSION_ID, PANEL_NAME, PROTOCOL_ID } from './id';
import { mountPanel, mountStrip } from './panel';
import { panelPort } from './panelPort';
import { commandDefinitions } from './viewer/commandTable';
import { COMMANDS_CONTEXT } from './viewer/commands';
import { hasService, probeHost, type HostManagers } from './host';
import { refuseHost } from './viewer/hostRefusal';
import { reactIsland, whileOpen } from './viewer/island';
import { openMode, type OpenMode } from './viewer/lifecycle';
import { messages } from './messages';
import { planSopClassHandler, type HearBeforeHost } from './storage';
import { TARGET_BUTTON, TargetButton } from './viewer/toolbar';
import { planningProtocol, registerProtocolAttributes, rememberedWindow, WINDOWS } from './viewer/viewports';
import { assessDisplaySet, bestDisplaySet } from './viewer/voxels';

const open = createStore<OpenMode | null>(() => null);
/** Takes away what stands in the mode's place, in a host that lacks something; null: nothing does. */
let withdraw: (() => void) | null = null;

function leave(): void {
  open.getState()?.close();
  open.setState(null, true);
  withdraw?.();
  withdraw = null;
}

/** Called by the mode: an extension is notified of every mode that opens, not only of its own. */
const lifecycle = {
  /** The open mode's parts, for what builds on this extension; null while another mode is open. */
  context: () => open.getState()?.context ?? null,
  enter(host: HostManagers, beforeHost: HearBeforeHost): void {
    leave();
    const probe = probeHost(host);
    if (probe.kind === 'lacking') {
      withdraw = refuseHost(probe.lacks);
      return;
    }
    open.setState(openMode(host, beforeHost, [context => mountStrip(context.strip.element, panelPort(context))]), true);
  },
  exit: leave,
};

/** The OHIF extension. */
const extension = {
  id: EXTENSION_ID,

  preRegistration(host: HostManagers): void {
    // Where it is missing, this is said when the mode is entered: what is thrown here would end the whole viewer.
    if (!hasService(host, 'hangingProtocolService')) return;
    registerProtocolAttributes(host.servicesManager.services.hangingProtocolService, {
      isPlannable: displaySet => assessDisplaySet(displaySet).kind === 'plannable',
      best: bestDisplaySet,
      ctWindow: () => rememberedWindow(localStorage) ?? WINDOWS.bone,
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
      iconLabel: messages.panel.tab,
      label: messages.panel.tabTitle,
      component: reactIsland(
        whileOpen(open, (element, { context }) => mountPanel(element, panelPort(context))),
        { 'data-cy': 'sacroplasty-panel' },
      ),
    },
  ],

  getSopClassHandlerModule: () => [planSopClassHandler(EXTENSION_ID, messages.planLabel)],

  getUtilityModule: () => [{ name: 'lifecycle', exports: lifecycle }],
};

export default extension;
