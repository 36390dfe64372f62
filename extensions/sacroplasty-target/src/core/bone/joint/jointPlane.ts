import { degreesToRadians, radians, radiansToDegrees } from '../../geometry';
import { clamp } from '../../numeric';
import type { JointPlane, JointSpace } from './jointSpace';
import type { JointParameters } from './parameters';

/** Which of the midpoints count: all, or those above or below the plane's middle. */
export type Half = 'all' | 'upper' | 'lower';

/** A plane through midpoints of the joint space. */
export interface FittedPlane {
  readonly plane: JointPlane;
  /** The midpoints' weight. */
  readonly weight: number;
  /** Their standard distance from it, mm. */
  readonly scatter: number;
}

/**
 * The plane through the midpoints that were found near another one, by weighted least squares of their
 * distance from that one. Null where too few of them tell it.
 */
export function fitJointPlane(
  space: JointSpace,
  near: JointPlane,
  half: Half,
  { leastPoints, leastWeight, flattest }: JointParameters['plane'],
): FittedPlane | null {
  const { count } = space;
  const from = half === 'upper' ? 0 : Number.NEGATIVE_INFINITY;
  const to = half === 'lower' ? 0 : Number.POSITIVE_INFINITY;
  let n = 0;
  let weight = 0;
  let u = 0;
  let t = 0;
  let z = 0;
  for (let i = 0; i < count; i++) {
    const height = space.height[i] as number;
    if (height < from || height > to) continue;
    const w = space.weight[i] as number;
    n++;
    weight += w;
    u += w * (space.ahead[i] as number);
    t += w * (space.along[i] as number);
    z += w * height;
  }
  if (n < leastPoints || weight < leastWeight) return null;
  u /= weight;
  t /= weight;
  z /= weight;
  let tt = 0;
  let tz = 0;
  let zz = 0;
  let ut = 0;
  let uz = 0;
  let uu = 0;
  for (let i = 0; i < count; i++) {
    const height = space.height[i] as number;
    if (height < from || height > to) continue;
    const w = space.weight[i] as number;
    const du = (space.ahead[i] as number) - u;
    const dt = (space.along[i] as number) - t;
    const dz = height - z;
    tt += w * dt * dt;
    tz += w * dt * dz;
    zz += w * dz * dz;
    ut += w * du * dt;
    uz += w * du * dz;
    uu += w * du * du;
  }
  const determinant = tt * zz - tz * tz;
  if (!(determinant > 0)) return null;
  const alongT = (ut * zz - uz * tz) / determinant;
  const alongZ = (uz * tt - ut * tz) / determinant;
  const scatter = Math.sqrt(Math.max(0, uu - alongT * ut - alongZ * uz) / weight);
  return { plane: turned(near, u - alongZ * z, t, alongT, alongZ, flattest), weight, scatter };
}

/** A plane that passes u in front of another at t along it, and leads away from it along t and z. */
function turned(
  { angle, slope, x, y }: JointPlane,
  u: number,
  t: number,
  alongT: number,
  alongZ: number,
  flattest: number,
): JointPlane {
  const cos = Math.cos(degreesToRadians(angle));
  const sin = Math.sin(degreesToRadians(angle));
  const shift = (slope + alongZ) / Math.hypot(1, alongT);
  return {
    angle: angle - radiansToDegrees(radians(Math.atan(alongT))),
    slope: clamp(shift, flattest),
    x: x + u * cos - t * sin,
    y: y + u * sin + t * cos,
  };
}
