// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { lpsPoint } from '../../core/geometry';
import { SidesSection } from '../sections/SidesSection';
import { bench, named, placed, series, show } from './support';

afterEach(cleanup);

const L5 = [lpsPoint(1, 19, 43), lpsPoint(1, -15, 36)] as const;

it('a line is asked for, given up, drawn, and removed beside the distances', () => {
  const made = placed();
  const { session } = made;
  const container = show(made, <SidesSection />);
  const row = named(container, 'line-l5InferiorEndplate');
  expect(row.textContent).toContain('1 parallel to the L5-S1 disc: along the upper endplate of S1');
  const button = named(container, 'draw-l5InferiorEndplate');
  expect(button.textContent).toBe('Draw the L5 lower endplate');
  expect(named(container, 'draw-sacralLongAxis').textContent).toBe('Draw your own long axis');
  fireEvent.click(button);
  expect(made.asked).toEqual(['drawLine "l5InferiorEndplate"']);

  act(() => session.beginDrawing('l5InferiorEndplate'));
  expect(container.textContent).toContain('Click both ends on the sagittal view');
  act(() => session.addLineEnd(L5[0]));
  expect(container.textContent).toContain('Click the other end on the sagittal view');
  fireEvent.click(named(container, 'stop-l5InferiorEndplate'));
  expect(session.state.drawing.awaited).toBeNull();

  act(() => session.setLine('l5InferiorEndplate', L5));
  expect(row.textContent).toContain('between your L5 lower endplate and the upper endplate of S1');
  fireEvent.click(named(container, 'remove-l5InferiorEndplate'));
  expect(session.state.geometry.lines.l5InferiorEndplate).toBeNull();
  expect(named(container, 'draw-l5InferiorEndplate')).toBeDefined();
});

it('a line that is refused says why, and so does one that the landmark has been moved away from', () => {
  const made = placed();
  const { session } = made;
  const container = show(made, <SidesSection />);
  act(() => session.setLine('sacralLongAxis', [L5[0], L5[1]]));
  expect(named(container, 'refused-sacralLongAxis').textContent).toContain('turned by');
  expect(session.state.geometry.lines.sacralLongAxis).toBeNull();
  act(() => session.setLine('l5InferiorEndplate', L5));
  expect(container.querySelector('[data-cy="sacroplasty-refused-sacralLongAxis"]')).toBeNull();
  const { corners } = session.state.geometry;
  const up = (name: 'PS' | 'AS' | 'AI' | 'PI') => {
    const [x, y, z] = corners[name] ?? [0, 0, 0];
    return lpsPoint(x, y, z + 25);
  };
  act(() => session.setCorners({ PS: up('PS'), AS: up('AS'), AI: up('AI'), PI: up('PI') }));
  expect(named(container, 'refused-l5InferiorEndplate').textContent).toContain('below the upper endplate of S1');
});

it('no line is offered before there is a landmark', () => {
  const made = bench();
  made.session.setSeries(series());
  expect(show(made, <SidesSection />).querySelector('[data-cy^="sacroplasty-draw-"]')).toBeNull();
});
