import fc from 'fast-check';
import { it } from 'vitest';
import { readPlanSr, writePlanSr } from '..';
import { arbitraryPlan } from './arbitraryPlan';
import { exampleIdentity } from '../../../../../../test/fixtures/sr/examplePlan';
import { expectSamePlan } from '../../../../../../test/fixtures/sr/samePlan';
import { messages } from '../../../messages';

it('any plan says the same after it was written and read', () => {
  fc.assert(
    fc.property(arbitraryPlan, plan => {
      expectSamePlan(readPlanSr(writePlanSr(plan, exampleIdentity(), messages)), plan);
    }),
    { numRuns: 150 },
  );
}, 30_000);

it('any plan survives JSON, as PACS deliver it', () => {
  fc.assert(
    fc.property(arbitraryPlan, plan => {
      const delivered: unknown = JSON.parse(JSON.stringify(writePlanSr(plan, exampleIdentity(), messages)));
      expectSamePlan(readPlanSr(delivered), plan);
    }),
    { numRuns: 50 },
  );
}, 30_000);
