// @vitest-environment happy-dom
import { act, cleanup, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { mm } from '../../core/geometry';
import { Panel } from '../Panel';
import { bench, CORNERS, named, placed, proposed, series, show, type Bench } from './support';

/* Whoever works with the keyboard keeps the place. Wrong would be: a press after which Tab begins at the top of the page. */

afterEach(cleanup);

const panel = (made: Bench): HTMLElement => show(made, <Panel />);

/** Presses a button as the keyboard does. */
function press(container: HTMLElement, name: string, by: 'keyboard' | 'mouse' = 'keyboard'): void {
  const button = named(container, name);
  act(() => button.focus());
  if (by === 'keyboard') fireEvent.keyDown(button, { key: 'Enter' });
  else fireEvent.pointerDown(button);
  fireEvent.click(button);
}

/** The part of the panel that has the focus. */
const focused = (): string | null =>
  document.activeElement
    ?.closest('[data-cy^="sacroplasty-section"], [data-cy="sacroplasty-save-bar"]')
    ?.getAttribute('data-cy') ?? null;

describe('the focus', () => {
  it('goes on to the step that is to be done, when a press has finished one', async () => {
    const container = panel(proposed());
    press(container, 'accept-corners');
    await waitFor(() => expect(focused()).toBe('sacroplasty-section-sides'));
    press(container, 'accept-sides');
    await waitFor(() => expect(focused()).toBe('sacroplasty-section-verify'));
  });

  it('stays with the search for S1, and with what it finds', async () => {
    const made = bench();
    made.session.setSeries(series());
    made.s1 = CORNERS;
    const container = panel(made);
    press(container, 'find-s1');
    await waitFor(() => expect(focused()).not.toBeNull());
  });

  it('stays with a verdict that is to be looked at again', async () => {
    const made = placed();
    const container = panel(made);
    act(() => {
      for (let away = 0; away <= 36; away += 0.75) made.sweep.seen.add(mm(away));
    });
    press(container, 'confirmed-left');
    await waitFor(() => expect(document.activeElement).toBe(named(container, 'contradiction-no-left')));
    press(container, 'contradiction-no-left');
    await waitFor(() => expect(named(container, 'own-left').contains(document.activeElement)).toBe(true));
  });

  it('stays with saving, while it is under way and when another name is typed', async () => {
    const made = placed();
    const container = panel(made);
    press(container, 'save');
    act(() => made.session.setSave({ kind: 'saving' }));
    await waitFor(() => expect(focused()).toBe('sacroplasty-save-bar'));
    act(() => made.session.setSave({ kind: 'idle' }));
    press(container, 'observer-change');
    await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('family'));
    press(container, 'observer-set');
    fireEvent.submit(named(container, 'observer-form'));
    await waitFor(() => expect(focused()).toBe('sacroplasty-save-bar'));
  });

  it('is let go after the mouse: the keys of the mode belong to the views then', async () => {
    const container = panel(proposed());
    press(container, 'accept-corners', 'mouse');
    await new Promise<void>(resolve => queueMicrotask(resolve));
    expect(focused()).toBeNull();
  });
});
