import { expect, it } from 'vitest';
import { writePlanSr } from '../../extensions/sacroplasty-target/src/core/sr';
import { exampleIdentity } from '../fixtures/sr/examplePlan';
import { srFiles } from './srFiles';
import { templateErrors } from './validators';
import { VARIANTS } from './variants';
import { messages } from '../../extensions/sacroplasty-target/src/messages';

/* TID 1500 of every kind of plan (DicomSRValidator), 20 seconds each. That the validator is awake: planSr.test.ts. */

const file = srFiles();

it.each(Object.entries(VARIANTS))('%s follows its template', async (_, plan) => {
  expect(await templateErrors(await file(writePlanSr(plan, exampleIdentity(), messages)))).toEqual([]);
});
