// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { mm } from '../../../core/geometry';
import { bench, named, placed, show } from '../../__tests__/support';
import { messages } from '../../../messages';
import { Strip } from '../Strip';

afterEach(cleanup);

const xOf = (element: Element): number => {
  const [, x] = /translate\((-?[\d.]+)/.exec(element.getAttribute('transform') ?? '') ?? [];
  return Number(x);
};

describe('the strip', () => {
  it('has the patient’s right at the left, as the image has', () => {
    const container = show(placed(), <Strip />);
    expect(xOf(named(container, 'strip-target-right'))).toBeLessThan(xOf(named(container, 'strip-target-left')));
    expect(xOf(named(container, 'strip-right-joint'))).toBeLessThan(xOf(named(container, 'strip-right-foramen')));
    expect(xOf(named(container, 'strip-left-foramen'))).toBeLessThan(xOf(named(container, 'strip-left-joint')));
  });

  it('carries each state by a letter and a pattern, not by colour alone', () => {
    const container = show(placed(), <Strip />);
    const runs = Array.from(named(container, 'strip-band').children, run => [
      run.getAttribute('data-status'),
      run.querySelector('text')?.textContent,
      run
        .querySelector('rect')
        ?.getAttribute('fill')
        ?.endsWith(`-${String(run.getAttribute('data-status'))})`),
    ]);
    expect(runs).toEqual([
      ['lateral', 'J', true],
      ['inside', '✓', true],
      ['foramen', 'F', true],
      ['inside', '✓', true],
      ['anterior', 'A', true],
      ['lateral', 'J', true],
    ]);
  });

  it('has no tick while the landmark may lie in another vertebra than S1', () => {
    const made = placed();
    const container = show(made, <Strip />);
    const { placement } = made.session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const { target } = placement.landmark;
    act(() => made.session.noteLevel(target, { kind: 'elsewhere', distance: mm(38), direction: 'lower' }));
    expect(container.textContent).not.toContain('✓');
    expect(container.querySelector('[data-cy="sacroplasty-strip-band"] > [data-status="inside"]')).toBeNull();
    expect(named(container, 'strip-readout').textContent).toContain('inside a vertebra that may not be S1');
    act(() => made.session.acceptLevel());
    expect(container.textContent).toContain('✓');
  });

  it('draws no margin where it is unknown', () => {
    const container = show(placed(), <Strip />);
    const curve = container.querySelector('[data-cy="sacroplasty-strip-margin"] polyline');
    // Seven slices, of which the two beyond the joints have no margin.
    expect(curve?.getAttribute('points')?.split(' ')).toHaveLength(5);
  });

  it('says in words where the view is', () => {
    const made = placed();
    const container = show(made, <Strip />);
    act(() => made.sweep.goTo(mm(24)));
    const words = 'left, 24 mm: in front of the anterior cortex, margin −1.8 ± 0.6 mm';
    expect(named(container, 'strip-readout').textContent).toBe(messages.sentence(words));
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe(words);
    expect(screen.getByRole('slider').getAttribute('aria-valuenow')).toBe('24');
  });

  it('steps with the arrow keys in the direction that the strip shows', () => {
    const made = placed();
    show(made, <Strip />);
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowRight' });
    expect(made.sweep.state.offset).toBe(12);
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowLeft' });
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowLeft' });
    expect(made.sweep.state.offset).toBe(-12);
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
    expect(made.sweep.state.offset).toBe(36);
  });

  it('goes to where it is clicked', () => {
    const made = placed();
    const container = show(made, <Strip />);
    const target = xOf(named(container, 'strip-target-right'));
    const strip = screen.getByRole('slider');
    strip.setPointerCapture = () => undefined;
    fireEvent.pointerDown(strip, { clientX: target, pointerId: 1 });
    expect(made.sweep.state.offset).toBeCloseTo(-26, 0);
  });

  it('is empty without a landmark, and says so', () => {
    expect(show(bench(), <Strip />).textContent).toContain('once the landmark is placed');
  });
});
