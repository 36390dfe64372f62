import { lpsPoint, mm, SUPERIOR } from '../../extensions/sacroplasty-target/src/core/geometry';
import { missingSlices } from '../../extensions/sacroplasty-target/src/core/series';

/** Of a series whose every image is there. */
export const NOTHING_MISSING = missingSlices(
  { origin: lpsPoint(0, 0, 0), sliceDirection: SUPERIOR, sliceSpacing: mm(1) },
  [],
);
