import { expect, it } from 'vitest';
import { readPlanSr, writePlanSr } from '..';
import golden10 from '../../../../../../test/fixtures/sr/golden-1.0.json';
import golden11 from '../../../../../../test/fixtures/sr/golden-1.1.json';
import golden12 from '../../../../../../test/fixtures/sr/golden-1.2.json';
import { goldenSr } from './edit';
import {
  exampleIdentity,
  examplePlan,
  examplePlan10,
  examplePlan11,
  examplePlan12,
} from '../../../../../../test/fixtures/sr/examplePlan';
import { expectSamePlan } from '../../../../../../test/fixtures/sr/samePlan';
import { messages } from '../../../messages';

it('writes what it wrote when content version 1.3 was fixed', () => {
  expect(writePlanSr(examplePlan(), exampleIdentity(), messages)).toEqual(goldenSr());
});

it('reads plans that were stored with content version 1.3', () => {
  expectSamePlan(readPlanSr(goldenSr()), examplePlan());
});

it('reads plans that were stored with content version 1.2, which did not record what was said of the landmark', () => {
  expectSamePlan(readPlanSr(golden12), examplePlan12(), '1.2');
});

it('reads plans that were stored with content version 1.1, which did not record what the user had seen', () => {
  expectSamePlan(readPlanSr(golden11), examplePlan11(), '1.1');
});

it('reads plans that were stored with content version 1.0, measured on the images', () => {
  expectSamePlan(readPlanSr(golden10), examplePlan10(), '1.0');
});

it.each([
  ['1.0', golden10],
  ['1.1', golden11],
  ['1.2', golden12],
])(
  'keeps the tracking UIDs of a plan of content version %s, whatever its tracking identifiers began with',
  (_, old) => {
    const [before, now] = [readPlanSr(old), readPlanSr(goldenSr())];
    if (before.kind !== 'plan' || now.kind !== 'plan') throw new Error(`${before.kind}, ${now.kind}`);
    const roles = [...now.lineage.trackingUids.keys()].filter(role => role !== 'proposed landmark');
    expect(roles).toContain('left trajectory 2');
    expect([...before.lineage.trackingUids.keys()]).toEqual(expect.arrayContaining(roles));
  },
);
