import { degreesToRadians, lpsDirection, type LpsDirection } from '../../geometry';
import type { VoxelStack } from '../../volume';
import { contourResampler, type AxialContour } from './axialContour';
import { cortexContrast } from './cortexContrast';
import { jointAt, type SacroiliacJoint } from './joint';
import { fitJointPlane, type FittedPlane } from './jointPlane';
import { JointSpaceFinder, type JointPlane } from './jointSpace';
import type { JointParameters } from './parameters';

/** How a sacroiliac joint runs. */
export interface JointCourse {
  /** Horizontal unit vector, LPS, posteromedial to anterolateral. */
  readonly direction: LpsDirection;
  /** False where little of the joint space tells the direction, or tells it vaguely: the user must look. */
  readonly sure: boolean;
  /** A plane near the joint, to look for more of it. */
  readonly plane: JointPlane;
}

interface Course extends FittedPlane {
  /** How far the angles differ that its upper and its lower half tell alone, degrees; infinite where one tells none. */
  readonly apart: number;
}

/**
 * How a joint runs: the horizontal trace of the plane through the middle of the joint space within 10 mm
 * of the target's height; where too little of that space shows, as the outlines tell it, and unsure.
 */
export function jointCourse(
  stack: VoxelStack,
  contour: AxialContour,
  joint: SacroiliacJoint,
  parameters: JointParameters,
): JointCourse | null {
  const { course } = parameters;
  const resampler = contourResampler(stack, contour);
  const contrast = cortexContrast(resampler, contour, parameters);
  const finder = new JointSpaceFinder(resampler, contrast, parameters.space, parameters.gap);
  const y = (joint.front + joint.back) / 2;
  const x = jointAt(joint, y) + course.beyondSurface;
  const roughFrom = (angle: number): JointPlane | null => {
    const start = { angle, slope: course.usualSlope, x, y };
    return fitJointPlane(finder.near(start), start, 'all', parameters.plane)?.plane ?? null;
  };
  // The sacral surface's own line and that of both bones: where they differ, more joint space decides.
  const near = roughFrom(joint.line.angle);
  const other = Math.abs(joint.angle - joint.line.angle) < course.sameStart ? near : roughFrom(joint.angle);
  const first = near === null ? null : courseAround(finder, near, parameters.plane);
  const isSame = near !== null && other !== null && isAlike(near, other, course);
  const second = isSame ? first : other === null ? null : courseAround(finder, other, parameters.plane);
  const best = second === null || (first !== null && first.weight >= second.weight) ? first : second;
  if (best === null || Math.abs(best.plane.angle - joint.angle) > course.furthest)
    return along(contour, { angle: joint.angle, slope: course.usualSlope, x, y }, false);
  const sure =
    best.weight >= course.sureWeight &&
    best.scatter <= course.sureScatter &&
    best.apart <= course.sureApart &&
    first !== null &&
    second !== null &&
    Math.abs(first.plane.angle - second.plane.angle) <= course.sureApart;
  return along(contour, best.plane, sure);
}

/** The plane of the joint space around another plane. */
function courseAround(finder: JointSpaceFinder, rough: JointPlane, least: JointParameters['plane']): Course | null {
  const space = finder.near(rough);
  const fit = fitJointPlane(space, rough, 'all', least);
  if (fit === null) return null;
  const upper = fitJointPlane(space, rough, 'upper', least);
  const lower = fitJointPlane(space, rough, 'lower', least);
  const apart =
    upper === null || lower === null ? Number.POSITIVE_INFINITY : Math.abs(upper.plane.angle - lower.plane.angle);
  return { ...fit, apart };
}

/** Whether two planes lead to the same joint space. */
function isAlike(a: JointPlane, b: JointPlane, { samePlane, samePlace }: JointParameters['course']): boolean {
  const turn = degreesToRadians(a.angle);
  const apart = (b.x - a.x) * Math.cos(turn) + (b.y - a.y) * Math.sin(turn);
  return Math.abs(a.angle - b.angle) < samePlane && Math.abs(apart) < samePlace;
}

/** y is posterior: a joint leads forward and, by its angle in degrees, to the side. */
function along({ lateral, posterior }: AxialContour, plane: JointPlane, sure: boolean): JointCourse | null {
  const turn = degreesToRadians(plane.angle);
  const axis = (c: 0 | 1): number => Math.sin(turn) * lateral[c] - Math.cos(turn) * posterior[c];
  const direction = lpsDirection(axis(0), axis(1), 0);
  return direction === null ? null : { direction, sure, plane };
}
