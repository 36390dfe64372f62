import { createElement, type ReactElement } from 'react';

/** Fills an element; gives back what empties it again. */
export type Mount = (element: HTMLElement) => () => void;

/**
 * A component for the host's React that is nothing but an element, filled by the plugin's own React.
 * The host's React is not reachable, and hooks of another one fail inside it.
 */
export function reactIsland(mount: Mount, attributes: Readonly<Record<string, string>> = {}): () => ReactElement {
  let leave: (() => void) | null = null;
  // One function for all renders: another one would be called as if the element were a new one.
  const attach = (element: HTMLElement | null): void => {
    if (element === null) {
      const left = leave;
      leave = null;
      // The host is in the middle of its own rendering, in which another root must not be taken down.
      if (left !== null) queueMicrotask(left);
      return;
    }
    element.addEventListener('keydown', keepKeysOfControls);
    leave = mount(element);
  };
  return () => createElement('div', { ref: attach, ...attributes });
}

/**
 * The mode's keys (Space, arrows, Delete) are bound on the document. Where a control has the focus they
 * are the control's.
 */
function keepKeysOfControls(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof Element) || key === 'Escape') return;
  const takesAllKeys = target.matches('input, textarea, select, [role="slider"], [role="radio"], [contenteditable]');
  const takesPress = (key === ' ' || key === 'Enter') && target.matches('button, a, summary, [role="button"]');
  if (takesAllKeys || takesPress) event.stopPropagation();
}
