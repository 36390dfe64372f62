import { expect, it } from 'vitest';
import { readPlanSr, writePlanSr } from '..';
import { goldenSr } from './edit';
import { exampleIdentity, examplePlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { expectSamePlan } from '../../../../../../test/fixtures/sr/samePlan';

it('writes what it wrote when content version 1.0 was fixed', () => {
  expect(writePlanSr(examplePlan(), exampleIdentity())).toEqual(goldenSr());
});

it('reads plans that were stored with content version 1.0', () => {
  expectSamePlan(readPlanSr(goldenSr()), examplePlan());
});
