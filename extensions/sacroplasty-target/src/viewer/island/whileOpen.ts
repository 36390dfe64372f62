import type { Mount } from './reactIsland';

/** Something that is there at times, and says when that changes. */
interface Source<T> {
  getState(): T | null;
  subscribe(listener: (now: T | null) => void): () => void;
}

/**
 * Fills an element while `source` has something to fill it with: the host renders panels before it enters
 * the mode, and keeps them a moment longer than the mode is open.
 */
export function whileOpen<T>(source: Source<T>, mount: (element: HTMLElement, open: T) => () => void): Mount {
  return element => {
    let leave: (() => void) | null = null;
    const follow = (now: T | null): void => {
      leave?.();
      leave = now === null ? null : mount(element, now);
    };
    follow(source.getState());
    const unsubscribe = source.subscribe(follow);
    return () => {
      unsubscribe();
      leave?.();
    };
  };
}
