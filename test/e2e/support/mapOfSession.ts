import type { Analysis } from '../../../extensions/sacroplasty-target/src/core/analysis';
import { measureMarginMap, type MarginMap } from '../../../extensions/sacroplasty-target/src/core/marginMap';
import type { VoxelStack } from '../../../extensions/sacroplasty-target/src/core/volume';
import type { MeasuredState } from './planningPage';
import { messages } from '../../../extensions/sacroplasty-target/src/messages';

/** The margin map of what a page shows, made outside of it. @throws Error without a landmark. */
export function mapOfSession(
  stack: VoxelStack,
  { placement, analysis }: MeasuredState,
): { readonly analysis: Analysis; readonly map: MarginMap } {
  if (placement.kind !== 'placed') throw new Error('no landmark is placed');
  const run = measureMarginMap({ stack, landmark: placement.landmark, analysis: analysis.analysis });
  let step = run.next();
  while (step.done !== true) step = run.next();
  if (step.value.kind === 'unknown') throw new Error(messages.reason(step.value.reason));
  return { analysis: analysis.analysis, map: step.value.map };
}
