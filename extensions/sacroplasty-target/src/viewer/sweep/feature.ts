import { COMMAND } from '../commands';
import type { Feature } from '../context';
import { messages } from '../../messages';
import { readinessToSave, type NotReady } from '../../storage';
import { viewportIdOf } from '../viewports';
import { feedCourse } from './courseFeed';
import { SliceWatch } from './sliceWatch';
import { SweepDriver } from './sweepDriver';
import { visibleSlice } from './visibleSlice';

const SAGITTAL = viewportIdOf('sagittal');

/** The sweep in the mode's views: its clock, its scrolling, its keys. @returns what ends it. */
export const sweepFeature: Feature = context => {
  const { session, sweep, viewports, commands, cornerstone, host } = context;
  const sayMissing = (reason: NotReady): void => {
    host.servicesManager.services.uiNotificationService.show({
      title: messages.viewer.dialogs.noSweep,
      message: messages.notReady[reason],
      type: 'info',
    });
  };
  const driver = new SweepDriver(session, sweep, viewports, {
    now: () => performance.now(),
    requestFrame: run => requestAnimationFrame(run),
    cancelFrame: handle => {
      cancelAnimationFrame(handle);
    },
  });
  const watch = new SliceWatch(sweep.seen, () => visibleSlice(context), {
    now: () => performance.now(),
    after: (ms, run) => setTimeout(run, ms),
    cancel: handle => {
      clearTimeout(handle);
    },
  });
  const rendered = (event: Event): void => {
    if (!(event instanceof CustomEvent) || !isOfSagittal(event.detail)) return;
    driver.rendered();
    watch.rendered();
  };
  const covered = (): void => {
    watch.covered();
  };
  document.addEventListener('visibilitychange', covered);
  const stopFeeding = feedCourse(session, sweep, () => {
    watch.placed();
  });
  // The event fires on the view's own element, which the host may build anew at any time.
  const { IMAGE_RENDERED } = cornerstone.Enums.Events;
  document.addEventListener(IMAGE_RENDERED, rendered, true);

  commands.on(COMMAND.toggleSweep, () => {
    const readiness = readinessToSave(session.state);
    if (sweep.state.course === null && readiness.kind === 'not-ready') sayMissing(readiness.reason);
    else sweep.toggle();
  });
  const step = (slices: number) => (): void => {
    // Before there is a landmark the midline has to be found first.
    if (sweep.state.course === null) viewports.stepSagittal(slices);
    else sweep.step(slices);
  };
  commands.on(COMMAND.stepLeft, step(1));
  commands.on(COMMAND.stepRight, step(-1));

  return () => {
    document.removeEventListener(IMAGE_RENDERED, rendered, true);
    document.removeEventListener('visibilitychange', covered);
    watch.dispose();
    driver.dispose();
    stopFeeding();
    sweep.setCourse(null);
  };
};

function isOfSagittal(detail: unknown): boolean {
  return typeof detail === 'object' && detail !== null && 'viewportId' in detail && detail.viewportId === SAGITTAL;
}
