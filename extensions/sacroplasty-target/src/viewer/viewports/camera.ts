import type { Types } from '@cornerstonejs/core';
import {
  displacement,
  dot,
  lpsDirection,
  lpsPoint,
  mm,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Millimetres,
  type Plane,
} from '../../core/geometry';
import { sagittalView, type ViewOrientation } from './viewOrientation';

/** The plane that a view shows, its in-plane centre, and which way is up. LPS, mm. */
export interface ViewCamera extends ViewOrientation {
  readonly focalPoint: LpsPoint;
}

/** Reads a viewport's camera; null while it has none that makes sense. */
export function readCamera(viewport: Pick<Types.IViewport, 'getCamera'>): ViewCamera | null {
  const { focalPoint, viewPlaneNormal, viewUp } = viewport.getCamera();
  if (focalPoint === undefined || viewPlaneNormal === undefined || viewUp === undefined) return null;
  const normal = directionFrom(viewPlaneNormal);
  const up = directionFrom(viewUp);
  if (normal === null || up === null) return null;
  return { focalPoint: pointFrom(focalPoint), viewPlaneNormal: normal, viewUp: up };
}

/** A Cornerstone triple as a direction; null for what has none. */
export function directionFrom([x, y, z]: Types.Point3): LpsDirection | null {
  return lpsDirection(x, y, z);
}

/** A Cornerstone triple as a place in the patient. Cornerstone's world is LPS mm. */
export function pointFrom([x, y, z]: Types.Point3): LpsPoint {
  return lpsPoint(x, y, z);
}

/** A place or direction as a Cornerstone triple. */
export function toTriple(p: LpsPoint | LpsDirection): Types.Point3 {
  return [p[0], p[1], p[2]];
}

/** How much of the patient a view shows: as much as before, or a height in mm. */
export type Zoom = 'keep' | Millimetres;

/** Turns a view to look at `centre` as given. */
export function aim(
  viewport: Types.IVolumeViewport,
  view: ViewOrientation,
  centre: LpsPoint,
  zoom: Zoom = 'keep',
): void {
  const { parallelScale: before } = viewport.getCamera();
  forgetDeclaredOrientation(viewport);
  // First through setOrientation, which works out anew what "all of it" is and brings the clipping planes
  // along: setCamera leaves them where the centre and `up` stay the same.
  viewport.setOrientation(
    { viewPlaneNormal: toTriple(view.viewPlaneNormal), viewUp: toTriple(view.viewUp) },
    false,
    true,
  );
  const scale = zoom === 'keep' ? before : zoom / HALVES;
  viewport.setCamera({
    viewPlaneNormal: toTriple(view.viewPlaneNormal),
    viewUp: toTriple(view.viewUp),
    ...standing(viewport, view.viewPlaneNormal, centre),
    ...(scale === undefined ? {} : { parallelScale: scale }),
  });
  viewport.render();
}

/**
 * Cornerstone turns a view back to the orientation that it was declared with whenever it resets the camera,
 * at every change of the pane's size too: the zoom is then reckoned for a plane that is not shown. Without a
 * declared one it keeps the plane that there is.
 */
function forgetDeclaredOrientation(viewport: Types.IVolumeViewport): void {
  const properties: unknown = Reflect.get(viewport, 'viewportProperties');
  if (typeof properties === 'object' && properties !== null) Reflect.deleteProperty(properties, 'orientation');
}

/** Moves a view along its normal until its plane contains `p`; what is in the middle of the screen stays there. */
export function moveThrough(viewport: Types.IVolumeViewport, p: LpsPoint): void {
  const camera = readCamera(viewport);
  if (camera === null) return;
  const depth = dot(displacement(camera.focalPoint, p), camera.viewPlaneNormal);
  moveTo(viewport, camera, travel(camera.focalPoint, camera.viewPlaneNormal, depth));
}

/** Moves a view so that `p` is in its plane and in the middle of the screen. */
export function centreOn(viewport: Types.IVolumeViewport, p: LpsPoint): void {
  const camera = readCamera(viewport);
  if (camera !== null) moveTo(viewport, camera, p);
}

/**
 * Shows `p` with the patient around it filling the view: where the view shows much more or much less than `height`, it
 * shows that, with `p` in its middle; else its zoom stays.
 */
export function closeUpOn(viewport: Types.IVolumeViewport, p: LpsPoint, height: Millimetres): void {
  const camera = readCamera(viewport);
  const { parallelScale } = viewport.getCamera();
  if (camera === null || parallelScale === undefined) return;
  const shown = parallelScale * HALVES;
  if (shown > height / MUCH && shown < height * MUCH) return;
  viewport.setCamera({ ...standing(viewport, camera.viewPlaneNormal, p), parallelScale: height / HALVES });
  viewport.render();
}

/** Cornerstone counts half the height of what a view shows. */
const HALVES = 2;
/** A view that shows this many times as much as is asked for, or this part of it, is zoomed; set by hand. */
const MUCH = 1.4;

function moveTo(viewport: Types.IVolumeViewport, { viewPlaneNormal }: ViewCamera, focalPoint: LpsPoint): void {
  viewport.setCamera(standing(viewport, viewPlaneNormal, focalPoint));
  viewport.render();
}

/** The eye at its present distance in front of `centre`. */
function standing(
  viewport: Types.IVolumeViewport,
  normal: LpsDirection,
  centre: LpsPoint,
): { readonly focalPoint: Types.Point3; readonly position: Types.Point3 } {
  const { focalPoint, position } = viewport.getCamera();
  const distance =
    focalPoint === undefined || position === undefined
      ? 1
      : Math.hypot(position[0] - focalPoint[0], position[1] - focalPoint[1], position[2] - focalPoint[2]);
  return { focalPoint: toTriple(centre), position: toTriple(travel(centre, normal, distance)) };
}

/** Signed distance from `reference` to the plane that a sagittal view shows, along the reference's normal. */
export function offsetFrom(reference: Plane, camera: ViewCamera): Millimetres {
  return mm(dot(displacement(reference.origin, camera.focalPoint), reference.normal));
}

/** The plane that a sagittal view shows, its normal to the patient's left; null where the view is not sagittal. */
export function planeOfView(camera: ViewCamera): Plane | null {
  const view = sagittalView(camera.viewPlaneNormal);
  return view === null ? null : { origin: camera.focalPoint, normal: view.viewPlaneNormal };
}
