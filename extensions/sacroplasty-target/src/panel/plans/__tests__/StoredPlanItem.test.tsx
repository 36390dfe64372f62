// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import {
  carriedPlan,
  exampleIdentity,
  examplePlan,
  partlyVerifiedPlan,
} from '../../../../../../test/fixtures/sr/examplePlan';
import type { Plan } from '../../../core/plan';
import { readPlanSr, writePlanSr } from '../../../core/sr';
import type { ListedPlan } from '../../../storage';
import { StoredPlanItem } from '../StoredPlanItem';
import { messages } from '../../../messages';

/* What the list says of a plan before it is opened. Wrong would be: a plan that nobody verified, or with a breach, that looks like any other. */

afterEach(cleanup);

function listed(plan: Plan): ListedPlan {
  const read = readPlanSr(writePlanSr(plan, exampleIdentity(), messages));
  if (read.kind !== 'plan') throw new Error(read.kind);
  return {
    displaySetInstanceUID: 'sr1',
    document: read.plan.document,
    moment: '2026-11-23 14:05',
    content: { kind: 'plan', plan: read.plan },
    replaced: false,
  };
}

const words = (plan: Plan): string =>
  render(<StoredPlanItem plan={listed(plan)} isShown={false} onOpen={() => undefined} />).container.textContent;

it('says each side’s verdict of the program, a breach beyond the target, and the user’s own', () => {
  expect(words(examplePlan())).toContain(
    'R contained (user: inside) · L inside up to the target; BREACH beyond it from 32 mm on (borderline there), certain from 34 mm on (user: outside)',
  );
});

it('says which sides are to be treated, since two plans of one study may differ in nothing else', () => {
  const plan = examplePlan();
  for (const [sidesToTreat, said] of [
    ['right', 'To treat: right'],
    ['left', 'To treat: left'],
    ['bilateral', 'To treat: both sides'],
  ] as const) {
    expect(words({ ...plan, record: { ...plan.record, sidesToTreat } })).toContain(said);
    cleanup();
  }
  expect(words({ ...plan, record: { ...plan.record, sidesToTreat: null } })).not.toContain('To treat');
});

it('says on which side a plan was saved without a verdict of the user', () => {
  expect(words(partlyVerifiedPlan('right'))).toMatch(
    /R contained \(user: inside\) · L inside up to the target; BREACH.* \(not verified\)/,
  );
  expect(words(partlyVerifiedPlan('none'))).toMatch(
    /R contained \(not verified\) · L inside up to the target; BREACH.* \(not verified\)/,
  );
});

it('says whose verdict a plan carries on, and that its own user has not given it', () => {
  expect(words(carriedPlan())).toContain('(not verified; earlier by Okonkwo, Adaeze: outside)');
});

it('says that the landmark may not lie in S1, and whether the user has counted', () => {
  const plan = examplePlan();
  const warning = 'The landmark does not seem to lie in S1: S1 was found 38 mm lower. Count the levels.';
  const withLevel = (level: Plan['review']['level']): Plan => ({
    ...plan,
    review: { level, corners: 'by-observer', sides: { right: 'earlier', left: 'not-recorded' } },
  });
  expect(words(withLevel({ kind: 'doubted', words: warning, isCounted: false }))).toContain(`⚠ ${warning}`);
  expect(words(withLevel({ kind: 'doubted', words: warning, isCounted: true }))).toContain(
    `⚠ ${warning} A user has counted: this is S1.`,
  );
  expect(words(withLevel({ kind: 'not-doubted' }))).not.toContain('⚠');
});

it('says what was saved without anybody having accepted it', () => {
  const plan = examplePlan();
  const accepted = (review: Omit<Plan['review'], 'level'>): Plan => ({
    ...plan,
    review: { level: { kind: 'not-doubted' }, ...review },
  });
  expect(words(accepted({ corners: 'no', sides: { right: 'no', left: 'no' } }))).toContain(
    '⚠ Not accepted: corners, right side, left side.',
  );
  expect(words(accepted({ corners: 'earlier', sides: { right: 'by-observer', left: 'no' } }))).toContain(
    '⚠ Not accepted: left side.',
  );
});
