import type { AxialContour, AxialPoint } from './axialContour';
import { houghLine, type UprightLine } from '../../numeric';

/** Sacral surface counts as joint where the ilium is at most this far, mm; nearer counts more. */
const SACRUM = { widest: 5, usual: 3, share: 1 } as const;
/** Less joint surface than this, in weighted mm of outline over all levels, shows no joint. */
const LEAST_SUPPORT = 8;
/** Angles from straight forward at which joints run, degrees. */
const ANGLES = { from: -20, to: 70, step: 3 } as const;
/** The ilium's own surface tells the direction too where it faces the sacrum this near, mm; it counts half. */
const ILIUM = { widest: 10, usual: 5, share: 0.5 } as const;
/** Joints run at about 30 degrees; the spread is wide, so that this weighs little. */
const expected = (angle: number): number => Math.exp(-(((angle - 30) / 60) ** 2) / 2);
/** Where the joint lies is told by its surface alone. */
const alike = (): number => 1;
/** Points this near to the joint's line belong to it, mm. */
const ON_LINE = 3;

/** One sacroiliac joint as the axial images show it. */
export interface SacroiliacJoint {
  /** The angle at which both its bones' surfaces run, degrees from straight forward to the side. */
  readonly angle: number;
  /** Its line in the contour's axes, and how far it was seen from front to back, mm. */
  readonly line: UprightLine;
  readonly front: number;
  readonly back: number;
}

/** Finds a sacroiliac joint: the line of the sacral surface that faces the ilium across a narrow gap. */
export function findJoint(contour: AxialContour): SacroiliacJoint | null {
  const beside = contour.sacrum.filter(p => p.x >= 0);
  const beyond = contour.ilium.filter(p => p.x >= 0);
  const gaps = nearestSquared(beside, beyond);
  const facing = weighted(beside, gaps.first, SACRUM);
  const line = houghLine(facing, ANGLES, alike);
  if (line === null || line.support < LEAST_SUPPORT) return null;
  const iliac = weighted(beyond, gaps.second, ILIUM);
  // The sacrum alone tells where the joint lies; how it runs is told by both bones that face each other.
  const course = houghLine([...facing, ...iliac], ANGLES, expected) ?? line;
  const angle = (line.angle * Math.PI) / 180;
  const on = facing.filter(p => Math.abs(p.x * Math.cos(angle) + p.y * Math.sin(angle) - line.distance) < ON_LINE);
  const levels = on.map(p => p.y);
  return {
    angle: course.angle,
    line,
    front: Math.min(...levels),
    back: Math.max(...levels),
  };
}

/** How far to the side the joint's line lies at a depth y and the level z = 0, mm. */
export function jointAt({ line }: SacroiliacJoint, y: number): number {
  const angle = (line.angle * Math.PI) / 180;
  return (line.distance - y * Math.sin(angle)) / Math.cos(angle);
}

/** The points that face the other bone across a narrow gap, each with the weight that its gap leaves. */
function weighted(
  points: readonly AxialPoint[],
  squaredGaps: Float64Array,
  { widest, usual, share }: typeof SACRUM | typeof ILIUM,
): AxialPoint[] {
  const facing: AxialPoint[] = [];
  for (let i = 0; i < points.length; i++) {
    const p = points[i] as AxialPoint;
    const squared = squaredGaps[i] as number;
    if (squared > widest * widest) continue;
    facing.push({ ...p, weight: share * p.weight * Math.exp(-squared / (usual * usual)) });
  }
  return facing;
}

/** Squared distance, mm^2, from each point of two sets to the nearest of the other; infinite without any. */
function nearestSquared(
  first: readonly AxialPoint[],
  second: readonly AxialPoint[],
): { readonly first: Float64Array; readonly second: Float64Array } {
  const least = {
    first: new Float64Array(first.length).fill(Number.POSITIVE_INFINITY),
    second: new Float64Array(second.length).fill(Number.POSITIVE_INFINITY),
  };
  for (let i = 0; i < first.length; i++) {
    const { x, y, z } = first[i] as AxialPoint;
    let nearest = Number.POSITIVE_INFINITY;
    for (let j = 0; j < second.length; j++) {
      const o = second[j] as AxialPoint;
      const squared = (x - o.x) ** 2 + (y - o.y) ** 2 + (z - o.z) ** 2;
      if (squared < nearest) nearest = squared;
      if (squared < (least.second[j] as number)) least.second[j] = squared;
    }
    least.first[i] = nearest;
  }
  return least;
}
