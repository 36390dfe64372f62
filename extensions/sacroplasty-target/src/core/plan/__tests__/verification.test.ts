import { expect, it } from 'vitest';
import { examplePlan, partlyVerifiedPlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { verificationOf } from '..';
import { messages } from '../../../messages';

it.each([
  [examplePlan(), 'both', 'both sides verified'],
  [partlyVerifiedPlan('right'), 'right', 'right side verified only'],
  [partlyVerifiedPlan('left'), 'left', 'left side verified only'],
  [partlyVerifiedPlan('none'), 'none', 'not verified'],
])('a side is verified where the user gave a verdict, whatever the program says', (plan, verification, words) => {
  expect(verificationOf(plan.userVerdicts)).toBe(verification);
  expect(messages.verification(verificationOf(plan.userVerdicts))).toBe(words);
});
