import {
  add,
  cross,
  directionOf,
  displacement,
  distanceBetween,
  dot,
  LEFT,
  lengthOf,
  lpsPoint,
  mm,
  POSTERIOR,
  reversed,
  scale,
  signedDistance,
  SUPERIOR,
  travel,
  type LpsDirection,
  type LpsPoint,
  type LpsVector,
} from '../geometry';
import { CORNER_ORDER, type CornerName, type Corners } from './corners';
import type { Landmark } from './landmark';
import type { LandmarkRefusal } from './refusal';

export type LandmarkResult =
  | { readonly kind: 'landmark'; readonly landmark: Landmark }
  | { readonly kind: 'refused'; readonly refusal: LandmarkRefusal };

/** The method's limit for corners on one plane. */
const COPLANAR_WITHIN = mm(1);
/** Two corners nearer than this are one click made twice. */
const COINCIDENT_WITHIN = mm(1);
/** An S1 body's diagonal: adults measure 30 to 60 mm; what lies far outside is another structure. */
const DIAGONAL_RANGE = { least: mm(8), most: mm(120) } as const;
/** cos of the largest tilt (60 degrees) at which a plane still counts as sagittal. */
const LEAST_SAGITTAL_COSINE = 0.5;

const refuse = (refusal: LandmarkRefusal): LandmarkResult => ({ kind: 'refused', refusal });

/**
 * Builds the S1 diagonal landmark from its four corners (paper, Fig 1A).
 *
 * @param corners LPS mm.
 * @param planeNormal unit normal of the sagittal image on which they were placed, either sense; the
 *   landmark's own normal points to the patient's left. Null: the plane is fitted to the corners.
 * @returns the landmark, or the one reason why the points are not one. Never NaN, never a guess.
 */
export function buildLandmark(corners: Corners, planeNormal: LpsDirection | null): LandmarkResult {
  const coincident = findCoincident(corners);
  if (coincident !== null) return refuse(coincident);

  const lineA = displacement(corners.PS, corners.AI);
  const lineB = displacement(corners.AS, corners.PI);
  const given = planeNormal ?? directionOf(cross(lineA, lineB));
  if (given === null) return refuse({ kind: 'diagonals-do-not-cross' });
  const normal = dot(given, LEFT) < 0 ? reversed(given) : given;
  if (dot(normal, LEFT) < LEAST_SAGITTAL_COSINE) return refuse({ kind: 'normal-not-sagittal' });

  const centre = centroid(corners);
  const deviation = CORNER_ORDER.reduce(
    (most, name) => Math.max(most, Math.abs(signedDistance({ origin: centre, normal }, corners[name]))),
    0,
  );
  if (deviation > COPLANAR_WITHIN) return refuse({ kind: 'not-coplanar', deviation: mm(deviation) });

  const disorder = findDisorder(corners, normal);
  if (disorder !== null) return refuse(disorder);

  const crossing = crossDiagonals(corners, normal);
  if (crossing === null) return refuse({ kind: 'diagonals-do-not-cross' });

  const longest = Math.max(lengthOf(lineA), lengthOf(lineB));
  const shortest = Math.min(lengthOf(lineA), lengthOf(lineB));
  if (longest > DIAGONAL_RANGE.most) return refuse({ kind: 'implausible-size', size: mm(longest) });
  if (shortest < DIAGONAL_RANGE.least) return refuse({ kind: 'implausible-size', size: mm(shortest) });

  return { kind: 'landmark', landmark: { corners, target: crossing, normal } };
}

function centroid(corners: Corners): LpsPoint {
  const sum = CORNER_ORDER.map(name => corners[name]).reduce<readonly [number, number, number]>(
    (s, p) => [s[0] + p[0], s[1] + p[1], s[2] + p[2]],
    [0, 0, 0],
  );
  return lpsPoint(sum[0] / 4, sum[1] / 4, sum[2] / 4);
}

function findCoincident(corners: Corners): LandmarkRefusal | null {
  for (const [i, first] of CORNER_ORDER.entries()) {
    for (const second of CORNER_ORDER.slice(i + 1)) {
      if (distanceBetween(corners[first], corners[second]) < COINCIDENT_WITHIN) {
        return { kind: 'coincident', corners: [first, second] };
      }
    }
  }
  return null;
}

