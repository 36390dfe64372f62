import { degreesToRadians, lpsDirection, SUPERIOR, type LpsDirection } from '../../geometry';
import { Resampler, type VoxelStack } from '../../volume';
import type { AxialContour } from './axialContour';
import { jointAt, type SacroiliacJoint } from './joint';
import { fitJointPlane, type FittedPlane } from './jointPlane';
import { JointSpaceFinder, SOFT_TISSUE, type JointPlane } from './jointSpace';

/** The joint space's middle lies this far beyond the sacral surface, mm. */
const BEYOND_SURFACE = 1;
/** Joints run inwards going down: the plane's usual shift, mm per mm of height. */
const USUAL_SLOPE = 0.2;
/** Starts that differ by less do not lead to other planes, degrees. */
const SAME_START = 4;
/** Nor do planes that differ by less than this, degrees and mm. */
const SAME_PLANE = { degrees: 2, apart: 0.75 } as const;
/** A plane turned further than this from where the outlines point, degrees, is not this joint's. */
const FURTHEST = 30;
/**
 * The direction is sure where there is this much joint space (weighted midpoints), its middle is plane to
 * so many mm, and its upper half, its lower half and the other start lead to the same within degrees.
 */
const SURE = { weight: 32, scatter: 2, apart: 10 } as const;
/** The ala's outline is not the joint medial to this, mm to the side of the contour's origin, and behind it by so much less per mm. */
const MEDIAL = { at: 6, behind: 1.3 } as const;
/** The cortex's peak is looked for so far to both sides of its outer edge, mm. */
const PEAK = 3;
/** Less contrast of cortex to soft tissue is noise, HU. */
const LEAST_CONTRAST = 100;

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
export function jointCourse(stack: VoxelStack, contour: AxialContour, joint: SacroiliacJoint): JointCourse | null {
  const { origin, lateral, posterior } = contour;
  const resampler = new Resampler(stack, origin, [lateral, posterior, SUPERIOR]);
  const finder = new JointSpaceFinder(resampler, cortexContrast(resampler, contour));
  const y = (joint.front + joint.back) / 2;
  const x = jointAt(joint, y) + BEYOND_SURFACE;
  const roughFrom = (angle: number): JointPlane | null => {
    const start = { angle, slope: USUAL_SLOPE, x, y };
    return fitJointPlane(finder.near(start), start, 'all')?.plane ?? null;
  };
  // The sacral surface's own line and that of both bones: where they differ, more joint space decides.
  const near = roughFrom(joint.line.angle);
  const other = Math.abs(joint.angle - joint.line.angle) < SAME_START ? near : roughFrom(joint.angle);
  const first = near === null ? null : courseAround(finder, near);
  const isSame = near !== null && other !== null && isAlike(near, other);
  const second = isSame ? first : other === null ? null : courseAround(finder, other);
  const best = second === null || (first !== null && first.weight >= second.weight) ? first : second;
  if (best === null || Math.abs(best.plane.angle - joint.angle) > FURTHEST) return along(contour, joint.angle, false);
  const sure =
    best.weight >= SURE.weight &&
    best.scatter <= SURE.scatter &&
    best.apart <= SURE.apart &&
    first !== null &&
    second !== null &&
    Math.abs(first.plane.angle - second.plane.angle) <= SURE.apart;
  return along(contour, best.plane.angle, sure);
}

/** The plane of the joint space around another plane. */
function courseAround(finder: JointSpaceFinder, rough: JointPlane): Course | null {
  const space = finder.near(rough);
  const fit = fitJointPlane(space, rough, 'all');
  if (fit === null) return null;
  const upper = fitJointPlane(space, rough, 'upper');
  const lower = fitJointPlane(space, rough, 'lower');
  const apart =
    upper === null || lower === null ? Number.POSITIVE_INFINITY : Math.abs(upper.plane.angle - lower.plane.angle);
  return { ...fit, apart };
}

/** Whether two planes lead to the same joint space. */
function isAlike(a: JointPlane, b: JointPlane): boolean {
  const turn = degreesToRadians(a.angle);
  const apart = (b.x - a.x) * Math.cos(turn) + (b.y - a.y) * Math.sin(turn);
  return Math.abs(a.angle - b.angle) < SAME_PLANE.degrees && Math.abs(apart) < SAME_PLANE.apart;
}

/** y is posterior: a joint leads forward and, by its angle in degrees, to the side. */
function along({ lateral, posterior }: AxialContour, angle: number, sure: boolean): JointCourse | null {
  const turn = degreesToRadians(angle);
  const axis = (c: 0 | 1): number => Math.sin(turn) * lateral[c] - Math.cos(turn) * posterior[c];
  const direction = lpsDirection(axis(0), axis(1), 0);
  return direction === null ? null : { direction, sure };
}

/** How far the cortex, as this scan blurs it, stands out from soft tissue, HU: its median where the ala's outline is not the joint. */
function cortexContrast(resampler: Resampler, { sacrum }: AxialContour): number {
  const peaks: number[] = [];
  const values = new Float32Array(2 * PEAK + 1);
  for (const { x, y, z } of sacrum) {
    if (x > MEDIAL.at - MEDIAL.behind * Math.max(0, y)) continue;
    const radius = Math.hypot(x, y);
    const share = 1 - PEAK / radius;
    resampler.line(share * x, share * y, z, x / radius, y / radius, 0, values.length, values, 0);
    const peak = Math.max(...values);
    if (peak > SOFT_TISSUE) peaks.push(peak);
  }
  peaks.sort((a, b) => a - b);
  return Math.max(LEAST_CONTRAST, (peaks[peaks.length >> 1] ?? 0) - SOFT_TISSUE);
}
