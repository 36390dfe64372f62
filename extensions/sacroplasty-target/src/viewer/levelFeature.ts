import { hasAllImages, isLevelOpen } from '../session';
import type { Feature } from './context';

/** How long a landmark lies still before its level is looked for, ms: numbers come first, and a next drag is not held up. */
const AT_REST = 600;

/** Looks from a landmark that was placed by hand, or opened, for S1, so that a wrong level is warned of. @returns ends it. */
export const levelFeature: Feature = ({ session, engine }) => {
  let giveUp = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    giveUp();
  };
  const look = (): void => {
    timer = null;
    const { state } = session;
    const { placement, series } = state;
    if (placement.kind !== 'placed' || series.kind !== 'open' || session.isInGesture || !isLevelOpen(state)) return;
    const { landmark } = placement;
    giveUp = engine.ask('level', landmark, series.stack, {
      // Another landmark, another series or newer numbers have given it up before.
      answered: check => session.noteLevel(landmark.target, check),
      failed: reason => console.error(`The level of the landmark could not be looked for: ${reason}`),
    });
  };
  const stop = session.store.subscribe((state, before) => {
    const { series, analysis } = state;
    if (state.placement === before.placement && series === before.series && analysis === before.analysis) return;
    cancel();
    // While images are on their way S1 may be among those that are still missing.
    const isAtRest = analysis.kind === 'done' && analysis.from !== 'dragged';
    if (hasAllImages(series) && isAtRest && isLevelOpen(state)) timer = setTimeout(look, AT_REST);
  });
  return () => {
    cancel();
    stop();
  };
};
