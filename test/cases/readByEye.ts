import {
  degreesToRadians,
  lpsDirection,
  signOf,
  type LpsDirection,
  type Side,
} from '../../extensions/sacroplasty-target/src/core/geometry';

/** The corners of the real CT, read by eye on the midline, LPS mm, each to about 2 mm. */
export const CORNERS_BY_EYE = {
  AS: [1, -131.9, 204.7],
  PS: [1, -109.1, 233.2],
  AI: [1, -96.2, 204.1],
  PI: [1, -86.9, 223.9],
} as const;

/** The joints' angle to straight forward on the axial image, read by eye: the program only guesses them there. */
const JOINT_DEGREES = 42;

/** The direction of the real CT's joint, read by eye. */
export function jointByEye(side: Side): LpsDirection | null {
  const angle = degreesToRadians(JOINT_DEGREES);
  return lpsDirection(signOf(side) * Math.sin(angle), -Math.cos(angle), 0);
}
