import { signOf, type Side } from '../../../extensions/sacroplasty-target/src/core/geometry';
import type { PhantomOptions } from '../options';

/** Where the joint's sacral face crosses the landmark's line: |x|, mm from the midline. */
export const JOINT_OFFSET = 58;
/** The joint runs a little inwards going down: change of its place per mm of height. */
const CAUDAL_TAPER = 0.22;
/** Width of the joint space. */
export const JOINT_GAP = 2.6;

/** The joint of one side in the phantom's own frame. */
export interface Joint {
  /** Unit normal of the joint's plane, towards the ilium. */
  readonly normal: readonly [number, number, number];
  /** Distance beyond the sacrum's auricular face, positive towards the ilium. */
  readonly beyond: (x: number, y: number, z: number) => number;
}

/** The sacroiliac joint as a plane, tilted inwards caudally. */
export function jointOf(side: Side, options: Pick<PhantomOptions, 'jointAngle'>): Joint {
  const angle = (options.jointAngle[side] * Math.PI) / 180;
  const s = Math.sin(angle);
  const c = Math.cos(angle);
  const sign = signOf(side);
  const steep = Math.hypot(1, CAUDAL_TAPER * c);
  return {
    normal: [(sign * c) / steep, s / steep, (-c * CAUDAL_TAPER) / steep],
    beyond: (x, y, z) => (c * (sign * x - JOINT_OFFSET - CAUDAL_TAPER * z) + s * (y - 4)) / steep,
  };
}