/**
 * The turn at each corner, going PS, AS, AI, PI. Seen from the patient's left with the head up,
 * anterior lies to the left, so that the anatomical order turns anticlockwise about `normal`.
 */
function turns(corners: Corners, order: readonly CornerName[], normal: LpsDirection): number[] {
  const at = (i: number): LpsPoint => corners[order[(i + order.length) % order.length] ?? 'PS'];
  return order.map((_, i) =>
    dot(cross(displacement(at(i - 1), at(i)), displacement(at(i), at(i + 1))), normal),
  );
}

const SWAPS = [
  ['PS', 'AS'],
  ['AI', 'PI'],
  ['AS', 'AI'],
  ['PS', 'PI'],
  ['PS', 'AI'],
  ['AS', 'PI'],
] as const satisfies readonly (readonly [CornerName, CornerName])[];

/** In order: every turn anticlockwise, the superior side up and the anterior side in front. */
function inAnatomicalOrder(corners: Corners, normal: LpsDirection): boolean {
  return turns(corners, CORNER_ORDER, normal).every(turn => turn > 0) && facing(corners) === 'upright';
}

/**
 * The body's long axis (AI,PI -> AS,PS) must not point down, and its AP axis (PS,PI -> AS,AI) must
 * not point back. S1's superior endplate tilts forward by 20 to 70 degrees, in extreme sacra by more:
 * only their sum (up and forward) is required to be on the right side.
 */
function facing(corners: Corners): 'upright' | 'upside-down' | 'back-to-front' {
  const up = add(displacement(corners.AI, corners.AS), displacement(corners.PI, corners.PS));
  const front = add(displacement(corners.PS, corners.AS), displacement(corners.PI, corners.AI));
  const anterior = reversed(POSTERIOR);
  const upward = dot(up, SUPERIOR) + dot(up, anterior);
  const forward = dot(front, anterior) - dot(front, SUPERIOR);
  if (forward < 0 && upward >= 0) return 'back-to-front';
  if (upward < 0) return 'upside-down';
  if (forward < 0) return 'back-to-front';
  return 'upright';
}

function findDisorder(corners: Corners, normal: LpsDirection): LandmarkRefusal | null {
  if (inAnatomicalOrder(corners, normal)) return null;
  const [swap] = SWAPS.filter(([a, b]) =>
    inAnatomicalOrder({ ...corners, [a]: corners[b], [b]: corners[a] }, normal),
  );
  if (swap !== undefined) return { kind: 'swapped', corners: swap };

  const turning = turns(corners, CORNER_ORDER, normal);
  const left = turning.filter(turn => turn > 0).length;
  if (left === 3 || left === 1) {
    const odd = turning.findIndex(turn => (left === 3 ? turn <= 0 : turn > 0));
    return { kind: 'not-convex', corner: CORNER_ORDER[odd] ?? 'PS' };
  }
  const way = facing(corners);
  if (way !== 'upright') return { kind: way };
  // All corners turn the wrong way although the body stands upright: front and back are mirrored.
  return left === 0 ? { kind: 'back-to-front' } : { kind: 'diagonals-do-not-cross' };
}

/**
 * The crossing of PS-AI with AS-PI, or null unless it lies strictly inside both. Solved in the plane;
 * of the two nearly touching lines the point halfway between them is taken, so that corners which are
 * coplanar only to within the tolerance favour neither line.
 */
function crossDiagonals(corners: Corners, normal: LpsDirection): LpsPoint | null {
  const a = displacement(corners.PS, corners.AI);
  const b = displacement(corners.AS, corners.PI);
  const between = displacement(corners.PS, corners.AS);
  const wedge = (u: LpsVector, v: LpsVector): number => dot(cross(u, v), normal);
  const denominator = wedge(a, b);
  const t = wedge(between, b) / denominator;
  const u = wedge(between, a) / denominator;
  if (!(t > 0 && t < 1 && u > 0 && u < 1)) return null;
  const onA = lpsPoint(corners.PS[0] + t * a[0], corners.PS[1] + t * a[1], corners.PS[2] + t * a[2]);
  const onB = lpsPoint(corners.AS[0] + u * b[0], corners.AS[1] + u * b[1], corners.AS[2] + u * b[2]);
  const gap = displacement(onA, onB);
  const half = directionOf(gap);
  return half === null ? onA : travel(onA, half, lengthOf(scale(gap, 0.5)));
}
