// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mm } from '../../../core/geometry';
import { CELL_KIND, DIRECTIONS, type MarginMap } from '../../../core/marginMap';
import { CORNERS, named, placed, show, type Bench } from '../../__tests__/support';
import { Panel } from '../../Panel';
import { loadPicture } from './loadPicture';
import { stated } from '../../../core/analysis';

const FIRST = -36;
const LAST = 36;

/**
 * From joint to joint every 2 mm. 9 mm everywhere but: on the right 16 to 20 mm out 2.1 mm forwards and down;
 * on the left 24 mm out the line lies 1.8 mm in front; on the left 30 mm out a wall nearer than its uncertainty,
 * upwards; on the right beyond 30 mm nothing is seen behind.
 */
function exampleMap(): MarginMap {
  const offsets = Float64Array.from({ length: (LAST - FIRST) / 2 + 1 }, (_, i) => FIRST + 2 * i);
  const count = offsets.length * DIRECTIONS;
  const kind = new Uint8Array(count).fill(CELL_KIND.inside);
  const margin = new Float32Array(count).fill(9);
  const uncertainty = new Float32Array(count).fill(0.5);
  offsets.forEach((offset, i) => {
    const set = (row: number, as: keyof typeof CELL_KIND, value: number): void => {
      kind[i * DIRECTIONS + row] = CELL_KIND[as];
      margin[i * DIRECTIONS + row] = value;
    };
    if (offset >= -20 && offset <= -16) set(14, 'inside', offset === -18 ? 2.1 : 2.4);
    if (offset === 24) for (let row = 0; row < DIRECTIONS; row++) set(row, 'outside', row === 18 ? -1.8 : Number.NaN);
    if (offset === 30) set(27, 'inside', 0.3);
    if (offset < -30) set(0, 'unknown', Number.NaN);
  });
  return { offsets, kind, margin, uncertainty };
}

/** A panel whose map is open and measured. */
function mapped(made: Bench = placed()): { readonly made: Bench; readonly container: HTMLElement } {
  made.map = { kind: 'measured', map: exampleMap() };
  const container = show(made, <Panel />);
  open();
  return { made, container };
}

function open(): void {
  fireEvent.click(screen.getByRole('button', { name: /Margin map/ }));
  settle();
}

function settle(): void {
  act(() => void vi.runAllTimers());
}

beforeAll(() => loadPicture(exampleMap()));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const readout = (container: HTMLElement) => named(container, 'map-readout').textContent;
const area = (container: HTMLElement, name: string) =>
  container.querySelector(`[data-cy="sacroplasty-map-chart"] > path[data-area="${name}"]`);

