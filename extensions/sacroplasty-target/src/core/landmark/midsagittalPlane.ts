import {
  cross,
  directionOf,
  displacement,
  dot,
  LEFT,
  lengthOf,
  lpsPoint,
  mm,
  reversed,
  signedDistance,
  type LpsDirection,
  type LpsPoint,
  type LpsVector,
  type Millimetres,
} from '../geometry';
import { CORNER_ORDER, type CornerName, type Corners } from './corners';
import { LANDMARK } from './parameters';

const { sagittal: LEAST_SAGITTAL_COSINE, leastArea: LEAST_AREA } = LANDMARK.plane;

/** The three ways to part four corners into two lines: in whatever order they were named, one pair crosses. */
const LINE_PAIRS = [
  [
    ['PS', 'AI'],
    ['AS', 'PI'],
  ],
  [
    ['PS', 'AS'],
    ['AI', 'PI'],
  ],
  [
    ['PS', 'PI'],
    ['AS', 'AI'],
  ],
] as const satisfies readonly (readonly [readonly [CornerName, CornerName], readonly [CornerName, CornerName]])[];

/**
 * The normal of the plane that fits four corners, either sense, or null where they lie on one line.
 * It does not depend on the corners' names, so that swapped corners are still found to be swapped.
 */
export function fitSagittalNormal(corners: Corners): LpsDirection | null {
  const areas = LINE_PAIRS.map(([[a, b], [c, d]]) =>
    cross(displacement(corners[a], corners[b]), displacement(corners[c], corners[d])),
  );
  const largest = areas.reduce<LpsVector | null>(
    (most, area) => (most === null || lengthOf(area) > lengthOf(most) ? area : most),
    null,
  );
  return largest === null || lengthOf(largest) < LEAST_AREA ? null : directionOf(largest);
}

/** A sagittal plane's normal in the sense that points to the patient's left; null: not sagittal. */
export function towardsLeft(normal: LpsDirection): LpsDirection | null {
  const left = dot(normal, LEFT);
  if (Math.abs(left) < LEAST_SAGITTAL_COSINE) return null;
  return left < 0 ? reversed(normal) : normal;
}

/** How far the farthest corner lies from the plane through their centre, mm. */
export function deviationFromPlane(corners: Corners, normal: LpsDirection): Millimetres {
  const origin = centreOf(corners);
  return mm(Math.max(...CORNER_ORDER.map(name => Math.abs(signedDistance({ origin, normal }, corners[name])))));
}

function centreOf(corners: Corners): LpsPoint {
  const mean = (axis: 0 | 1 | 2): number =>
    CORNER_ORDER.reduce((sum, name) => sum + corners[name][axis], 0) / CORNER_ORDER.length;
  return lpsPoint(mean(0), mean(1), mean(2));
}
