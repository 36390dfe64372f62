// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepKeysOfControls } from '../reactIsland';

/* Whose a key is that is pressed in the panel. Wrong would be: a key of the mode that is dead after a click. */

afterEach(() => {
  document.body.replaceChildren();
});

/** Whether the document, where the host listens, hears of a key that is pressed on an element in the panel. */
function reachesHost(tag: string, key: string): boolean {
  const panel = document.body.appendChild(document.createElement('div'));
  panel.addEventListener('keydown', keepKeysOfControls);
  const control = panel.appendChild(document.createElement(tag));
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  document.removeEventListener('keydown', heard);
  // The host's listener passes over a choice list without its own class.
  return heard.mock.calls.length === 1 && (tag !== 'select' || control.classList.contains('mousetrap'));
}

describe('in the panel', () => {
  it.each(['button', 'summary', 'select', 'div'])('Space and Escape on a %s are the mode’s', tag => {
    expect(reachesHost(tag, ' ')).toBe(true);
    expect(reachesHost(tag, 'Escape')).toBe(true);
  });

  it.each(['input', 'textarea'])('a %s keeps what is typed', tag => {
    for (const key of [' ', 't', 'Delete', 'ArrowLeft']) expect(reachesHost(tag, key)).toBe(false);
  });

  it('Enter presses a button, and the arrows choose from a list', () => {
    expect(reachesHost('button', 'Enter')).toBe(false);
    expect(reachesHost('select', 'ArrowDown')).toBe(false);
    expect(reachesHost('button', 'ArrowDown')).toBe(true);
  });
});
