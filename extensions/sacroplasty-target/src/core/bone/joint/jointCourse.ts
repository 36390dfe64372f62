import { degreesToRadians, lpsDirection, radians, radiansToDegrees, type LpsDirection } from '../../geometry';
import type { VoxelStack } from '../../volume';
import { contourResampler, type AxialContour } from './axialContour';
import { cortexContrast } from './cortexContrast';
import { facingWalls, type Middle } from './facingWalls';
import { jointAt, type SacroiliacJoint } from './joint';
import type { JointPlane } from './jointPlane';
import { middlePlane } from './middlePlane';
import type { JointParameters } from './parameters';
import { partBones } from './partBones';
import { readSheetBox } from './sheetBox';

/** How a sacroiliac joint runs. */
export interface JointCourse {
  /** Horizontal unit vector, LPS, posteromedial to anterolateral. */
  readonly direction: LpsDirection;
  /** Half of its 95 % interval, degrees. */
  readonly uncertainty: number;
  /** A plane near the joint, to look for more of it. */
  readonly plane: JointPlane;
}

/**
 * How a joint runs: the horizontal trace of the plane through the middle surface between sacrum and ilium, wherever they
 * face each other across a narrow gap within 12 mm of the target's height; where too little of it shows, the direction
 * that the outlines determine.
 */
export function jointCourse(
  stack: VoxelStack,
  contour: AxialContour,
  joint: SacroiliacJoint,
  parameters: JointParameters,
): JointCourse | null {
  const { course, parting, sure } = parameters;
  const resampler = contourResampler(stack, contour);
  const contrast = cortexContrast(resampler, contour, parameters);
  const y = (joint.front + joint.back) / 2;
  const x = jointAt(joint, y) + course.beyondSurface;
  const outlined: JointPlane = { angle: joint.angle, slope: course.usualSlope, x, y };
  const box = readSheetBox(resampler, contrast, outlined, parting, parameters.gap);
  const places = partBones(box, contrast, parameters);
  const found = planeThrough(facingWalls(resampler, contrast, outlined, places, parameters), outlined, parameters);
  if (found === null || Math.abs(found.plane.angle - joint.angle) > course.furthest)
    return along(contour, outlined, sure.outlined);
  return along(contour, found.plane, found.uncertainty);
}

/** The plane of a middle surface, and half of the 95 % interval of its angle, degrees. */
function planeThrough(
  middles: readonly Middle[],
  outlined: JointPlane,
  { plane: parameters, sure }: JointParameters,
): { readonly plane: JointPlane; readonly uncertainty: number } | null {
  const all = middlePlane(middles, outlined, Number.POSITIVE_INFINITY, parameters);
  const near = middlePlane(middles, outlined, parameters.near, parameters);
  if (all === null || near === null) return null;
  // What looks like a joint far from it can turn the plane; fewer places support it.
  const { plane, scatter, spread } = near.weight > parameters.better * all.weight ? near : all;
  const apart = Math.abs(near.plane.angle - all.plane.angle);
  // The flatter and the longer a middle surface is, the better it determines its direction.
  const tilt = radiansToDegrees(radians(Math.atan2(Math.hypot(sure.place, sure.scattered * scatter), spread)));
  return { plane, uncertainty: Math.hypot(tilt, sure.apart * apart) };
}

/** y is posterior: a joint leads forward and, by its angle in degrees, to the side. */
function along({ lateral, posterior }: AxialContour, plane: JointPlane, uncertainty: number): JointCourse | null {
  const turn = degreesToRadians(plane.angle);
  const axis = (c: 0 | 1): number => Math.sin(turn) * lateral[c] - Math.cos(turn) * posterior[c];
  const direction = lpsDirection(axis(0), axis(1), 0);
  return direction === null ? null : { direction, uncertainty, plane };
}
