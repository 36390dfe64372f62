import { describe, expect, it } from 'vitest';
import { lpsPoint, mm } from '../../geometry';
import type { ContainmentState, OffsetAssessment } from '../containment';
import { judge } from '../judge';

const DOUBT = 0.6;

function slice(offset: number, state: ContainmentState, margin: number | null): OffsetAssessment {
  return {
    offset: mm(offset),
    point: lpsPoint(offset, 0, 0),
    state,
    margin:
      margin === null
        ? { kind: 'unknown', reason: 'not loaded' }
        : { kind: 'known', value: mm(margin), uncertainty: mm(DOUBT) },
  };
}

describe('the verdict on a needle zone', () => {
  it('is contained only where every margin is larger than its doubt', () => {
    expect(judge([slice(31, 'inside', 4), slice(38, 'inside', 1.1)])).toMatchObject({ kind: 'contained' });
    expect(judge([slice(31, 'inside', 4), slice(38, 'inside', 0.5)])).toMatchObject({ kind: 'borderline' });
  });

  it('begins a certain breach where the line first lies outside, even if that slice alone were in doubt', () => {
    const verdict = judge([slice(31, 'inside', 3), slice(35, 'anterior', -0.1), slice(42, 'anterior', -2.4)]);
    expect(verdict).toMatchObject({ kind: 'not-contained', firstBreach: { offset: 35 } });
  });

  it('is borderline where the only slice outside is outside by less than its doubt', () => {
    const verdict = judge([slice(31, 'inside', 3), slice(44, 'anterior', -0.3)]);
    expect(verdict).toMatchObject({ kind: 'borderline', closest: { offset: 44 } });
  });

  it('is unknown with one slice that cannot be told, and still a breach with one that is certain', () => {
    expect(judge([slice(31, 'inside', 3), slice(32, 'unknown', null)])).toMatchObject({ kind: 'unknown' });
    expect(judge([slice(31, 'unknown', null), slice(32, 'anterior', -3)])).toMatchObject({ kind: 'not-contained' });
    expect(judge([])).toMatchObject({ kind: 'unknown' });
  });
});
