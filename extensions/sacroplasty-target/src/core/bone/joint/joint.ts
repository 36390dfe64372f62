import type { AxialContour, AxialPoint } from './axialContour';
import { degreesToRadians } from '../../geometry';
import { houghLine, type UprightLine } from '../../numeric';
import type { JointParameters } from './parameters';

/** Where the joint lies is determined by its surface alone. */
const alike = (): number => 1;

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
export function findJoint(contour: AxialContour, parameters: JointParameters['line']): SacroiliacJoint | null {
  const { usualAngle, angleSpread, onLine } = parameters;
  const beside = contour.sacrum.filter(p => p.x >= 0);
  const beyond = contour.ilium.filter(p => p.x >= 0);
  const gaps = nearestSquared(beside, beyond);
  const facing = weighted(beside, gaps.first, parameters.sacrumWidest, parameters.sacrumUsual, 1);
  const line = houghLine(facing, parameters, alike);
  if (line === null || line.support < parameters.leastSupport) return null;
  const iliac = weighted(beyond, gaps.second, parameters.iliumWidest, parameters.iliumUsual, parameters.iliumShare);
  const expected = (angle: number): number => Math.exp(-(((angle - usualAngle) / angleSpread) ** 2) / 2);
  // The sacrum alone determines where the joint lies; both bones that face each other determine how it runs.
  const course = houghLine([...facing, ...iliac], parameters, expected) ?? line;
  const angle = degreesToRadians(line.angle);
  const on = facing.filter(p => Math.abs(p.x * Math.cos(angle) + p.y * Math.sin(angle) - line.distance) < onLine);
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
  const angle = degreesToRadians(line.angle);
  return (line.distance - y * Math.sin(angle)) / Math.cos(angle);
}

/** The points that face the other bone across a gap (mm), each with the share of its weight that the gap leaves. */
function weighted(
  points: readonly AxialPoint[],
  squaredGaps: Float64Array,
  widest: number,
  usual: number,
  share: number,
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
