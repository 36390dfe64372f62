import { degreesToRadians, lpsDirection, SUPERIOR, type LpsDirection } from '../../geometry';
import { Resampler, type VoxelStack } from '../../volume';
import type { AxialContour } from './axialContour';
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
  const { origin, lateral, posterior } = contour;
  const resampler = new Resampler(stack, origin, [lateral, posterior, SUPERIOR]);
  const finder = new JointSpaceFinder(resampler, cortexContrast(resampler, contour, parameters), parameters.space);
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
    return along(contour, joint.angle, false);
  const sure =
    best.weight >= course.sureWeight &&
    best.scatter <= course.sureScatter &&
    best.apart <= course.sureApart &&
    first !== null &&
    second !== null &&
    Math.abs(first.plane.angle - second.plane.angle) <= course.sureApart;
  return along(contour, best.plane.angle, sure);
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
function along({ lateral, posterior }: AxialContour, angle: number, sure: boolean): JointCourse | null {
  const turn = degreesToRadians(angle);
  const axis = (c: 0 | 1): number => Math.sin(turn) * lateral[c] - Math.cos(turn) * posterior[c];
  const direction = lpsDirection(axis(0), axis(1), 0);
  return direction === null ? null : { direction, sure };
}

/** How far the cortex, as this scan blurs it, stands out from soft tissue, HU: its median where the ala's outline is not the joint. */
function cortexContrast(
  resampler: Resampler,
  { sacrum }: AxialContour,
  { course, space: { softTissue } }: JointParameters,
): number {
  const { peak: reach } = course;
  const peaks: number[] = [];
  const values = new Float32Array(2 * reach + 1);
  for (const { x, y, z } of sacrum) {
    if (x > course.medialAt - course.medialBehind * Math.max(0, y)) continue;
    const radius = Math.hypot(x, y);
    const share = 1 - reach / radius;
    resampler.line(share * x, share * y, z, x / radius, y / radius, 0, values.length, values, 0);
    const peak = Math.max(...values);
    if (peak > softTissue) peaks.push(peak);
  }
  peaks.sort((a, b) => a - b);
  return Math.max(course.leastContrast, (peaks[peaks.length >> 1] ?? 0) - softTissue);
}
