import type { Brand } from './brand';
import { mm, radians, type Millimetres, type Radians } from './units';

/*
 * DICOM patient coordinates (PS3.3 C.7.6.2.1.1): +x to the patient's Left, +y Posterior, +z Superior,
 * millimetres. Points, displacements and directions are kept apart, so that a point cannot be
 * normalised and a direction cannot be mistaken for a place.
 */

/** How many coordinates a place has: lists of places hold this many numbers for each. */
export const XYZ = 3;

export type Triple = readonly [number, number, number];

/** A place in the patient, LPS, mm. */
export type LpsPoint = Brand<Triple, 'LPS point'>;
/** A displacement in the patient, LPS, mm. */
export type LpsVector = Brand<Triple, 'LPS vector'>;
/** A direction in the patient, LPS, length 1. */
export type LpsDirection = Brand<Triple, 'LPS direction'>;

/** Below this length (mm) a displacement has no usable direction: far under any voxel, far over rounding. */
const SHORTEST_DIRECTED_LENGTH = 1e-6;

export const LEFT = [1, 0, 0] as unknown as LpsDirection;
export const POSTERIOR = [0, 1, 0] as unknown as LpsDirection;
export const SUPERIOR = [0, 0, 1] as unknown as LpsDirection;

function finite(x: number, y: number, z: number, what: string): Triple {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    throw new RangeError(`${what} needs three finite numbers, not (${String(x)}, ${String(y)}, ${String(z)})`);
  }
  return [x, y, z];
}

/** Mints a point, LPS mm. @throws RangeError unless all three coordinates are finite. */
export function lpsPoint(x: number, y: number, z: number): LpsPoint {
  return finite(x, y, z, 'A point') as LpsPoint;
}

/** Mints a displacement, LPS mm. @throws RangeError unless all three components are finite. */
export function lpsVector(x: number, y: number, z: number): LpsVector {
  return finite(x, y, z, 'A vector') as LpsVector;
}

/** The direction of a displacement, or null where it is too short to have one. */
export function directionOf(v: LpsVector): LpsDirection | null {
  const length = lengthOf(v);
  if (length < SHORTEST_DIRECTED_LENGTH) return null;
  return [v[0] / length, v[1] / length, v[2] / length] as unknown as LpsDirection;
}

/** The direction of three numbers of any length, or null where they are (nearly) zero or not finite. */
export function lpsDirection(x: number, y: number, z: number): LpsDirection | null {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) return null;
  return directionOf(lpsVector(x, y, z));
}

/** The displacement that leads from one point to another. */
export function displacement(from: LpsPoint, to: LpsPoint): LpsVector {
  return lpsVector(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
}

/** `p + distance * direction`. */
export function travel(p: LpsPoint, direction: LpsDirection, distance: number): LpsPoint {
  return lpsPoint(p[0] + distance * direction[0], p[1] + distance * direction[1], p[2] + distance * direction[2]);
}

/** `p + v`. */
export function translate(p: LpsPoint, v: LpsVector): LpsPoint {
  return lpsPoint(p[0] + v[0], p[1] + v[1], p[2] + v[2]);
}

/** `v * factor`; a direction times a length is a displacement. */
export function scale(v: LpsVector | LpsDirection, factor: number): LpsVector {
  return lpsVector(v[0] * factor, v[1] * factor, v[2] * factor);
}

/** `a + b`. */
export function add(a: LpsVector | LpsDirection, b: LpsVector | LpsDirection): LpsVector {
  return lpsVector(a[0] + b[0], a[1] + b[1], a[2] + b[2]);
}

export function dot(a: LpsVector | LpsDirection, b: LpsVector | LpsDirection): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: LpsVector | LpsDirection, b: LpsVector | LpsDirection): LpsVector {
  return lpsVector(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
}

export function lengthOf(v: LpsVector): Millimetres {
  return mm(Math.hypot(v[0], v[1], v[2]));
}

export function distanceBetween(a: LpsPoint, b: LpsPoint): Millimetres {
  return lengthOf(displacement(a, b));
}

/** The point halfway between two points. */
export function midpoint(a: LpsPoint, b: LpsPoint): LpsPoint {
  return lpsPoint((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2);
}

/** The opposite direction. */
export function reversed(d: LpsDirection): LpsDirection {
  return [-d[0], -d[1], -d[2]] as unknown as LpsDirection;
}

/**
 * Unsigned angle between two directions, 0..pi. By atan2 and not acos, so that rounding of
 * (anti)parallel directions cannot give NaN.
 */
export function angleBetween(a: LpsDirection, b: LpsDirection): Radians {
  return radians(Math.atan2(lengthOf(cross(a, b)), dot(a, b)));
}

/** The part of `v` that is perpendicular to `axis`. */
export function perpendicularPart(v: LpsVector | LpsDirection, axis: LpsDirection): LpsVector {
  return add(scale(v, 1), scale(axis, -dot(v, axis)));
}

/** `d` turned by `angle` about `axis`, right-handed (Rodrigues). */
export function rotateAbout(d: LpsDirection, axis: LpsDirection, angle: Radians): LpsDirection {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const k = cross(axis, d);
  const along = dot(axis, d) * (1 - c);
  const turned = directionOf(
    lpsVector(
      d[0] * c + k[0] * s + axis[0] * along,
      d[1] * c + k[1] * s + axis[1] * along,
      d[2] * c + k[2] * s + axis[2] * along,
    ),
  );
  // A rotation keeps the length of 1: null cannot come out of it.
  if (turned === null) throw new RangeError('A direction lost its length in a rotation');
  return turned;
}
