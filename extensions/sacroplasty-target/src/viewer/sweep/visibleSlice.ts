import { dot, travel, type Millimetres } from '../../core/geometry';
import { canBeJudged } from '../../core/series';
import { isWithinStack } from '../../core/volume';
import type { PlanningContext } from '../context';
import { readCamera } from '../viewports';
import { isReadable } from './readablePicture';

/**
 * cos of the largest angle between the view and the landmark's plane at which its slices are those of the sweep:
 * 0.1 degrees, by which a slice 100 mm off the target is not yet another one.
 */
const PARALLEL = Math.cos(Math.PI / 1800);

/**
 * The parasagittal slice that the user can really see now, mm along the landmark's normal; null: no landmark, a view
 * that is turned, does not fit its pane, shows another series, is hidden or cannot be read (covered, too small, in a
 * window that shows nothing, moved away from the target line), or no voxels there.
 */
export function visibleSlice({ session, viewports, fit, feed }: PlanningContext): Millimetres | null {
  const { placement, series } = session.state;
  const viewport = viewports.viewport('sagittal');
  const camera = viewport === null ? null : readCamera(viewport);
  const offset = viewports.sagittalOffset();
  if (placement.kind !== 'placed' || series.kind !== 'open') return null;
  if (viewport === null || camera === null || offset === null) return null;
  const { target, normal } = placement.landmark;
  if (Math.abs(dot(camera.viewPlaneNormal, normal)) < PARALLEL) return null;
  const point = travel(target, normal, offset);
  if (!isWithinStack(series.stack, point) || !canBeJudged(series.missing, point)) return null;
  if (document.visibilityState !== 'visible' || !fit.fits(viewport) || !feed.isShownIn(viewport)) return null;
  return isReadable(viewport, camera, series.stack, point) ? offset : null;
}
