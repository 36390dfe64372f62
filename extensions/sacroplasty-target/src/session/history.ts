/** States to go back to and forward to; the present one is kept by the caller. */
export interface History<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

export const EMPTY_HISTORY: History<never> = { past: [], future: [] };

/** Steps kept: more than anyone presses Ctrl-Z, far less than memory would notice. */
const DEPTH = 200;

/** Remembers `present` before a change; what had been undone is gone. */
export function remember<T>(history: History<T>, present: T): History<T> {
  return { past: [...history.past, present].slice(-DEPTH), future: [] };
}

/** One step back, or null where there is none. */
export function stepBack<T>(history: History<T>, present: T): { history: History<T>; present: T } | null {
  const previous = history.past.at(-1);
  if (previous === undefined) return null;
  return {
    history: { past: history.past.slice(0, -1), future: [present, ...history.future] },
    present: previous,
  };
}

/** One step forward, or null where there is none. */
export function stepForward<T>(history: History<T>, present: T): { history: History<T>; present: T } | null {
  const [next, ...future] = history.future;
  if (next === undefined) return null;
  return { history: { past: [...history.past, present], future }, present: next };
}
