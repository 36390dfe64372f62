import type { Types } from '@cornerstonejs/core';
import {
  directionOf,
  lpsPoint,
  lpsVector,
  mm,
  type LpsDirection,
  type LpsPoint,
  type Millimetres,
  type Plane,
} from '../../core/geometry';
import { spacingAlong, type VoxelStack } from '../../core/volume';
import { pointFrom, readCamera, toTriple, type ViewCamera, type ViewportRole } from '../viewports';

/** A place on a view, CSS pixels from its top left corner, x to the right, y down. */
export type CanvasPoint = readonly [number, number];

/** One of the mode's views as it is at this moment, free of Cornerstone. */
export interface View {
  readonly role: ViewportRole;
  readonly camera: ViewCamera;
  readonly width: number;
  readonly height: number;
  /** Half of the distance between neighbouring slices along this view's normal. */
  readonly halfSlice: Millimetres;
  /** Where a place in the patient appears; what does not lie in the view's plane is projected along its normal. */
  toCanvas(p: LpsPoint): CanvasPoint;
  /** The place in the view's plane. */
  toWorld(at: CanvasPoint): LpsPoint;
}

/** A place on a view that the user points to. */
export interface Pointer {
  readonly view: View;
  readonly at: CanvasPoint;
}

/**
 * A Cornerstone viewport as a view.
 * @param stack the series that is planned on.
 * @returns null where it has no camera yet.
 */
export function viewOf(role: ViewportRole, viewport: Types.IVolumeViewport, stack: VoxelStack): View | null {
  const camera = readCamera(viewport);
  if (camera === null) return null;
  return {
    role,
    camera,
    // Not the element's own: asking for it in the middle of drawing would have the page laid out each time.
    width: viewport.canvas.width / devicePixelRatio,
    height: viewport.canvas.height / devicePixelRatio,
    halfSlice: mm(spacingAlong(stack, camera.viewPlaneNormal) / 2),
    toCanvas: p => viewport.worldToCanvas(toTriple(p)),
    toWorld: ([x, y]) => pointFrom(viewport.canvasToWorld([x, y])),
  };
}

/** Whether a view is as large as it was: then its picture lies where it lay. */
export function hasSameSize(a: View, b: View): boolean {
  return a.width === b.width && a.height === b.height;
}

/** The plane that a view shows. */
export function planeOf({ camera }: View): Plane {
  return { origin: camera.focalPoint, normal: camera.viewPlaneNormal };
}

/** The horizontal direction from one place to another; null where one lies above the other. */
export function horizontalDirection(from: LpsPoint, to: LpsPoint): LpsDirection | null {
  return directionOf(lpsVector(to[0] - from[0], to[1] - from[1], 0));
}

/** A place moved by the way from one place to another. */
export function moved(p: LpsPoint, from: LpsPoint, to: LpsPoint): LpsPoint {
  return lpsPoint(p[0] + to[0] - from[0], p[1] + to[1] - from[1], p[2] + to[2] - from[2]);
}
