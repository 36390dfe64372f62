import { dot, travel, type Millimetres } from '../../core/geometry';
import { canBeJudged } from '../../core/series';
import { isWithinStack } from '../../core/volume';
import type { PlanningContext } from '../context';
import { readCamera, toTriple } from '../viewports';

/**
 * cos of the largest angle between the view and the landmark's plane at which its slices are those of the sweep:
 * 0.1 degrees, by which a slice 100 mm off the target is not yet another one.
 */
const PARALLEL = Math.cos(Math.PI / 1800);

/**
 * The parasagittal slice that the user can really see now, mm along the landmark's normal; null: no landmark, a view
 * that is turned, does not fit its pane, is hidden, covered or moved away from the target line, or no voxels there.
 */
export function visibleSlice({ session, viewports, fit }: PlanningContext): Millimetres | null {
  const { placement, series } = session.state;
  const viewport = viewports.viewport('sagittal');
  const camera = viewport === null ? null : readCamera(viewport);
  const offset = viewports.sagittalOffset();
  if (placement.kind !== 'placed' || series.kind !== 'open') return null;
  if (viewport === null || camera === null || offset === null) return null;
  if (viewport.getFrameOfReferenceUID() !== series.source.FrameOfReferenceUID) return null;
  const { target, normal } = placement.landmark;
  if (Math.abs(dot(camera.viewPlaneNormal, normal)) < PARALLEL) return null;
  const point = travel(target, normal, offset);
  if (!isWithinStack(series.stack, point) || !canBeJudged(series.missing, point)) return null;
  if (document.visibilityState !== 'visible' || !fit.fits(viewport)) return null;
  const [x, y] = viewport.worldToCanvas(toTriple(point));
  return isUncovered(viewport.element, x, y) ? offset : null;
}

/** Whether a place of an element can be seen: nothing but its own overlays lies over it. */
function isUncovered(element: HTMLElement, x: number, y: number): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (x < 0 || y < 0 || x > width || y > height) return false;
  const over = document.elementFromPoint(left + x, top + y);
  // The view's own letters and lines lie beside it in the same pane.
  return over !== null && (element.parentElement?.contains(over) ?? false);
}
