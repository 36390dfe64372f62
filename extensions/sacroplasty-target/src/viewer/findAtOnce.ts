import { hasAllImages, isInHounsfield, isUntouched } from '../session';
import type { Feature } from './context';
import { proposeS1 } from './proposeS1';
import { isFoundAtOnce, SETTINGS } from './settings';

/**
 * Looks for S1 by itself, once, when a CT is there in full and nobody has done anything on it. @returns ends it.
 */
export const findAtOnceFeature: Feature = context => {
  const { session, host } = context;
  const { customizationService } = host.servicesManager.services;
  if (!isFoundAtOnce(customizationService.getCustomization(SETTINGS.findS1))) return () => undefined;
  /** The display set that has had its turn. */
  let done: string | null = null;
  return session.store.subscribe(({ series }) => {
    if (series.kind !== 'open' || series.displaySetInstanceUID === done || !hasAllImages(series)) return;
    const { displaySetInstanceUID } = series;
    done = displaySetInstanceUID;
    if (!isInHounsfield(series)) return;
    // What has brought the last images may have more to say in the same task, as that a plan is opened.
    queueMicrotask(() => {
      const { state } = session;
      const isSame = state.series.kind === 'open' && state.series.displaySetInstanceUID === displaySetInstanceUID;
      if (isSame && isUntouched(state)) proposeS1(context, null, 'program');
    });
  });
};
