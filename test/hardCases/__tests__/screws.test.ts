import { describe, expect, it } from 'vitest';
import { expectHonestDistances, expectTrueStates } from '../expectTruth';
import { hardCase, patientWith } from '../hardCase';
import { messages } from '../../../extensions/sacroplasty-target/src/messages';

describe('screws through the sacrum, with their streaks', () => {
  const found = hardCase(
    patientWith(
      [
        { kind: 'screw', side: 'right', path: 'iliosacral' },
        { kind: 'screw', side: 'left', path: 'pedicle' },
      ],
      38,
    ),
  );

  it('make no state wrong, and no distance without saying so', () => {
    expectTrueStates(found);
    expectHonestDistances(found);
  });

  it('are warned of', () => {
    expect(found.analysis.warnings.map(messages.warning).join(' ')).toContain('Metal');
  });
});
