import { version } from '../../package.json';
import { EXTENSION_ID } from '../id';
import { planningDevice } from '../core/plan';
import { PUBLISHED_THRESHOLDS, type DistanceThresholds } from '../core/trajectory';
import { Engine, Measurer, Turns } from '../engine';
import { OutlineChoice, PlanningSession, Sweep } from '../session';
import { CommandTable } from './commandTable';
import type { Feature, PlanningContext } from './context';
import { confirm } from './dialog';
import { FEATURES } from './features';
import { inNextFrame } from './frames';
import { HOTKEYS } from './hotkeys';
import { cornerstoneLibraries, type HostManagers, type Services } from '../host';
import {
  Drafts,
  guardLeaving,
  hasUnsavedWork,
  interceptStudyBrowser,
  openPlansFromStudyBrowser,
  PlanStorage,
  type HearBeforeHost,
} from '../storage';
import { overlays } from './overlays';
import { ShownPatient } from './patient';
import styles from './styles.css';
import { Segmentations } from './segmentation';
import { readDistanceThresholds, SETTINGS } from './settings';
import { fillToolbar } from './toolbar';
import {
  aimViews,
  createToolGroup,
  followSession,
  PaneFit,
  PlanningViewports,
  roleOf,
  StripMount,
  ViewLabels,
  viewportIdOf,
  VIEWPORT_ROLES,
} from './viewports';
import { takeViewCommands } from './viewCommands';
import { assessDisplaySet, SeriesFeed, SeriesWatch } from './voxels';
import { messages } from '../messages';

/** The mode while it is open: made when it is entered, gone when it is left. */
export interface OpenMode {
  readonly context: PlanningContext;
  close(): void;
}

/** Unsaved plans outlive the mode: it may be left by mistake. */
const drafts = new Drafts(() => new Date());

const VIEWPORT_IDS = VIEWPORT_ROLES.map(viewportIdOf);

/**
 * Starts everything that the mode needs in the host; `close` takes all of it away again.
 * @param beforeHost how the mode hears of the window's events before the host.
 * @param beyond parts that lie outside the viewer, started last.
 */
