// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { forBothSides, lpsDirection, LEFT, mm } from '../../core/geometry';
import type { TransitionSuggestion } from '../../core/proposal';
import { courseOf } from '../../session';
import type { StorageState } from '../../storage';
import { Panel } from '../Panel';
import { Strip } from '../strip';
import { bench, CORNERS, named, placed, series, show, type Bench } from './support';

/* What the panel says must be true of what stands beside it. */

afterEach(cleanup);

const panel = (made: Bench): HTMLElement => show(made, <Panel />);

function proposed(transition: TransitionSuggestion): Bench {
  const made = bench();
  made.session.setSeries(series());
  made.session.propose(
    { corners: CORNERS, normal: LEFT, confidence: { PS: mm(1), AS: mm(1), AI: mm(1), PI: mm(1) }, transition },
    { origin: CORNERS.PS, normal: LEFT },
  );
  return made;
}

const NOTHING: TransitionSuggestion = { kind: 'nothing-suggested', because: { kind: 'stated', text: 'none' } };

function open(container: HTMLElement, section: string): void {
  const heading = named(container, `section-${section}`).querySelector('h3 button');
  if (heading?.getAttribute('aria-expanded') === 'false') fireEvent.click(heading);
}

describe('the guidance', () => {
  it('names the button that is there while the level is unsure', () => {
    const made = proposed(NOTHING);
    const container = panel(made);
    const { placement } = made.session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const { target } = placement.landmark;
    act(() => made.session.noteLevel(target, { kind: 'elsewhere', distance: mm(38), direction: 'lower' }));
    expect(named(container, 'guidance').textContent).toContain(named(container, 'accept-level').textContent);
    expect(named(container, 'guidance').textContent).not.toContain('Corners are right');
  });
});

describe('a proposal', () => {
  it('is to be checked until it has been', () => {
    const made = proposed(NOTHING);
    const container = panel(made);
    expect(named(container, 'proposed').textContent).toContain('check that it is S1');
    fireEvent.click(named(container, 'accept-corners'));
    open(container, 'place');
    expect(named(container, 'proposed').textContent).toBe('Proposed by the program. Midsagittal plane: proposed.');
  });

  it('calls a squared S1 the sign that it is, also where it suggests nothing', () => {
    const signs = (isSquared: boolean): TransitionSuggestion => ({
      kind: 'nothing-suggested',
      because: { kind: 'signs', discs: null, endplates: 1.3, isSquared, falseJoints: { right: null, left: null } },
    });
    const hint = (isSquared: boolean): string => {
      cleanup();
      const container = panel(proposed(signs(isSquared)));
      open(container, 'record');
      return named(container, 'transition-hint').textContent;
    };
    expect(hint(true)).toMatch(/^A squared S1 is a sign of transitional anatomy/);
    expect(hint(false)).toMatch(/^Nothing suggests transitional anatomy/);
  });
});

it('a plane that is called turned shows by how much', () => {
  const made = placed();
  const container = panel(made);
  open(container, 'place');
  const degrees = (): string[] =>
    Array.from(container.querySelectorAll('output.sacroplasty-number'), o => o.textContent);
  expect(named(container, 'turn').textContent).toContain('sagittal as scanned');
  expect(degrees()).toEqual(['0.0°', '0.0°']);
  act(() => made.session.setSagittalPlane({ origin: CORNERS.PS, normal: lpsDirection(1, 0.005, 0)! }));
  expect(named(container, 'turn').textContent).toContain('midsagittal plane turned');
  expect(degrees()).toEqual(['0.3°', '0.0°']);
});

it('the panel says of itself what the viewer’s banner says, which is confirmed once a day', () => {
  expect(panel(bench()).textContent).toContain('Not a medical device.');
});

it('the midline alone, on the screen at first, is nothing seen of a side', () => {
  const made = placed();
  const container = panel(made);
  act(() => made.sweep.seen.add(mm(0)));
  expect(named(container, 'unseen-left').textContent).toContain('None seen yet.');
  // The strip's end, by one key: seen, and alone.
  act(() => made.sweep.seen.add(mm(58)));
  expect(named(container, 'unseen-left').textContent).toContain('Seen: 58 mm.');
});

it('a slice that cannot be determined so near to the cortex is called borderline first, and once', () => {
  const made = placed();
  const container = show(made, <Strip />);
  const { analysis, placement } = made.session.state;
  if (analysis.kind !== 'done' || placement.kind !== 'placed') throw new Error('no numbers');
  const { sides } = analysis.analysis;
  const near = {
    ...analysis.analysis,
    sides: forBothSides(side => ({
      ...sides[side],
      containment: sides[side].containment.map(slice => ({
        ...slice,
        state: 'unknown' as const,
        margin: { kind: 'known' as const, value: mm(0.1), uncertainty: mm(0.4) },
      })),
    })),
  };
  act(() => made.sweep.setCourse(courseOf(near, placement.landmark, mm(0.8))));
  expect(named(container, 'strip-readout').textContent).toBe(
    'Midline: borderline, cannot be determined, margin 0.1 ± 0.4 mm',
  );
});

it('the time of an unsaved plan is stated as that of a stored one', () => {
  const made = bench();
  made.session.setSeries(series());
  const container = panel(made);
  const draft = { keptAt: new Date(2026, 10, 23, 13, 18) } as unknown as StorageState['draft'];
  act(() => made.storage.setState({ draft }));
  expect(named(container, 'draft').textContent).toContain('was left at 13:18.');
});
