import type { Types } from '@cornerstonejs/core';
import {
  cross,
  dot,
  LEFT,
  lengthOf,
  mm,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Millimetres,
  type Plane,
  type Side,
} from '../../core/geometry';
import type { CornerstoneViewportService, HostViewport } from '../../host';
import { aim, centreOn, closeUpOn, moveThrough, offsetFrom, planeOfView, readCamera, type Zoom } from './camera';
import { obliqueRole, viewportIdOf, VIEWPORT_ROLES, type ViewportRole } from './roles';
import { obliqueView, sagittalView, type ViewOrientation } from './viewOrientation';
import { rangeOf, windowOf, type GreyWindow } from './windows';

/**
 * The mode's four views. Everything is given and asked in patient coordinates: slice numbers of a turned
 * view mean nothing. A view that is not on screen (another layout) is passed over in silence.
 */
export class PlanningViewports {
  /** The plane that offsets are counted from: the midsagittal plane, once there is one. */
  private reference: Plane | null = null;

  constructor(private readonly service: CornerstoneViewportService) {}

  /** The Cornerstone viewport of a view; null while it is not there or shows no volume. */
  viewport(role: ViewportRole): Types.IVolumeViewport | null {
    const viewport = this.service.getCornerstoneViewport(viewportIdOf(role));
    return viewport !== null && viewport !== undefined && isVolumeViewport(viewport) ? viewport : null;
  }

  /** All views that are on screen now. */
  present(): readonly { readonly role: ViewportRole; readonly viewport: Types.IVolumeViewport }[] {
    return VIEWPORT_ROLES.flatMap(role => {
      const viewport = this.viewport(role);
      return viewport === null ? [] : [{ role, viewport }];
    });
  }

  /** The plane that the sagittal view shows now, its normal to the patient's left; null: no such view. */
  sagittalPlane(): Plane | null {
    const viewport = this.viewport('sagittal');
    const camera = viewport === null ? null : readCamera(viewport);
    return camera === null ? null : planeOfView(camera);
  }

  /** Where the sagittal view is, mm along the midsagittal normal (left positive); null: no view, or no midline yet. */
  sagittalOffset(): Millimetres | null {
    const viewport = this.viewport('sagittal');
    const camera = viewport === null ? null : readCamera(viewport);
    return camera === null || this.reference === null ? null : offsetFrom(this.reference, camera);
  }

  /** Shows the parasagittal slice at an offset from the midsagittal plane, mm, left positive. */
  showSagittalOffset(offset: Millimetres): void {
    const viewport = this.viewport('sagittal');
    if (viewport === null || this.reference === null) return;
    moveThrough(viewport, travel(this.reference.origin, this.reference.normal, offset));
  }

  /**
   * Shows a place in the patient in the sagittal and axial views, or in those that are named. The oblique
   * views stay: each belongs to the ala target of its own side, whose name it bears.
   */
  showPoint(p: LpsPoint, roles: readonly ViewportRole[] = ['sagittal', 'axial']): void {
    for (const role of roles) {
      const viewport = this.viewport(role);
      if (viewport === null) continue;
      if (isOnScreen(viewport, p)) moveThrough(viewport, p);
      else centreOn(viewport, p);
    }
  }

  /** Shows a place in the sagittal and axial views, and the sacrum around it as large as they have room for. */
  showSacrumAround(p: LpsPoint): void {
    this.showPoint(p);
    for (const role of ['sagittal', 'axial'] as const) {
      const viewport = this.viewport(role);
      if (viewport !== null) closeUpOn(viewport, p, SACRUM);
    }
  }

  /** Counts offsets from this plane, and turns the sagittal view parallel to it; null: back to the scanner's. */
  setMidsagittalPlane(plane: Plane | null): void {
    this.reference = plane;
    const viewport = this.viewport('sagittal');
    const camera = viewport === null ? null : readCamera(viewport);
    const view = sagittalView(this.reference?.normal ?? LEFT);
    if (viewport === null || camera === null || view === null || isParallel(camera, view)) return;
    aim(viewport, view, camera.focalPoint);
  }

  /** Shows the plane of Fig 1C: through the ala target, along the joint and the patient's z axis. */
  setObliquePlane(side: Side, alaTarget: LpsPoint, jointDirection: LpsDirection, zoom: Zoom = 'keep'): void {
    const viewport = this.viewport(obliqueRole(side));
    const view = obliqueView(jointDirection);
    if (viewport !== null && view !== null) aim(viewport, view, alaTarget, zoom);
  }

  /** Steps the sagittal view, positive to the patient's left, from whichever side the user looks at it. */
  stepSagittal(slices: number): void {
    const viewport = this.viewport('sagittal');
    const camera = viewport === null ? null : readCamera(viewport);
    if (camera === null) return;
    this.scroll('sagittal', dot(camera.viewPlaneNormal, LEFT) > 0 ? -slices : slices);
  }

  /** Steps through a view, positive towards the eye's far side as the wheel does. */
  scroll(role: ViewportRole, slices: number): void {
    this.viewport(role)?.scroll(slices);
  }

  /** The grey scale of all views, HU. */
  setWindow(window: GreyWindow): void {
    for (const { viewport } of this.present()) {
      viewport.setProperties({ voiRange: rangeOf(window) });
      viewport.render();
    }
  }

  /** The grey scale of the sagittal view, HU or the like; null: no such view. */
  window(): GreyWindow | null {
    const range = this.viewport('sagittal')?.getProperties()?.voiRange;
    if (range === undefined) return null;
    return windowOf(range);
  }

  /** All of the series in every view, or in some of them. */
  fit(roles: readonly ViewportRole[] = VIEWPORT_ROLES): void {
    for (const { role, viewport } of this.present()) {
      if (!roles.includes(role)) continue;
      viewport.resetCamera({ resetPan: true, resetZoom: true, resetToCenter: true });
      viewport.render();
    }
  }
}

/** Height of a view that the sacrum around S1 fills (mm): from the L5-S1 disc to the coccyx, with what is beside it. */
const SACRUM = mm(160);

/** Planes that differ by less than a hundredth of a degree look the same. */
const SAME_PLANE = 1.7e-4;

/** Whether both show the same planes; the user may have flipped or turned the image within them, and it stays so. */
function isParallel(a: ViewOrientation, b: ViewOrientation): boolean {
  return lengthOf(cross(a.viewPlaneNormal, b.viewPlaneNormal)) < SAME_PLANE;
}

function isVolumeViewport(viewport: HostViewport): viewport is Types.IVolumeViewport {
  return 'getVolumeId' in viewport && 'setBlendMode' in viewport;
}

function isOnScreen(viewport: Types.IVolumeViewport, p: LpsPoint): boolean {
  const [x, y] = viewport.worldToCanvas([p[0], p[1], p[2]]);
  const { clientWidth, clientHeight } = viewport.element;
  return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight;
}
