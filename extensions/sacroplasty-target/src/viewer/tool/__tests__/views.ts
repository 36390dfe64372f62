import { dot, displacement, lpsPoint, mm, travel, type LpsDirection, type LpsPoint } from '../../../core/geometry';
import { AXIAL_VIEW } from '../../../../../../test/planning';
import { screenRight, sagittalView, type ViewOrientation, type ViewportRole } from '../../viewports';
import type { View } from '../view';

/** A view of 500 x 400 px at 4 px/mm, with `centre` in its middle. `flipped` mirrors the screen left and right. */
export function viewAt(role: ViewportRole, centre: LpsPoint, orientation: ViewOrientation, flipped = false): View {
  const right = screenRight(orientation);
  const sign = flipped ? -1 : 1;
  return {
    role,
    camera: { ...orientation, focalPoint: centre },
    width: 500,
    height: 400,
    halfSlice: mm(0.4),
    toCanvas: p => {
      const way = displacement(centre, p);
      return [250 + sign * 4 * dot(way, right), 200 - 4 * dot(way, orientation.viewUp)];
    },
    toWorld: ([x, y]) => travel(travel(centre, right, (sign * (x - 250)) / 4), orientation.viewUp, (200 - y) / 4),
  };
}

export function sagittalAt(centre: LpsPoint, normal: LpsDirection, flipped = false): View {
  const orientation = sagittalView(normal);
  if (orientation === null) throw new RangeError('A test view must be sagittal');
  return viewAt('sagittal', centre, orientation, flipped);
}

export function axialAt(z: number): View {
  return viewAt('axial', lpsPoint(-4, -40, z), AXIAL_VIEW);
}
