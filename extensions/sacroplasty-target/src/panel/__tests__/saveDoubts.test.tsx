// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { mm } from '../../core/geometry';
import { Panel } from '../Panel';
import { named, placed, show, type Bench } from './support';

/* What speaks against a plan stands beside Save, and is asked about once. Wrong would be: a plan stored without a word. */

afterEach(cleanup);

const panel = (made: Bench): HTMLElement => show(made, <Panel />);
const press = (container: HTMLElement, name: string): void => void fireEvent.click(named(container, name));
const has = (container: HTMLElement, name: string): boolean =>
  container.querySelector(`[data-cy="sacroplasty-${name}"]`) !== null;

/** The program finds S1 below the landmark. */
function doubtLevel({ session }: Bench): void {
  const { placement } = session.state;
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  const { target } = placement.landmark;
  act(() => session.noteLevel(target, { kind: 'elsewhere', distance: mm(38.2), direction: 'lower' }));
}

describe('a landmark that may not lie in S1', () => {
  it('is named beside Save, and is not stored before the user has answered', () => {
    const made = placed();
    const container = panel(made);
    expect(has(container, 'save-doubts')).toBe(false);
    doubtLevel(made);
    expect(named(container, 'save-doubts').textContent).toContain('S1 was found 38 mm lower');
    press(container, 'save');
    expect(made.asked).toEqual([]);
    expect(named(container, 'save-question').textContent).toContain('Store it all the same?');
    press(container, 'save-not');
    expect(has(container, 'save-question')).toBe(false);
    expect(made.asked).toEqual([]);
    press(container, 'save');
    press(container, 'save-anyway');
    expect(made.asked).toEqual(['save']);
    expect(has(container, 'save-question')).toBe(false);
  });

  it('is nothing to ask about once the user has counted', () => {
    const made = placed();
    const container = panel(made);
    doubtLevel(made);
    press(container, 'save');
    press(container, 'accept-level');
    expect(has(container, 'save-question')).toBe(false);
    press(container, 'save');
    expect(made.asked).toEqual(['save']);
  });

  it('is never called contained without a word', () => {
    const made = placed();
    const container = panel(made);
    const right = named(container, 'containment-right');
    expect(right.dataset['verdict']).toBe('contained');
    doubtLevel(made);
    expect(right.dataset['verdict']).toBe('level-unsure');
    expect(right.textContent).toContain('Contained, if this is S1');
    expect(named(container, 'containment-left').dataset['verdict']).toBe('not-contained');
  });
});
