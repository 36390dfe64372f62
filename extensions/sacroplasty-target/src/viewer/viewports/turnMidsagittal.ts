import {
  angleBetween,
  assertNever,
  cross,
  degreesToRadians,
  directionOf,
  LEFT,
  rotateAbout,
  SUPERIOR,
  type LpsDirection,
  type Plane,
} from '../../core/geometry';

/** About which axis the midsagittal plane is turned: 'yaw' the patient's z axis, 'roll' the anteroposterior one. */
export type TurnAxis = 'yaw' | 'roll';

/** A midsagittal plane farther off is no patient lying crooked but a mistake, and left is no longer left. */
const LARGEST_TILT = degreesToRadians(45);

/**
 * The plane turned about its origin.
 *
 * Positive yaw turns the plane's left-facing normal posteriorly (seen from the feet: clockwise);
 * positive roll lowers it towards the feet.
 * @returns null where the plane would lie more than 45 degrees off the scanner's sagittal plane.
 */
export function turnMidsagittal(plane: Plane, axis: TurnAxis, degrees: number): Plane | null {
  const normal = rotateAbout(plane.normal, turningAxis(plane.normal, axis), degreesToRadians(degrees));
  return angleBetween(normal, LEFT) > LARGEST_TILT ? null : { origin: plane.origin, normal };
}

function turningAxis(normal: LpsDirection, axis: TurnAxis): LpsDirection {
  switch (axis) {
    case 'yaw':
      return SUPERIOR;
    case 'roll': {
      const posterior = directionOf(cross(SUPERIOR, normal));
      if (posterior === null) throw new RangeError('An axial plane is no midsagittal plane');
      return posterior;
    }
    default:
      return assertNever(axis);
  }
}
