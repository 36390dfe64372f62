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

/** The host's key listener passes over a choice list that does not carry this class. */
const HOST_HEARS = 'mousetrap';

/**
 * The mode's keys are bound on the document. Space and Escape are the mode's wherever the focus is outside a text field;
 * Enter presses the button that has it. A control that takes other keys (arrows, letters) keeps those.
 */
export function keepKeysOfControls(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof Element)) return;
  const isTextField = target.matches('input, textarea, [contenteditable]');
  if (key === 'Escape' || (key === ' ' && !isTextField)) {
    if (target.matches('select')) target.classList.add(HOST_HEARS);
    return;
  }
  const takesAllKeys = isTextField || target.matches('select');
  const takesPress = key === 'Enter' && target.matches('button, a, summary');
  if (takesAllKeys || takesPress) event.stopPropagation();
}