describe('the margin map', () => {
  it('is not measured before it is asked for, nor while the landmark still moves', () => {
    const made = placed();
    const measure = vi.spyOn(made.port, 'mapMargins');
    made.map = { kind: 'measured', map: exampleMap() };
    const container = show(made, <Panel />);
    settle();
    expect(measure).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: /Margin map/ }));
    expect(named(container, 'map-pending').textContent).toContain('Measuring');
    settle();
    expect(named(container, 'map-chart')).toBeTruthy();
  });

  it('of another landmark is never on screen', () => {
    const { made, container } = mapped();
    act(() => made.session.moveCorner('PI', CORNERS.PS));
    expect(container.querySelector('[data-cy="sacroplasty-map"]')).toBeNull();
    act(() => made.session.setCorners(CORNERS));
    expect(container.querySelector('[data-cy="sacroplasty-map"]')).toBeNull();
    expect(named(container, 'map-pending')).toBeTruthy();
    settle();
    expect(named(container, 'map')).toBeTruthy();
  });

  it('says the smallest margin of each needle zone in words, with its uncertainty, and what was not seen', () => {
    const { container } = mapped();
    expect(named(container, 'map-smallest-right').textContent).toBe(
      'Right2.1 ± 0.5 mm, anterior and inferior, right, 18 mm (< 1 % of the directions not seen)',
    );
    expect(named(container, 'map-smallest-left').textContent).toBe('Left−1.8 ± 0.5 mm outside, anterior, left, 24 mm');
    const words = screen.getByRole('img').getAttribute('aria-label');
    expect(words).toContain('Right: 2.1 ± 0.5 mm, anterior and inferior, right, 18 mm.');
    expect(words).toContain('Left: −1.8 ± 0.5 mm, outside, anterior, left, 24 mm.');
  });

  it('says where it shows the lower border of S1 instead of a cortex', () => {
    const { container } = mapped();
    expect(container.textContent).toContain('near the midline the map ends at S1’s lower border');
  });

  it('hatches what is outside, borderline or unknown, each in its own way', () => {
    const { container } = mapped();
    for (const name of ['outside', 'borderline', 'unknown']) {
      expect(area(container, name)?.getAttribute('fill'), name).toMatch(new RegExp(`^url\\(#.*-${name}\\)$`));
      const hatch = container.querySelector(`[data-cy="sacroplasty-map-chart"] pattern[data-area="${name}"] > path`);
      expect(hatch?.getAttribute('d'), name).toBeTruthy();
    }
    // The near limit's line runs around the 2.1 mm, the middle one's nowhere.
    expect(named(container, 'map-near').getAttribute('d')).toContain('M');
    expect(named(container, 'map-middle').getAttribute('d')).toBe('');
  });

  it('has the patient’s right at the left, and superior above anterior', () => {
    const { container } = mapped();
    const xOf = (name: string) =>
      Number(/translate\((-?[\d.]+)/.exec(named(container, name).getAttribute('transform') ?? '')?.[1]);
    expect(xOf('map-target-right')).toBeLessThan(xOf('map-target-left'));
    const labels = Array.from(
      container.querySelectorAll('.sacroplasty-map-axes g > text'),
      text => [text.textContent, Number(text.getAttribute('y'))] as const,
    ).filter(([name]) => /[a-z]{5}/.test(name));
    expect(labels.map(([name]) => name)).toEqual(['posterior', 'superior', 'anterior', 'inferior', 'posterior']);
    expect(labels.map(([, y]) => y)).toEqual(labels.map(([, y]) => y).toSorted((a, b) => a - b));
    // The breach lies left of the midline, at the right of the picture.
    const starts = Array.from(
      area(container, 'outside')
        ?.getAttribute('d')
        ?.matchAll(/M([\d.]+)/g) ?? [],
      m => Number(m[1]),
    );
    expect(Math.min(...starts)).toBeGreaterThan((xOf('map-target-right') + xOf('map-target-left')) / 2);
  });

  it('reads out the cell of the present slice straight ahead, and follows the sweep', () => {
    const { made, container } = mapped();
    expect(readout(container)).toBe('midline, anterior: 9.0 ± 0.5 mm');
    act(() => made.sweep.goTo(mm(24)));
    expect(readout(container)).toBe('left, 24 mm, anterior: −1.8 ± 0.5 mm, outside');
  });

  it('is read with the arrow keys: sideways by slice, up and down by direction', () => {
    const { made, container } = mapped();
    const map = named(container, 'map');
    act(() => made.sweep.goTo(mm(24)));
    fireEvent.keyDown(map, { key: 'ArrowUp' });
    expect(readout(container)).toBe('left, 24 mm, anterior: the target lies outside the bone');
    fireEvent.keyDown(map, { key: 'ArrowLeft' });
    expect(made.sweep.state.offset).toBe(22);
  });

  it('goes to the slice that is clicked and says what lies under the pointer', () => {
    const { made, container } = mapped();
    const map = named(container, 'map');
    // 300 px wide: 236 px for 74 mm, from 56 px on; superior is a quarter down the 162 px from 12 px on.
    const at = { clientX: 56 + ((30 + 37) / 74) * 236, clientY: 12 + 162 / 4 };
    fireEvent.pointerMove(map, at);
    expect(readout(container)).toBe('left, 30 mm, superior: 0.3 ± 0.5 mm, borderline');
    fireEvent.pointerMove(map, { clientX: 58, clientY: 13 });
    expect(readout(container)).toBe('right, 36 mm, posterior: unknown, no cortex is seen there');
    fireEvent.click(map, at);
    expect(made.sweep.state.offset).toBe(30);
  });

  it('says why there is none where nothing can be measured', () => {
    const made = placed('MR');
    made.map = { kind: 'unknown', reason: stated('no Hounsfield units') };
    const container = show(made, <Panel />);
    open();
    expect(named(container, 'map-unknown').textContent).toBe('No map: no Hounsfield units');
  });

  it('says so where making it fails', () => {
    const made = placed();
    vi.spyOn(made.port, 'mapMargins').mockImplementation((_, { failed }) => {
      const timer = setTimeout(() => failed('out of memory'));
      return () => clearTimeout(timer);
    });
    const container = show(made, <Panel />);
    open();
    expect(named(container, 'map-unknown').textContent).toBe('No map: the map failed: out of memory');
  });
});

describe('the picture of the map', () => {
  it('that cannot be loaded says so, and leaves the rest of the panel as it is', async () => {
    vi.resetModules();
    vi.doMock('../MapView', () => {
      throw new Error('404');
    });
    // What React reports of a component that threw.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fresh = await import('../MapViewOnDemand');
    const container = show(placed(), <fresh.MapViewOnDemand map={exampleMap()} />);
    vi.useRealTimers();
    await vi.waitFor(() =>
      expect(named(container, 'map-not-loaded').textContent).toMatch(/could not be loaded .*Reload/),
    );
    vi.doUnmock('../MapView');
  });
});
