// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SideAnalysis, TrajectoryDistance } from '../../core/analysis';
import { mm } from '../../core/geometry';
import { DistanceTable } from '../sections/DistanceTable';
import { SideVerdict } from '../sections/SideVerdict';
import { analysisOf, named, placed, show } from './support';

afterEach(cleanup);

/** The right side's three distances, given a value for the second. */
function tableWith(value: number, uncertainty: number): HTMLElement {
  const analysis = analysisOf();
  const { right, left } = analysis.sides;
  const [first, , third] = right.distances;
  if (first.kind === 'unknown') throw new Error(first.reason);
  const second: TrajectoryDistance = {
    ...first,
    trajectory: 2,
    distance: mm(value),
    uncertainty: mm(uncertainty),
    distanceClass: value < 0 ? 'breach' : 'near',
  };
  const sides = { left, right: { ...right, distances: [first, second, third] as const } };
  return show(placed(), <DistanceTable analysis={{ ...analysis, sides }} />);
}

function verdictOf(change: Partial<SideAnalysis>): HTMLElement {
  return show(placed(), <SideVerdict analysis={{ ...analysisOf().sides.right, ...change }} />);
}

describe('a distance smaller than its uncertainty', () => {
  it('is called borderline, on either side of the cortex', () => {
    for (const value of [0.8, -0.8]) {
      const container = tableWith(value, 0.9);
      expect(named(container, 'distance-right-2').textContent).toContain('! borderline');
      expect(named(container, 'distance-notes').textContent).toContain('Right 2: ');
      cleanup();
    }
  });

  it('is not confused with one that is told', () => {
    for (const value of [1.1, -1.1]) {
      expect(named(tableWith(value, 0.9), 'distance-right-2').textContent).not.toContain('borderline');
      cleanup();
    }
  });
});

describe('a side’s verdict', () => {
  const [midline] = analysisOf().sides.right.containment;
  const at = (margin: number) => ({
    ...midline!,
    offset: mm(-24),
    margin: { kind: 'known', value: mm(margin), uncertainty: mm(0.6) } as const,
  });

  it('says how sure it is', () => {
    expect(verdictOf({ verdict: { kind: 'contained', confidence: 0.93 } }).textContent).toContain('confidence 93 %');
    cleanup();
    const breach = verdictOf({ verdict: { kind: 'not-contained', confidence: 0.999, firstBreach: at(-2) } });
    expect(breach.textContent).toContain('confidence > 99 %');
  });

  it('that is borderline is not called contained, and shows margin and doubt', () => {
    const closest = at(0.4);
    const container = verdictOf({
      verdict: { kind: 'borderline', closest },
      smallestMargin: { margin: closest.margin, at: closest },
    });
    expect(container.textContent).toContain('Borderline');
    expect(container.textContent).toContain('margin 0.4 ± 0.6 mm, borderline: not safely contained');
    expect(container.textContent).not.toContain('Contained');
  });

  it('that is unknown says why, and so does an unknown margin', () => {
    const blind = { ...at(1), margin: { kind: 'unknown', reason: 'no cortex is seen near this point' } as const };
    const container = verdictOf({
      verdict: { kind: 'unknown', reason: 'at -24 mm no cortex is seen near this point' },
      smallestMargin: { margin: blind.margin, at: blind },
    });
    expect(named(container, 'containment-right').dataset['verdict']).toBe('unknown');
    expect(container.textContent).toContain('at -24 mm no cortex is seen near this point');
    expect(container.textContent).toContain('unknown (no cortex is seen near this point)');
  });

  it('says of a breach that lies lateral to the user’s own target that it does', () => {
    const verdict = { kind: 'not-contained', confidence: 0.98, firstBreach: { ...at(-2), state: 'anterior' } } as const;
    const target = (offset: number, by: 'given' | 'proposed'): SideAnalysis['alaTarget'] => ({
      kind: 'known',
      offset: mm(offset),
      point: midline!.point,
      by,
    });
    const dragged = verdictOf({ verdict, alaTarget: target(-17, 'given') });
    expect(dragged.textContent).toContain(
      'From right, 24 mm on, beyond your target: in front of the anterior cortex (confidence 98 %)',
    );
    cleanup();
    for (const alaTarget of [target(-31, 'given'), target(-31, 'proposed')]) {
      expect(verdictOf({ verdict, alaTarget }).textContent).not.toContain('beyond your target');
      cleanup();
    }
  });

  it('states a breach beyond the needle zone beside it', () => {
    const contained = { verdict: { kind: 'contained', confidence: 0.97 } } as const;
    const beyond = verdictOf({ ...contained, lateralBreach: { ...at(-2.2), offset: mm(-47), state: 'anterior' } });
    expect(named(beyond, 'lateral-breach-right').textContent).toBe(
      'In front of the cortex from right, 47 mm on, beyond the needle zone.',
    );
    expect(beyond.textContent).toContain('Contained');
    cleanup();
    expect(verdictOf(contained).textContent).not.toContain('beyond the needle zone');
  });

  it('names the cortex that its margin is to, and calls no breach what lies past the joint', () => {
    const behind = { ...at(9.2), state: 'posterior' } as const;
    const breach = verdictOf({
      verdict: { kind: 'not-contained', confidence: 0.99, firstBreach: behind },
      smallestMargin: { margin: behind.margin, at: behind },
    });
    expect(breach.textContent).toContain('behind the posterior cortex or in the canal (confidence 99 %)');
    expect(breach.textContent).toContain('Smallest margin to the anterior cortex 9.2 ± 0.6 mm');
    cleanup();
    const past = { ...at(4), state: 'lateral' } as const;
    const lateral = verdictOf({ verdict: { kind: 'not-contained', confidence: 0.99, firstBreach: past } });
    expect(lateral.textContent).toContain('Not contained');
    expect(lateral.textContent).toContain('past the sacroiliac joint');
    expect(lateral.textContent).not.toContain('BREACH');
  });
});
