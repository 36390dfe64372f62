import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lpsPoint, mm } from '../../geometry';
import type { OffsetFinding } from '../assessOffset';
import type { ContainmentVerdict, ContainmentState, Measured } from '../containment';
import { beginningOfBreach, judge } from '../judge';
import { stated } from '..';
import { messages } from '../../../messages';

const UNCERTAINTY = 0.6;

function known(value: number | null): Measured {
  return value === null
    ? { kind: 'unknown', reason: stated('not loaded') }
    : { kind: 'known', value: mm(value), uncertainty: mm(UNCERTAINTY) };
}

/** A slice with its margin to the anterior cortex and, where another wall decided, its depth behind that. */
function slice(offset: number, state: ContainmentState, margin: number | null, depth = margin): OffsetFinding {
  return {
    assessment: { offset: mm(offset), point: lpsPoint(offset, 0, 0), state, margin: known(margin) },
    depth: known(depth),
  };
}

const reasonOf = (verdict: ContainmentVerdict): string | null =>
  verdict.kind === 'unknown' ? messages.reason(verdict.reason) : null;

describe('the verdict on a needle zone', () => {
  it('is contained only where every margin is larger than its uncertainty', () => {
    expect(judge([slice(31, 'inside', 4), slice(38, 'inside', 1.1)])).toMatchObject({ kind: 'contained' });
    expect(judge([slice(31, 'inside', 4), slice(38, 'inside', 0.5)])).toMatchObject({ kind: 'borderline' });
  });

  it('begins a certain breach where the line first lies outside, even if that slice alone were unsure', () => {
    const verdict = judge([slice(31, 'inside', 3), slice(35, 'anterior', -0.1), slice(42, 'anterior', -2.4)]);
    expect(verdict).toMatchObject({ kind: 'not-contained', firstBreach: { offset: 35 } });
  });

  it('begins it behind slices inside, and before slices that cannot be determined', () => {
    const apart = judge([slice(31, 'anterior', -0.1), slice(32, 'inside', 2), slice(42, 'anterior', -2.4)]);
    expect(apart).toMatchObject({ kind: 'not-contained', firstBreach: { offset: 42 } });
    const bridged = judge([slice(31, 'anterior', -0.1), slice(32, 'unknown', null), slice(33, 'anterior', -2.4)]);
    expect(bridged).toMatchObject({ kind: 'not-contained', firstBreach: { offset: 31 } });
  });

  it('has the same beginning lateral to the zone, of what counts there', () => {
    const found = [slice(55, 'inside', 2), slice(56, 'anterior', -0.1), slice(58, 'anterior', -1.4)];
    const inFront = (state: ContainmentState): boolean => state === 'anterior';
    expect(beginningOfBreach(found, ({ state }) => inFront(state))?.assessment.offset).toBe(56);
    expect(beginningOfBreach(found.slice(0, 2), ({ state }) => inFront(state))).toBeNull();
    expect(beginningOfBreach([slice(56, 'posterior', 4, -2)], ({ state }) => inFront(state))).toBeNull();
  });

  it('is borderline where the only slice outside is outside by less than its uncertainty', () => {
    const verdict = judge([slice(31, 'inside', 3), slice(44, 'anterior', -0.3)]);
    expect(verdict).toMatchObject({ kind: 'borderline', closest: { offset: 44 } });
  });

  it('is unknown with one slice that cannot be determined, and still a breach with one that is certain', () => {
    expect(judge([slice(31, 'inside', 3), slice(32, 'unknown', null)])).toMatchObject({ kind: 'unknown' });
    expect(judge([slice(31, 'unknown', null), slice(32, 'anterior', -3)])).toMatchObject({ kind: 'not-contained' });
    expect(judge([])).toMatchObject({ kind: 'unknown' });
  });

  it('takes its confidence from the wall that the line lies outside of, not from the anterior one', () => {
    const verdict = judge([slice(31, 'inside', 9.2, 4), slice(33, 'posterior', 9.2, -2.1)]);
    expect(verdict).toMatchObject({ kind: 'not-contained', firstBreach: { offset: 33, state: 'posterior' } });
    expect(verdict.kind === 'not-contained' && verdict.confidence).toBeGreaterThan(0.97);
  });

  it('is unknown, with the reason, where only the place of the joint says that the line is past it', () => {
    const verdict = judge([slice(31, 'inside', 5), slice(59, 'lateral', 7, null)]);
    expect(reasonOf(verdict)).toBe('left, 59 mm: not loaded');
    expect(reasonOf(judge([slice(-46, 'unknown', null)]))).toBe('right, 46 mm: not loaded');
  });

  it('has words and numbers that agree, whatever the slices are', () => {
    const length = fc.double({ min: -12, max: 12, noNaN: true });
    const states = ['inside', 'anterior', 'posterior', 'foramen', 'lateral', 'unknown'] as const;
    const one = fc
      .tuple(fc.constantFrom(...states), length, length, fc.boolean())
      .map(([state, a, b, isMeasured]) => ({ state, margin: a, depth: b, isMeasured }))
      // What `assessOffset` says: in front means a negative margin; outside of a wall, by more than its uncertainty.
      .map(({ state, margin, depth, isMeasured }) => {
        switch (state) {
          case 'inside':
            return { state, margin: Math.abs(margin), depth: Math.min(Math.abs(margin), Math.abs(depth)) + 0.42 };
          case 'anterior':
            return { state, margin: -Math.abs(margin) - 0.001, depth: -Math.abs(margin) - 0.001 };
          case 'posterior':
          case 'foramen':
            return { state, margin, depth: -UNCERTAINTY - 0.001 - Math.abs(depth) };
          case 'lateral':
            return { state, margin, depth: isMeasured ? -UNCERTAINTY - 0.001 - Math.abs(depth) : null };
          case 'unknown':
            return { state, margin: isMeasured ? margin : null, depth: null };
        }
      });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), slices => {
        const zone = slices.map(({ state, margin, depth }, i) => slice(30 + i, state, margin, depth));
        const verdict = judge(zone);
        switch (verdict.kind) {
          case 'not-contained':
            expect(verdict.confidence).toBeGreaterThan(0.95);
            expect(verdict.confidence).toBeLessThanOrEqual(1);
            expect(['inside', 'unknown']).not.toContain(verdict.firstBreach.state);
            break;
          case 'contained':
            expect(verdict.confidence).toBeGreaterThan(0.9);
            for (const { assessment } of zone) {
              expect(assessment.state).toBe('inside');
              expect(assessment.margin.kind === 'known' && assessment.margin.value).toBeGreaterThan(UNCERTAINTY);
            }
            break;
          case 'borderline': {
            const { margin } = verdict.closest;
            expect(margin.kind === 'known' && Math.abs(margin.value)).toBeLessThanOrEqual(UNCERTAINTY);
            break;
          }
          case 'unknown':
            expect(messages.reason(verdict.reason)).toMatch(/^left, \d+ mm: ./);
            expect(zone.some(({ assessment }) => assessment.state !== 'inside')).toBe(true);
            break;
        }
        // No slice that lies outside by more than its uncertainty is passed over.
        const isCertain = zone.some(
          ({ assessment, depth }) =>
            assessment.state !== 'inside' &&
            assessment.state !== 'unknown' &&
            depth.kind === 'known' &&
            depth.value < -UNCERTAINTY,
        );
        expect(verdict.kind === 'not-contained').toBe(isCertain);
      }),
    );
  });
});
