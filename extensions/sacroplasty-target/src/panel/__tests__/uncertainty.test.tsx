// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SideAnalysis, TrajectoryDistance } from '../../core/analysis';
import { mm } from '../../core/geometry';
import type { DistanceClass } from '../../core/trajectory';
import { DistanceTable } from '../sections/DistanceTable';
import { SideVerdict } from '../sections/SideVerdict';
import { analysisOf, named, placed, show } from './support';
import { stated } from '../../core/analysis';
import { messages } from '../../messages';

afterEach(cleanup);

/** The right side's three distances, given a value for the second. */
function tableWith(value: number, uncertainty: number, certain: DistanceClass = 'near'): HTMLElement {
  const analysis = analysisOf();
  const { right, left } = analysis.sides;
  const [first, , third] = right.distances;
  if (first.kind === 'unknown') throw new Error(messages.reason(first.reason));
  const second: TrajectoryDistance = {
    ...first,
    trajectory: 2,
    distance: mm(value),
    uncertainty: mm(uncertainty),
    distanceClass: value < 0 ? 'breach' : certain,
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

  it('is not confused with one that is certain', () => {
    for (const value of [1.1, -1.1]) {
      expect(named(tableWith(value, 0.9), 'distance-right-2').textContent).not.toContain('borderline');
      cleanup();
    }
  });
});

describe('a distance whose class is not certain', () => {
  it('is marked, and said to be possibly shorter', () => {
    // Published classes: up to 3 mm, 3 to 10 mm, beyond.
    const unsure = tableWith(11.9, 8.9, 'far');
    expect(named(unsure, 'distance-right-2').textContent).toMatch(/> 10 mm \?/);
    expect(named(unsure, 'distance-notes').textContent).toContain('Right 2: within its uncertainty, it may be shorter');
    cleanup();
    const sure = tableWith(11.9, 1.8, 'far');
    expect(named(sure, 'distance-right-2').textContent).not.toContain('?');
    cleanup();
    // A shorter distance than its class can only be longer than stated: nothing to warn of.
    expect(named(tableWith(2.6, 0.9, 'near'), 'distance-right-2').textContent).not.toContain('?');
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

  it('that is borderline is not called contained, and shows margin and uncertainty', () => {
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
    const blind = {
      ...at(1),
      margin: { kind: 'unknown', reason: stated('no cortex is seen near this point') } as const,
    };
    const container = verdictOf({
      verdict: { kind: 'unknown', reason: stated('right, 24 mm: no cortex is seen near this point') },
      smallestMargin: { margin: blind.margin, at: blind },
    });
    expect(named(container, 'containment-right').dataset['verdict']).toBe('unknown');
    expect(container.textContent).toContain('Right, 24 mm: no cortex is seen near this point');
    expect(container.textContent).toContain('unknown (no cortex is seen near this point)');
  });

  const inFront = (away: number, margin: number) => ({
    ...at(margin),
    offset: mm(-away),
    state: margin < 0 ? ('anterior' as const) : ('inside' as const),
  });
  const target = (offset: number, by: 'given' | 'proposed'): SideAnalysis['alaTarget'] => ({
    kind: 'known',
    offset: mm(offset),
    point: midline!.point,
    by,
  });
  const verdictText = (side: Partial<SideAnalysis>): string => {
    const text = named(verdictOf(side), 'containment-right').textContent;
    cleanup();
    return text;
  };

  it('says of a breach that lies lateral to the user’s own target that it does, and of one breach once', () => {
    const containment = [14, 15, 16, 17, 18, 24, 25, 36].map(away => inFront(away, away < 24 ? 3 : -2));
    const side = {
      containment,
      verdict: { kind: 'not-contained', confidence: 0.98, firstBreach: inFront(24, -2) },
      lateralBreach: inFront(37, -2),
    } as const;
    const dragged = verdictText({ ...side, alaTarget: target(-17, 'given') });
    expect(dragged).toContain('BREACH beyond the target');
    expect(dragged).toContain(
      'Inside up to the target; BREACH beyond it from right, 24 mm on: in front of the anterior cortex (confidence 98 %)',
    );
    expect(dragged).not.toContain('needle zone');
    for (const alaTarget of [target(-31, 'given'), target(-31, 'proposed')]) {
      const reached = verdictText({ ...side, alaTarget });
      expect(reached).toContain('From right, 24 mm on: in front of the anterior cortex');
      expect(reached).not.toContain('the target');
    }
  });

  it('says where a breach is borderline at first', () => {
    const containment = [inFront(23, 2), inFront(24, -0.2), inFront(25, -1.8)];
    const verdict = { kind: 'not-contained', confidence: 0.98, firstBreach: inFront(24, -0.2) } as const;
    expect(verdictText({ containment, verdict })).toContain(
      'From right, 24 mm on (borderline there), certain from 25 mm on: in front of the anterior cortex',
    );
  });

  it('states a breach beyond what it covers beside it', () => {
    const contained = { verdict: { kind: 'contained', confidence: 0.97 } } as const;
    const beyond = verdictOf({ ...contained, lateralBreach: inFront(47, -2.2) });
    expect(named(beyond, 'lateral-breach-right').textContent).toBe(
      'BREACH beyond the target from right, 47 mm on: in front of the anterior cortex',
    );
    expect(beyond.textContent).toContain('Contained up to the target');
    cleanup();
    expect(verdictText(contained)).not.toContain('BREACH');
    const second = verdictOf({
      containment: [inFront(24, -2), inFront(25, 2), inFront(47, -2)],
      verdict: { kind: 'not-contained', confidence: 0.98, firstBreach: inFront(24, -2) },
      lateralBreach: inFront(47, -2),
    });
    expect(named(second, 'lateral-breach-right').textContent).toBe(
      'Also from right, 47 mm on: in front of the anterior cortex, beyond the needle zone',
    );
  });

  it('has as many blocks as its grid has rows: one more would be drawn over the last', () => {
    const css = readFileSync(join(import.meta.dirname, '../panel.css'), 'utf8');
    const rows = Number(/\.sacroplasty-side \{[^}]*grid-row: span (\d+)/.exec(css)?.[1]);
    const verdicts: Partial<SideAnalysis>[] = [
      {},
      { lateralBreach: inFront(47, -2.2) },
      { verdict: { kind: 'unknown', reason: stated('not seen') }, lateralBreach: inFront(47, -2.2) },
      { verdict: { kind: 'not-contained', confidence: 0.98, firstBreach: inFront(24, -2) } },
    ];
    for (const side of verdicts) {
      expect(named(verdictOf(side), 'containment-right').children).toHaveLength(rows);
      cleanup();
    }
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
