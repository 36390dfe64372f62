import {
  cross,
  directionOf,
  displacement,
  dot,
  lpsDirection,
  lpsPoint,
  perpendicularPart,
  SUPERIOR,
  travel,
  type LpsDirection,
  type LpsPoint,
} from '../geometry';

/**
 * A sagittal plane with axes in it. Local coordinates (u, v, w) are mm from `origin` along posterior,
 * superior and left; seen from the left, u runs to the right of the picture and v up.
 */
export interface SagittalFrame {
  readonly origin: LpsPoint;
  readonly posterior: LpsDirection;
  readonly superior: LpsDirection;
  /** The plane's normal, towards the patient's left. */
  readonly left: LpsDirection;
}

/** How a sagittal plane lies: slopes of its normal against x towards y and z (tangents), and its offset, mm. */
export interface SagittalPose {
  readonly yaw: number;
  readonly roll: number;
  readonly offset: number;
}

/** The plane through `around` with the slopes of a pose (small in patients), then moved along its normal by its offset. */
export function sagittalFrame(around: LpsPoint, { yaw, roll, offset }: SagittalPose): SagittalFrame {
  const left = lpsDirection(1, yaw, roll);
  const superior = left === null ? null : directionOf(perpendicularPart(SUPERIOR, left));
  const posterior = left === null || superior === null ? null : directionOf(cross(superior, left));
  if (left === null || superior === null || posterior === null) {
    throw new RangeError('A sagittal plane needs finite slopes');
  }
  return { origin: travel(around, left, offset), posterior, superior, left };
}

/** The place in the patient of (u, v) on the plane, LPS mm. */
export function onPlane({ origin, posterior, superior }: SagittalFrame, u: number, v: number): LpsPoint {
  return lpsPoint(
    origin[0] + u * posterior[0] + v * superior[0],
    origin[1] + u * posterior[1] + v * superior[1],
    origin[2] + u * posterior[2] + v * superior[2],
  );
}

/** Where a place of the patient (LPS mm) is seen on the plane: (u, v), and its offset w to the left, mm. */
export function toPlane(
  frame: SagittalFrame,
  p: LpsPoint,
): { readonly u: number; readonly v: number; readonly w: number } {
  const d = displacement(frame.origin, p);
  return { u: dot(d, frame.posterior), v: dot(d, frame.superior), w: dot(d, frame.left) };
}
