import type { CustomizationService, DisplaySetService } from '../host';
import { isPlanDisplaySet } from './planSopClassHandler';

const DOUBLE_CLICK = 'studyBrowser.thumbnailDoubleClickCallback';
const DROP = 'customOnDropHandler';

type OnDisplaySet = (displaySetInstanceUID: string) => Promise<unknown>;
type DropHandler = (props: { readonly displaySetInstanceUID: string }) => Promise<{ readonly handled: boolean }>;
/** As the host calls it: once with what is on screen, then with what was clicked. */
type DoubleClickCallback = (setup: unknown) => OnDisplaySet;

/**
 * A double click on a plan in the host's study browser, or a plan dropped on a view, opens the plan. The
 * host itself would put the SR into the view as if it were images.
 */
export function openPlansFromStudyBrowser(
  customizationService: CustomizationService,
  displaySetService: DisplaySetService,
  open: OnDisplaySet,
): void {
  const isPlan = (displaySetInstanceUID: string): boolean => {
    const displaySet = displaySetService.getDisplaySetByUID(displaySetInstanceUID);
    return displaySet !== undefined && isPlanDisplaySet(displaySet);
  };
  interceptStudyBrowser(customizationService, isPlan, open);
}

/**
 * Takes what the user double-clicks in the host's study browser, or drops on a view, where `isOurs` says
 * so; everything else stays as it was, earlier interceptions included. For this mode only: the host
 * forgets the customisation when the mode is left.
 */
export function interceptStudyBrowser(
  customizationService: CustomizationService,
  isOurs: (displaySetInstanceUID: string) => boolean,
  take: OnDisplaySet,
): void {
  const stockCallbacks = callbacksOf(customizationService.getCustomization(DOUBLE_CLICK));
  const stockDrop = dropHandlerOf(customizationService.getCustomization(DROP));
  customizationService.setCustomizations({
    [DOUBLE_CLICK]: {
      $set: {
        callbacks: [
          (setup: unknown): OnDisplaySet => {
            const stock = stockCallbacks.map(callback => callback(setup));
            return async displaySetInstanceUID => {
              if (isOurs(displaySetInstanceUID)) return take(displaySetInstanceUID);
              for (const handle of stock) await handle(displaySetInstanceUID);
              return undefined;
            };
          },
        ],
      },
    },
    [DROP]: {
      $set: async (props: { readonly displaySetInstanceUID: string }) => {
        if (!isOurs(props.displaySetInstanceUID)) return stockDrop(props);
        await take(props.displaySetInstanceUID);
        return { handled: true };
      },
    },
  });
}

function callbacksOf(customization: unknown): readonly DoubleClickCallback[] {
  if (typeof customization !== 'object' || customization === null || !('callbacks' in customization)) return [];
  const { callbacks } = customization;
  return Array.isArray(callbacks) ? callbacks.filter(isCallback) : [];
}

function isCallback(value: unknown): value is DoubleClickCallback {
  return typeof value === 'function';
}

function dropHandlerOf(customization: unknown): DropHandler {
  return isDropHandler(customization) ? customization : () => Promise.resolve({ handled: false });
}

function isDropHandler(value: unknown): value is DropHandler {
  return typeof value === 'function';
}
