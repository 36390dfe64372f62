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
    [
      'in reach of the canal, whether the foramen is found',
      right(14.6),
      /15 mm beside the midline: a needle along it may meet the sacral canal or the S1 foramen\.$/,
    ],
    [
      'in reach of the canal, or not',
      right(1.4, null),
      /1 mm beside the midline: a needle along it may meet the sacral/,
    ],
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

  it('is warned of at the midline, where it is held and what lies there', () => {
    expect(targetWarnings('right', right(1)).map(messages.warning)).toEqual([
      expect.stringContaining('held beside the midline (1 mm): it cannot cross to the other side'),
      expect.stringContaining('may meet the sacral canal or the S1 foramen'),
    ]);
  });

  it('is warned of in words from which the warning is read back', () => {
    for (const side of [right(1), right(9), right(24.2, null), right(29.4), right(58.6)]) {
      for (const text of targetWarnings('right', side).map(messages.warning)) {
        const read = messages.readWarning(text);
        expect(read.kind).not.toBe('stated');
        expect(messages.warning(read)).toBe(text);
      }
    }
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
