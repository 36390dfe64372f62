import { assessDatasets, type SeriesAssessment } from '../../core/series';
import type { DisplaySet } from '../../host';

const judged = new WeakMap<DisplaySet, { readonly images: number; readonly assessment: SeriesAssessment }>();

/** Whether a plan can be made on a display set. Judged once, and again when images have been added to it. */
export function assessDisplaySet(displaySet: DisplaySet): SeriesAssessment {
  const instances = displaySet.instances ?? [];
  const known = judged.get(displaySet);
  if (known?.images === instances.length) return known.assessment;
  const assessment = assessDatasets(instances);
  judged.set(displaySet, { images: instances.length, assessment });
  return assessment;
}
