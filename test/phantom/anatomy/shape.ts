/**
 * A solid as a function of place: negative inside, positive outside, zero exactly on its surface.
 * Between shapes that are joined or cut it is a distance only to first order; it never changes faster
 * than about 1 mm per mm, so that it may be marched along. Its zero is what the truth is computed from.
 */
export type Shape = (x: number, y: number, z: number) => number;

/** Joins two values with a fillet of about `radius` mm (polynomial smooth minimum). */
export function joined(a: number, b: number, radius: number): number {
  const h = Math.max(radius - Math.abs(a - b), 0) / radius;
  return Math.min(a, b) - (h * h * radius) / 4;
}

/** Intersects two values with a rounded edge of about `radius` mm. */
export function common(a: number, b: number, radius: number): number {
  return -joined(-a, -b, radius);
}

/** The union of shapes that lie apart or may meet sharply. */
export function anyOf(...shapes: readonly Shape[]): Shape {
  return (x, y, z) => {
    let nearest = Infinity;
    for (const shape of shapes) nearest = Math.min(nearest, shape(x, y, z));
    return nearest;
  };
}

type Point2 = readonly [number, number];

/** Signed distance to a polygon in the plane. */
export function polygonDistance(corners: readonly Point2[]): (a: number, b: number) => number {
  const edges = corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    const [ea, eb] = [to[0] - from[0], to[1] - from[1]];
    return { a0: from[0], b0: from[1], b1: to[1], ea, eb, squared: ea * ea + eb * eb };
  });
  return (a, b) => {
    let nearest = Infinity;
    let inside = false;
    for (const e of edges) {
      const wa = a - e.a0;
      const wb = b - e.b0;
      const t = Math.min(1, Math.max(0, (wa * e.ea + wb * e.eb) / e.squared));
      const da = wa - e.ea * t;
      const db = wb - e.eb * t;
      nearest = Math.min(nearest, da * da + db * db);
      if (e.b0 > b !== e.b1 > b && wa < (e.ea * wb) / e.eb) inside = !inside;
    }
    return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
  };
}

type Point3 = readonly [number, number, number];

/** A tube from one point to another whose radius changes evenly. */
export function tube(from: Point3, to: Point3, fromRadius: number, toRadius: number): Shape {
  const d: Point3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const squared = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
  return (x, y, z) => {
    const wx = x - from[0];
    const wy = y - from[1];
    const wz = z - from[2];
    const t = Math.min(1, Math.max(0, (wx * d[0] + wy * d[1] + wz * d[2]) / squared));
    return length(wx - t * d[0], wy - t * d[1], wz - t * d[2]) - (fromRadius + t * (toRadius - fromRadius));
  };
}

/** An ellipsoid; a distance to first order. */
export function ellipsoid(centre: Point3, half: Point3): Shape {
  return (x, y, z) => {
    const u = (x - centre[0]) / half[0];
    const v = (y - centre[1]) / half[1];
    const w = (z - centre[2]) / half[2];
    const k0 = length(u, v, w);
    const k1 = length(u / half[0], v / half[1], w / half[2]);
    return k1 === 0 ? -Math.min(half[0], half[1], half[2]) : (k0 * (k0 - 1)) / k1;
  };
}

/** Math.hypot guards against overflow, which costs ten times the sum. */
function length(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}
