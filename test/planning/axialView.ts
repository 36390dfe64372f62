import { POSTERIOR, reversed, SUPERIOR } from '../../extensions/sacroplasty-target/src/core/geometry';
import type { ViewOrientation } from '../../extensions/sacroplasty-target/src/viewer/viewports';

/** As radiologists read it, and as the host shows it: from the feet, left on the right of the screen, anterior up. */
export const AXIAL_VIEW: ViewOrientation = { viewPlaneNormal: reversed(SUPERIOR), viewUp: reversed(POSTERIOR) };
