/** Hears of some of the window's events before the host does. @returns stops hearing. */
export type HearBeforeHost = (listener: (event: Event) => void) => () => void;

/** Back and Forward, and errors that nobody has caught. */
const TYPES = ['popstate', 'error', 'unhandledrejection'] as const;

/**
 * The window's events, heard before the host's router and error page. Listeners on the window are called in the
 * order in which they were added, capturing or not, so one that is to hold an event back has to be there before the
 * host's: from when the host loads its modes, which is before it draws anything. It does nothing while nobody
 * listens through it.
 */
export function hearBeforeHost(target: Pick<EventTarget, 'addEventListener'>): HearBeforeHost {
  let hear: ((event: Event) => void) | null = null;
  for (const type of TYPES) {
    target.addEventListener(type, event => {
      hear?.(event);
    });
  }
  return listener => {
    hear = listener;
    return () => {
      if (hear === listener) hear = null;
    };
  };
}
