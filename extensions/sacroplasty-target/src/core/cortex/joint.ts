import { lpsDirection, type LpsDirection } from '../geometry';
import type { AxialContour, AxialPoint } from './axialContour';
import { houghLine, type UprightLine } from './houghLine';

/** Sacral surface counts as joint where the ilium is at most this far, mm; nearer counts more. */
const WIDEST_GAP = 5;
const USUAL_GAP = 3;
/** Less joint surface than this, in weighted mm of outline over all levels, shows no joint. */
const LEAST_SUPPORT = 8;
/** Angles from straight forward at which joints run, degrees. */
const ANGLES = Array.from({ length: 91 }, (_, i) => i - 20);
/** The ilium's own surface tells the direction too where it faces the sacrum this near, mm; it counts half. */
const ILIUM = { widest: 10, usual: 5, share: 0.5 } as const;
/** Joints run at about 30 degrees; the spread is wide, so that this weighs little. */
const expected = (angle: number): number => Math.exp(-(((angle - 30) / 60) ** 2) / 2);
/** The direction is sure where there is this much joint surface and no other angle does nearly as well. */
const SURE = { support: 30, rival: 0.8 } as const;
/** Points this near to the joint's line belong to it, mm. */
const ON_LINE = 3;

/** One sacroiliac joint as the axial images show it. */
export interface SacroiliacJoint {
  /** Horizontal unit vector, LPS, posteromedial to anterolateral. */
  readonly direction: LpsDirection;
  /** False where little surface tells the direction, or tells it vaguely: the user must look. */
  readonly sure: boolean;
  /** Its line in the contour's axes, and how far it was seen from front to back, mm. */
  readonly line: UprightLine;
  readonly front: number;
  readonly back: number;
}

/** Finds a sacroiliac joint: the line of the sacral surface that faces the ilium across a narrow gap. */
export function findJoint(contour: AxialContour): SacroiliacJoint | null {
  const facing = contour.sacrum.flatMap(p => {
    if (p.x < 0) return [];
    const gap = nearest(p, contour.ilium);
    return gap > WIDEST_GAP ? [] : [{ ...p, weight: p.weight * Math.exp(-((gap / USUAL_GAP) ** 2)) }];
  });
  const line = houghLine(facing, ANGLES);
  if (line === null || line.support < LEAST_SUPPORT) return null;
  const iliac = contour.ilium.flatMap(p => {
    const gap = p.x < 0 ? Number.POSITIVE_INFINITY : nearest(p, contour.sacrum);
    if (gap > ILIUM.widest) return [];
    return [
      {
        ...p,
        weight: ILIUM.share * p.weight * Math.exp(-((gap / ILIUM.usual) ** 2)),
      },
    ];
  });
  // The sacrum alone tells where the joint lies; how it runs is told by both bones that face each other.
  const course = houghLine([...facing, ...iliac], ANGLES, expected) ?? line;
  const turn = (course.angle * Math.PI) / 180;
  // y is posterior: the joint leads forward and, by its angle, to the side.
  const along = (axis: 0 | 1): number =>
    Math.sin(turn) * contour.lateral[axis] - Math.cos(turn) * contour.posterior[axis];
  const direction = lpsDirection(along(0), along(1), 0);
  if (direction === null) return null;
  const angle = (line.angle * Math.PI) / 180;
  const on = facing.filter(
    p => Math.abs(p.x * Math.cos(angle) + p.y * Math.sin(angle) - line.distance) < ON_LINE,
  );
  const levels = on.map(p => p.y);
  const sure = line.support >= SURE.support && course.rival < SURE.rival;
  return {
    direction,
    sure,
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

function nearest(p: AxialPoint, others: readonly AxialPoint[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const o of others) least = Math.min(least, (p.x - o.x) ** 2 + (p.y - o.y) ** 2 + (p.z - o.z) ** 2);
  return Math.sqrt(least);
}
