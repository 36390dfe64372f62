import { hearBeforeHost } from './beforeHost';
import { DESTROYED_SERVICES, type Lifecycle, type ModeHost } from './host';
import { EXTENSION_ID, MODE_ID, PROTOCOL_ID, ROUTE_NAME } from './id';
import { layoutTemplate, SOP_CLASS_HANDLERS } from './layout';
import { isValidMode } from './validity';
import { words } from './words';

/** The host's own extensions that the mode uses. */
const HOST_EXTENSIONS = {
  '@ohif/extension-default': '^3.0.0',
  '@ohif/extension-cornerstone': '^3.0.0',
  '@ohif/extension-cornerstone-dicom-sr': '^3.0.0',
  '@ohif/extension-cornerstone-dicom-seg': '^3.0.0',
} as const;

/**
 * The OHIF mode.
 * @param extension how the host finds our extension: its package id in an npm build, its address beside
 *   a viewer that is already built. The host imports what it does not know.
 */
export function sacroplastyMode(extension: string): object {
  const beforeHost = hearBeforeHost(window);
  const extensionDependencies = { ...HOST_EXTENSIONS, [extension]: '^1' };
  return {
    id: MODE_ID,
    extensionDependencies,
    modeFactory: () => ({
      id: MODE_ID,
      routeName: ROUTE_NAME,
      displayName: words.name,
      isValidMode,
      validationTags: { study: [], series: [] },
      routes: [{ path: ROUTE_NAME, layoutTemplate }],
      extensions: extensionDependencies,
      hangingProtocol: PROTOCOL_ID,
      sopClassHandlers: [...SOP_CLASS_HANDLERS],
      onModeEnter(host: ModeHost): void {
        lifecycleOf(host).enter(host, beforeHost);
      },
      onModeExit(host: ModeHost): void {
        lifecycleOf(host).exit();
        const { services } = host.servicesManager;
        services.uiDialogService?.hideAll?.();
        services.uiModalService?.hide?.();
        for (const name of DESTROYED_SERVICES) services[name]?.destroy?.();
      },
    }),
  };
}

function lifecycleOf({ extensionManager }: ModeHost): Lifecycle {
  const exports = extensionManager.getModuleEntry(`${EXTENSION_ID}.utilityModule.lifecycle`)?.exports;
  if (!isLifecycle(exports)) throw new Error('The sacroplasty extension is not installed beside its mode.');
  return exports;
}

function isLifecycle(value: unknown): value is Lifecycle {
  return typeof value === 'object' && value !== null && 'enter' in value && 'exit' in value;
}
