// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '../Panel';
import { named, placed, show } from './support';

afterEach(cleanup);

describe('the outline beside the distances', () => {
  it('says that it is shown, of what, and that the key or the button hides it', () => {
    const made = placed();
    const container = show(made, <Panel />);
    const button = named(container, 'outline');
    const words = (): string | null => named(container, 'outline-words').textContent;
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(words()).toMatch(/^Pink line: the surface found on the CT\. Dashed: uncertain by more than 1\.5 mm/);
    fireEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(words()).toBe('Hidden: the surface that the numbers come from. Key C.');
    act(() => {
      made.port.outline.toggle();
    });
    expect(button.getAttribute('aria-pressed')).toBe('true');
  });

  it('is not offered on MR, where nothing is measured', () => {
    const container = show(placed('MR'), <Panel />);
    expect(container.querySelector('[data-cy="sacroplasty-outline"]')).toBeNull();
  });
});
