import type { LpsDirection } from '../geometry';
import { findDisorder } from './cornerOrder';
import type { Corners } from './corners';
import { crossDiagonals } from './crossDiagonals';
import type { Landmark } from './landmark';
import { deviationFromPlane, fitSagittalNormal, towardsLeft } from './midsagittalPlane';
import { LANDMARK } from './parameters';
import type { LandmarkRefusal } from './refusal';
import { findImplausibleSize } from './size';

export type LandmarkResult =
  | { readonly kind: 'landmark'; readonly landmark: Landmark }
  | { readonly kind: 'refused'; readonly refusal: LandmarkRefusal };

const refuse = (refusal: LandmarkRefusal): LandmarkResult => ({ kind: 'refused', refusal });

/**
 * Builds the S1 diagonal landmark from its four corners (paper, Fig 1A).
 *
 * @param corners LPS mm.
 * @param planeNormal unit normal of the sagittal image on which they were placed, either sense; the
 *   landmark's own normal points to the patient's left. Null: the plane is fitted to the corners.
 * @returns the landmark, or the one reason why the points are not one. Never NaN, never a guess.
 */
export function buildLandmark(corners: Corners, planeNormal: LpsDirection | null): LandmarkResult {
  const size = findImplausibleSize(corners);
  if (size !== null) return refuse(size);

  const across = planeNormal ?? fitSagittalNormal(corners);
  if (across === null) return refuse({ kind: 'collinear' });
  const normal = towardsLeft(across);
  if (normal === null) return refuse({ kind: 'normal-not-sagittal' });

  const deviation = deviationFromPlane(corners, normal);
  if (deviation > LANDMARK.plane.coplanar) return refuse({ kind: 'not-coplanar', deviation });

  const disorder = findDisorder(corners, normal);
  if (disorder !== null) return refuse(disorder);

  const target = crossDiagonals(corners, normal);
  if (target === null) return refuse({ kind: 'diagonals-do-not-cross' });
  return { kind: 'landmark', landmark: { corners, target, normal } };
}
