import type { Feature } from './context';
import { rememberWindow, type GreyWindow } from './viewports';

/** Keeps the grey scale that the user drags to on a CT, for the next one. @returns ends it. */
export const windowFeature: Feature = ({ session, viewports }) => {
  let pressedOn: GreyWindow | null = null;
  const pressed = (): void => {
    pressedOn = viewports.window();
  };
  const released = (): void => {
    const { series } = session.state;
    const left = viewports.window();
    if (series.kind !== 'open' || series.stack.intensity !== 'hounsfield' || left === null || pressedOn === null)
      return;
    if (left.width !== pressedOn.width || left.centre !== pressedOn.centre) rememberWindow(localStorage, left);
    pressedOn = null;
  };
  // Of the whole window: a drag may begin in one view and end beyond it.
  window.addEventListener('pointerdown', pressed, { capture: true });
  window.addEventListener('pointerup', released, { capture: true });
  return () => {
    window.removeEventListener('pointerdown', pressed, { capture: true });
    window.removeEventListener('pointerup', released, { capture: true });
  };
};
