import { EXTENSION_ID } from '../id';
import { analyse } from '../core/analysis';
import { PlanningSession } from '../session';
import { CommandTable } from './commandTable';
import type { PlanningContext } from './context';
import { confirm } from './dialog';
import { FEATURES } from './features';
import { HOTKEYS } from './hotkeys';
import { cornerstoneLibraries, type HostManagers } from './host';
import styles from './styles.css';
import { fillToolbar } from './toolbar';
import {
  aimViews,
  createToolGroup,
  followSession,
  PlanningViewports,
  StripMount,
  ViewLabels,
  viewportIdOf,
  VIEWPORT_ROLES,
} from './viewports';
import { SeriesFeed, SeriesWatch } from './voxels';

/** The mode while it is open: made when it is entered, gone when it is left. */
export interface OpenMode {
  readonly context: PlanningContext;
  close(): void;
}

/** Starts everything that the mode needs in the host; `close` takes all of it away again. */
export function openMode(host: HostManagers): OpenMode {
  const { services } = host.servicesManager;
  const { cornerstone, cornerstoneTools } = cornerstoneLibraries(host.extensionManager);
  const session = new PlanningSession({
    analyse,
    defer: run => requestAnimationFrame(run),
    report: error => { console.error(error); },
  });
  const viewports = new PlanningViewports(services.cornerstoneViewportService);
  const labels = new ViewLabels(cornerstone, viewports);
  const strip = new StripMount(viewports);
  const feed = new SeriesFeed(cornerstone, session);
  const context: PlanningContext = {
    host,
    cornerstone,
    cornerstoneTools,
    session,
    viewports,
    commands: new CommandTable(),
    strip,
  };

  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.dataset['extension'] = EXTENSION_ID;
  sheet.textContent = styles;
  createToolGroup(host.extensionManager, services.toolGroupService);
  fillToolbar(services.toolbarService);
  services.customizationService.setCustomizations({ 'ohif.hotkeyBindings': HOTKEYS, ...OVERLAYS });

  const watch = new SeriesWatch({
    services,
    session,
    feed,
    viewportIds: VIEWPORT_ROLES.map(viewportIdOf),
    mayDiscard: () => confirm(services.uiModalService, DISCARD),
  });
  const { cornerstoneViewportService } = services;
  const hung = cornerstoneViewportService.subscribe(cornerstoneViewportService.EVENTS.VIEWPORT_VOLUMES_CHANGED, () => {
    labels.refresh();
    strip.refresh();
    aimViews(session, viewports);
  });
  const stopFollowing = followSession(session, viewports);
  const stopFeatures = FEATURES.map(start => start(context));

  return {
    context,
    close() {
      for (const stop of stopFeatures.toReversed()) stop();
      stopFollowing();
      hung.unsubscribe();
      watch.dispose();
      feed.dispose();
      labels.dispose();
      strip.dispose();
      sheet.remove();
      session.reset();
    },
  };
}

const DISCARD = {
  title: 'Plan on another series?',
  message: 'The plan on the present series has not been saved. It belongs to that series and would be lost.',
  yes: 'Discard the plan',
  no: 'Keep the plan',
} as const;

/** The host's corner texts: the views' own labels take the place of some of them. */
const OVERLAYS = {
  'viewportOverlay.topLeft': [],
  'viewportOverlay.bottomRight': [],
} as const;
