import { isInHounsfield } from '../session';
import { COMMAND } from './commands';
import type { Feature } from './context';
import { isWindowName, rememberWindow, WINDOWS, type GreyWindow } from './viewports';

/** Sets the grey scale that is chosen, and keeps it, or the one dragged to, for the next CT. @returns ends it. */
export const windowFeature: Feature = ({ session, viewports, commands }) => {
  const keep = (window: GreyWindow): void => {
    if (isInHounsfield(session.state.series)) rememberWindow(localStorage, window);
  };
  commands.on(COMMAND.setWindow, ({ name }) => {
    if (!isWindowName(name)) return;
    viewports.setWindow(WINDOWS[name]);
    keep(WINDOWS[name]);
  });
  let pressedOn: GreyWindow | null = null;
  const pressed = (): void => {
    pressedOn = viewports.window();
  };
  const released = (): void => {
    const left = viewports.window();
    if (left === null || pressedOn === null) return;
    if (left.width !== pressedOn.width || left.centre !== pressedOn.centre) keep(left);
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
