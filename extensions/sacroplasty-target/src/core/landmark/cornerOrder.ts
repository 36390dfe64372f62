import {
  add,
  cross,
  degreesToRadians,
  directionOf,
  displacement,
  dot,
  perpendicularPart,
  radians,
  SUPERIOR,
  type LpsDirection,
  type LpsPoint,
  type Radians,
} from '../geometry';
import { CORNER_ORDER, type CornerName, type Corners } from './corners';
import { LANDMARK } from './parameters';
import type { LandmarkRefusal } from './refusal';

const { leastTurn: LEAST_TURN, ...ANGLES } = LANDMARK.order;
const TILT = { least: degreesToRadians(ANGLES.leastTilt), most: degreesToRadians(ANGLES.mostTilt) } as const;
const UPSIDE_DOWN_FROM = degreesToRadians(ANGLES.upsideDown);
const USUAL_TILT = degreesToRadians(ANGLES.usualTilt);
const CORNERS = CORNER_ORDER.length;

const SWAPS = [
  ['PS', 'AS'],
  ['AI', 'PI'],
  ['AS', 'AI'],
  ['PS', 'PI'],
  ['PS', 'AI'],
  ['AS', 'PI'],
] as const satisfies readonly (readonly [CornerName, CornerName])[];

/** Why the corners are not a convex quadrilateral in anatomical order, or null where they are. */
export function findDisorder(corners: Corners, normal: LpsDirection): LandmarkRefusal | null {
  if (inAnatomicalOrder(corners, normal)) return null;
  const swap = SWAPS.find(([a, b]) => inAnatomicalOrder({ ...corners, [a]: corners[b], [b]: corners[a] }, normal));
  if (swap !== undefined) return { kind: 'swapped', corners: swap };

  const turning = turns(corners, normal);
  const left = turning.filter(turn => turn === 1).length;
  const right = turning.filter(turn => turn === -1).length;
  if (left === CORNERS || right === CORNERS) return nameTheTurn(corners, normal, left === CORNERS);
  if (left === 2 && right === 2) return { kind: 'diagonals-do-not-cross' };
  if (left + right === 0) return { kind: 'collinear' };
  const odd = turning.findIndex(turn => turn !== (left > right ? 1 : -1));
  return { kind: 'not-convex', corner: CORNER_ORDER[odd] ?? 'PS' };
}

/** The corners go round S1, but under the wrong names. */
function nameTheTurn(corners: Corners, normal: LpsDirection, rightWayRound: boolean): LandmarkRefusal {
  if (rightWayRound) {
    const tilt = tiltOf(corners, normal);
    const off = tilt === null ? Math.PI : Math.abs(wrap(tilt - USUAL_TILT));
    return off >= UPSIDE_DOWN_FROM ? { kind: 'upside-down' } : { kind: 'named-too-far-round' };
  }
  // Mirrored: put right by exchanging either front and back, or top and bottom.
  const exchanged: Corners = { PS: corners.AS, AS: corners.PS, AI: corners.PI, PI: corners.AI };
  return inAnatomicalOrder(exchanged, normal) ? { kind: 'back-to-front' } : { kind: 'upside-down' };
}

/** Every turn anticlockwise about `normal`, and the body tilted as an S1 body can be. */
function inAnatomicalOrder(corners: Corners, normal: LpsDirection): boolean {
  if (turns(corners, normal).some(turn => turn !== 1)) return false;
  const tilt = tiltOf(corners, normal);
  return tilt !== null && tilt >= TILT.least && tilt <= TILT.most;
}

/**
 * The turn at each corner, going PS, AS, AI, PI: 1 anticlockwise about `normal`, -1 clockwise, 0 straight
 * on. Seen from the patient's left with the head up, anterior lies to the left, so that the anatomical
 * order is anticlockwise.
 */
function turns(corners: Corners, normal: LpsDirection): (1 | 0 | -1)[] {
  const at = (i: number): LpsPoint => corners[CORNER_ORDER[(i + CORNERS) % CORNERS] ?? 'PS'];
  return CORNER_ORDER.map((_, i) => {
    const before = directionOf(displacement(at(i - 1), at(i)));
    const after = directionOf(displacement(at(i), at(i + 1)));
    if (before === null || after === null) return 0;
    const turn = dot(cross(before, after), normal);
    if (Math.abs(turn) < LEAST_TURN) return 0;
    return turn > 0 ? 1 : -1;
  });
}

/**
 * How far the body is tilted forward in the sagittal plane: 0 with the endplates horizontal, positive
 * with the promontory down. From its long axis (AI,PI to AS,PS) and its AP axis (PS,PI to AS,AI) together,
 * since neither alone is square to the other in a wedge. Null where the plane shows no head and feet.
 */
function tiltOf(corners: Corners, normal: LpsDirection): Radians | null {
  const head = directionOf(perpendicularPart(SUPERIOR, normal));
  const front = head === null ? null : directionOf(cross(normal, head));
  if (head === null || front === null) return null;
  const long = add(displacement(corners.AI, corners.AS), displacement(corners.PI, corners.PS));
  const ap = add(displacement(corners.PS, corners.AS), displacement(corners.PI, corners.AI));
  return radians(Math.atan2(dot(long, front) - dot(ap, head), dot(long, head) + dot(ap, front)));
}

/** An angle in -pi..pi. */
function wrap(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
