import { describe, expect, it } from 'vitest';
import { lpsPoint, mm } from '../../geometry';
import { describeProposalRefusal, type ProposalRefusal } from '../index';

const REFUSALS: readonly ProposalRefusal[] = [
  { kind: 'not-hounsfield' },
  { kind: 'point-outside-image' },
  { kind: 'no-midline' },
  { kind: 'no-s1' },
  { kind: 'level-uncertain' },
  { kind: 'point-not-in-s1', foundAt: lpsPoint(1, 2, 3), distance: mm(27.4) },
  { kind: 'implausible', refusal: { kind: 'collinear' } },
];

describe('describeProposalRefusal', () => {
  it('says something of its own for every reason', () => {
    expect(new Set(REFUSALS.map(describeProposalRefusal)).size).toBe(REFUSALS.length);
  });

  it('says how far S1 is from the point', () => {
    expect(
      describeProposalRefusal({ kind: 'point-not-in-s1', foundAt: lpsPoint(1, 2, 3), distance: mm(27.4) }),
    ).toContain('27 mm');
  });
});
