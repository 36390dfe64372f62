import type { Plan } from '../plan';
import { evaluations, planGroups } from './content';
import type { NaturalisedDataset } from './dataset';
import type { SrIdentity } from './identity';
import { describeSrRefusal, readPlanSr } from './read';
import { srHeader } from './sop';
import { measurementReport } from './templates';

/**
 * A plan as a Comprehensive 3D SR (PS3.3 A.35.13, PS3.16 TID 1500), naturalised and not yet encoded.
 * The same plan and identity always give the same data set.
 *
 * @throws RangeError where the plan could not be opened again from what was written (for example a
 *   measured distance without an ala target): such a plan is never stored.
 */
export function writePlanSr(plan: Plan, identity: SrIdentity): NaturalisedDataset {
  const { source, observer } = plan;
  const context = { identity, device: observer.device, frameOfReferenceUID: source.FrameOfReferenceUID };
  const dataset = {
    ...srHeader(plan, identity),
    ...measurementReport(plan, planGroups(plan, context), evaluations(plan)),
  };
  const read = readPlanSr(dataset);
  if (read.kind === 'refused') throw new RangeError(`It could not be opened again. ${describeSrRefusal(read.refusal)}`);
  return dataset;
}
