import type { PhantomOptions } from '../options';

type Point2 = readonly [number, number];

/*
 * The phantom's own frame: x to the left, y posterior, z superior, origin at the crossing of S1's
 * diagonals. In the midsagittal plane the sacrum has axes of its own: `anterior` along the superior
 * endplate, `cranial` perpendicular to it.
 */

/** S1's corners as (anterior, cranial), before the diagonals' crossing is moved to the origin. */
const WEDGE = { PS: [-13, 13], AS: [17, 13], AI: [12, -16], PI: [-9, -13] } as const satisfies Record<string, Point2>;

/** S1's corners as (anterior, cranial) from the landmark's target. */
export function s1Wedge({
  anatomy: { bodyDepth, wedge },
}: Pick<PhantomOptions, 'anatomy'>): Readonly<Record<'PS' | 'AS' | 'AI' | 'PI', Point2>> {
  const AS: Point2 = [WEDGE.AS[0] + bodyDepth, WEDGE.AS[1]];
  const AI: Point2 = [WEDGE.AI[0] + bodyDepth, WEDGE.AI[1] - wedge / 2];
  const PI: Point2 = [WEDGE.PI[0], WEDGE.PI[1] + wedge / 2];
  const { PS } = WEDGE;
  const middle = crossing(PS, AI, AS, PI);
  return { PS: from(PS, middle), AS: from(AS, middle), AI: from(AI, middle), PI: from(PI, middle) };
}

/** Turns (y, z) into (anterior, cranial) and back, for a sacral slope. */
export function sacralAxes({ sacralSlope }: Pick<PhantomOptions, 'sacralSlope'>): {
  readonly anterior: (y: number, z: number) => number;
  readonly cranial: (y: number, z: number) => number;
  readonly place: (anterior: number, cranial: number) => Point2;
} {
  const c = Math.cos((sacralSlope * Math.PI) / 180);
  const s = Math.sin((sacralSlope * Math.PI) / 180);
  return {
    anterior: (y, z) => -c * y - s * z,
    cranial: (y, z) => -s * y + c * z,
    place: (a, b) => [-c * a - s * b, -s * a + c * b],
  };
}

function from(corner: Point2, origin: Point2): Point2 {
  return [corner[0] - origin[0], corner[1] - origin[1]];
}

function crossing(p: Point2, q: Point2, r: Point2, s: Point2): Point2 {
  const a: Point2 = [q[0] - p[0], q[1] - p[1]];
  const b: Point2 = [s[0] - r[0], s[1] - r[1]];
  const t = ((r[0] - p[0]) * b[1] - (r[1] - p[1]) * b[0]) / (a[0] * b[1] - a[1] * b[0]);
  return [p[0] + t * a[0], p[1] + t * a[1]];
}
