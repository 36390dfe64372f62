import { expect, it } from 'vitest';
import { carriedPlan, examplePlan, partlyVerifiedPlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { verificationOf } from '..';
import { messages } from '../../../messages';

it.each([
  [examplePlan(), 'both', 'both sides verified'],
  [partlyVerifiedPlan('right'), 'right', 'right side verified only'],
  [partlyVerifiedPlan('left'), 'left', 'left side verified only'],
  [partlyVerifiedPlan('none'), 'none', 'not verified'],
  // An earlier user's verdict on the left verifies nothing for the next one.
  [carriedPlan(), 'right', 'right side verified only'],
])('a side is verified where the user gave a verdict, whatever the program says', (plan, verification, words) => {
  expect(verificationOf(plan.userVerdicts)).toBe(verification);
  expect(messages.verification(verificationOf(plan.userVerdicts))).toBe(words);
});
