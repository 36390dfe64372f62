import type { CanvasPoint } from './view';

/* Plane geometry on the screen, CSS pixels. */

export function distance(a: CanvasPoint, b: CanvasPoint): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The point at a share of the way from `a` to `b`. */
export function between(a: CanvasPoint, b: CanvasPoint, share: number): CanvasPoint {
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/** The point `by` pixels beyond `p`, seen from `from`; a little to the right of it where both are the same. */
export function beyond(from: CanvasPoint, p: CanvasPoint, by: number): CanvasPoint {
  const length = distance(from, p);
  return length < 1e-6 ? [p[0] + by, p[1]] : between(from, p, (length + by) / length);
}

export function centreOf(points: readonly CanvasPoint[]): CanvasPoint {
  const sum = points.reduce<CanvasPoint>((s, p) => [s[0] + p[0], s[1] + p[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** From a point to the nearest point of a segment. */
export function distanceToSegment(p: CanvasPoint, a: CanvasPoint, b: CanvasPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared;
  return distance(p, between(a, b, Math.min(1, Math.max(0, share))));
}