export function openMode(host: HostManagers, beforeHost: HearBeforeHost, beyond: readonly Feature[]): OpenMode {
  const { services } = host.servicesManager;
  const { cornerstone, cornerstoneTools } = cornerstoneLibraries(host.extensionManager);
  const engine = new Engine(
    // Written out, so that a hospital's own build of the viewer finds the script, too.
    () => new Worker(new URL('./engine.js', import.meta.url), { type: 'module' }),
    why => console.warn(`Sacroplasty Target measures on the page: the browser refuses a worker (${why}).`),
  );
  const turns = new Turns();
  const measurer = new Measurer(engine, error => console.error(error), turns.soon);
  const session = new PlanningSession({
    // Asked for at every measurement, so that a bench can time what the session measures with.
    measure: (...request) => measurer.measure(...request),
    defer: inNextFrame,
    thresholds: thresholdsOf(services),
  });
  const outline = new OutlineChoice(session);
  const viewports = new PlanningViewports(services.cornerstoneViewportService);
  const labels = new ViewLabels(cornerstone, viewports);
  const strip = new StripMount(viewports);
  const fit = new PaneFit(cornerstone, services.cornerstoneViewportService, viewports);
  const feed = new SeriesFeed(cornerstone, session);
  const watch = new SeriesWatch({
    services,
    session,
    feed,
    viewportIds: VIEWPORT_IDS,
    hasUnsavedWork,
    mayLeave: () => confirm(services.uiModalService, messages.viewer.dialogs.leaveSeries),
  });
  const storage = new PlanStorage({
    session,
    host,
    drafts,
    device: planningDevice(version),
    words: messages,
    showSeries: uid => void watch.hang(uid),
    showLandmark: ({ target }) => {
      aimViews(session, viewports);
      viewports.showPoint(target);
    },
    pictures: () => {
      const sagittal = viewports.viewport('sagittal');
      if (sagittal !== null && !feed.isShownIn(sagittal)) return 'of-another-series';
      return fit.allFit ? 'of-the-plan' : 'being-fitted';
    },
    now: () => new Date(),
    memory: localStorage,
  });
  const stopGuarding = guardLeaving({
    beforeHost,
    isUnsaved: () => hasUnsavedWork(session.state),
    mayLeave: () => confirm(services.uiModalService, messages.viewer.dialogs.leaveMode),
  });
  const patient = new ShownPatient(services.displaySetService, session);
  const segmentations = new Segmentations(host, session);
  const context: PlanningContext = {
    host,
    cornerstone,
    cornerstoneTools,
    session,
    engine,
    measurer,
    feed,
    sweep: new Sweep(),
    outline,
    storage,
    patient,
    segmentations,
    viewports,
    commands: new CommandTable(),
    strip,
    fit,
  };

  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.dataset['extension'] = EXTENSION_ID;
  sheet.textContent = styles;
  createToolGroup(host.extensionManager, services.toolGroupService);
  fillToolbar(services.toolbarService);
  services.customizationService.setCustomizations({ 'ohif.hotkeyBindings': HOTKEYS, ...overlays(services) });

  const follower = followSession(session, viewports, turns.soon);
  // Offsets are counted from the midsagittal plane: the labels change with it, even where no view moves.
  const stopLabelling = session.store.subscribe((state, before) => {
    if (state.geometry.sagittalPlane !== before.geometry.sagittalPlane) labels.refresh();
  });
  const { cornerstoneViewportService } = services;
  // The last word of the host on a pane: it still moves the camera after the volume has been set.
  const hung = cornerstoneViewportService.subscribe(
    cornerstoneViewportService.EVENTS.VIEWPORT_DATA_CHANGED,
    ({ viewportId }) => {
      labels.refresh();
      strip.refresh();
      fit.refresh();
      const role = roleOf(viewportId);
      if (role !== null) follower.paneFilled(role);
    },
  );
  takeViewCommands(context);
  refuseUnplannable(services);
  openPlansFromStudyBrowser(services.customizationService, services.displaySetService, uid => storage.requestOpen(uid));
  const stopFeatures = [...FEATURES, ...beyond].map(start => start(context));

  return {
    context,
    close() {
      stopGuarding();
      for (const stop of stopFeatures.toReversed()) stop();
      storage.dispose();
      outline.dispose();
      patient.dispose();
      segmentations.dispose();
      stopLabelling();
      follower.stop();
      hung.unsubscribe();
      watch.dispose();
      feed.dispose();
      labels.dispose();
      strip.dispose();
      fit.dispose();
      sheet.remove();
      session.reset();
      engine.dispose();
      turns.dispose();
    },
  };
}

/** The site's limits of the distance classes; the published ones, and a word to the user, where they make no sense. */
function thresholdsOf({ customizationService, uiNotificationService }: Services): DistanceThresholds {
  const setting = readDistanceThresholds(customizationService.getCustomization(SETTINGS.distanceThresholds));
  if (setting.kind === 'valid') return setting.thresholds;
  uiNotificationService.show({
    title: messages.viewer.dialogs.settings,
    message: setting.reason,
    type: 'warning',
    duration: 12000,
  });
  return PUBLISHED_THRESHOLDS;
}

/** Says why a series cannot be hung in the views, in place of the host's words about its own rules. */
function refuseUnplannable({ customizationService, displaySetService, uiNotificationService }: Services): void {
  const refusalOf = (uid: string): string | null => {
    const displaySet = displaySetService.getDisplaySetByUID(uid);
    const assessment = displaySet === undefined ? null : assessDisplaySet(displaySet);
    return assessment?.kind === 'not-plannable' ? messages.seriesRefusal(assessment.reason) : null;
  };
  interceptStudyBrowser(
    customizationService,
    uid => refusalOf(uid) !== null,
    uid => {
      uiNotificationService.show({
        title: messages.viewer.dialogs.notPlannable,
        message: refusalOf(uid) ?? '',
        type: 'warning',
        duration: 8000,
        allowDuplicates: true,
      });
      return Promise.resolve();
    },
  );
}
