import { describe, expect, it } from 'vitest';
import { messages } from '../../../messages';
import { lpsPoint, mm } from '../../geometry';
import type { SideAnalysis } from '../sideAnalysis';
import { targetWarnings } from '../targetWarnings';
import { sideAnalysis } from '../../../../../../test/planning';

/** The right side with its target at an unsigned offset; foramen and joint where they were found. */
function right(offset: number, foramen: number | null = 31, joint: number | null = 57): SideAnalysis {
  return {
    ...sideAnalysis('right', []),
    alaTarget: { kind: 'known', offset: mm(-offset), point: lpsPoint(-offset, 2, 3), by: 'given' },
    foramenLimit: foramen === null ? null : mm(-foramen),
    jointLimit: joint === null ? null : mm(-joint),
  };
}

describe('an ala target of the user’s own', () => {
  it.each([
    ['medial to the foramen’s edge', right(29.4), /^The right ala target lies medial to .* \(29 of 31 mm\)/],
    ['past the joint', right(58.6), /past the sacroiliac joint \(59 mm, the joint at 57 mm\): it is not in the sacrum/],
    ['at the midline', right(1), /held beside the midline \(1 mm\): it cannot cross to the other side/],
    [
      'where a foramen that is not found usually lies',
      right(24.2, null),
      /24 mm beside the midline, where canal and S1/,
    ],
  ])('is warned of %s', (_, side, words) => {
    const [warning, ...others] = targetWarnings('right', side).map(messages.warning);
    expect(warning).toMatch(words);
    expect(others).toEqual([]);
  });

  it.each([
    ['between foramen and joint', right(44.4)],
    ['lateral to the usual foramen where none is found', right(26.3, null)],
    ['where no joint is found', right(70, 31, null)],
  ])('is not warned of %s', (_, side) => {
    expect(targetWarnings('right', side)).toEqual([]);
  });

  it('alone: the program’s is warned of elsewhere', () => {
    const side = right(1);
    if (side.alaTarget.kind === 'unknown') throw new Error('the target was given');
    expect(targetWarnings('right', { ...side, alaTarget: { ...side.alaTarget, by: 'proposed' } })).toEqual([]);
  });
});
