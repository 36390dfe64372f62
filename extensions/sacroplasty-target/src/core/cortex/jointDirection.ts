import { lpsDirection, type LpsDirection } from '../geometry';
import type { AxialContour, AxialPoint } from './axialContour';

/** Sacral surface counts as joint where the ilium is at most this far, mm. */
const WIDEST_GAP = 5;
/** Fewer points, or a line that fits them worse, mm, show no joint. */
const LEAST_POINTS = 12;
const WORST_FIT = 3;
const ROUNDS = 12;

/**
 * The direction of a sacroiliac joint in the axial plane, posteromedial to anterolateral: the line
 * through the sacral points that face the ilium across a narrow gap, outliers weighted down.
 *
 * @returns a horizontal unit vector (LPS), or null where no joint shows.
 */
export function findJointDirection(contour: AxialContour): LpsDirection | null {
  const facing = contour.sacrum
    .filter(p => p.x > 0)
    .map(p => ({ p, gap: nearest(p, contour.ilium) }))
    .filter(({ gap }) => gap <= WIDEST_GAP);
  if (facing.length < LEAST_POINTS) return null;
  const weights = facing.map(({ p, gap }) => p.weight * Math.exp(-((gap / 3) ** 2)));
  let line = fitLine(
    facing.map(f => f.p),
    weights,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const current = line;
    const robust = facing.map(({ p }, i) => (weights[i] ?? 0) / (1 + (offLine(p, current) / 1.2) ** 2));
    line = fitLine(
      facing.map(f => f.p),
      robust,
    );
  }
  const final = line;
  const off = facing.map(({ p }) => Math.abs(offLine(p, final))).sort((a, b) => a - b);
  if ((off[off.length >> 1] ?? Number.POSITIVE_INFINITY) > WORST_FIT) return null;
  // y is posterior: the direction leads forward.
  const forward = final.dy > 0 ? -1 : 1;
  const along = (axis: 0 | 1): number =>
    forward * (final.dx * contour.lateral[axis] + final.dy * contour.posterior[axis]);
  return lpsDirection(along(0), along(1), 0);
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function fitLine(points: readonly AxialPoint[], weights: readonly number[]): Line {
  let w = 0,
    x = 0,
    y = 0;
  points.forEach((p, i) => {
    const weight = weights[i] ?? 0;
    w += weight;
    x += weight * p.x;
    y += weight * p.y;
  });
  x /= w;
  y /= w;
  let xx = 0,
    xy = 0,
    yy = 0;
  points.forEach((p, i) => {
    const weight = weights[i] ?? 0;
    xx += weight * (p.x - x) ** 2;
    xy += weight * (p.x - x) * (p.y - y);
    yy += weight * (p.y - y) ** 2;
  });
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return { x, y, dx: Math.cos(angle), dy: Math.sin(angle) };
}

function offLine(p: AxialPoint, line: Line): number {
  return (p.y - line.y) * line.dx - (p.x - line.x) * line.dy;
}

function nearest(p: AxialPoint, others: readonly AxialPoint[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const o of others) least = Math.min(least, (p.x - o.x) ** 2 + (p.y - o.y) ** 2 + (p.z - o.z) ** 2);
  return Math.sqrt(least);
}
