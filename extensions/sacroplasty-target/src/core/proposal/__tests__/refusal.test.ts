import { describe, expect, it } from 'vitest';
import { lpsPoint, mm } from '../../geometry';
import { type ProposalRefusal } from '../index';
import { messages } from '../../../messages';

const REFUSALS: readonly ProposalRefusal[] = [
  { kind: 'not-hounsfield' },
  { kind: 'point-outside-image' },
  { kind: 'no-midline' },
  { kind: 'no-s1' },
  { kind: 'cut-off' },
  { kind: 'point-not-in-s1', foundAt: lpsPoint(1, 2, 3), distance: mm(27.4) },
  { kind: 'implausible', refusal: { kind: 'collinear' } },
];

describe('messages.proposalRefusal', () => {
  it('says something of its own for every reason', () => {
    expect(new Set(REFUSALS.map(messages.proposalRefusal)).size).toBe(REFUSALS.length);
  });

  it('says how far S1 is from the point', () => {
    expect(
      messages.proposalRefusal({ kind: 'point-not-in-s1', foundAt: lpsPoint(1, 2, 3), distance: mm(27.4) }),
    ).toContain('27 mm');
  });
});
