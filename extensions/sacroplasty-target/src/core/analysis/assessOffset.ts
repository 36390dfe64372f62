import { fromLocal, type NearSurface, type OuterSurface } from '../cortex';
import { mm, signOf, type Side } from '../geometry';
import type { ContainmentState, Measured, OffsetAssessment } from './containment';

/** What surrounds the landmark line on one side, unsigned mm. */
export interface SideLimits {
  readonly foramen: number | null;
  readonly lateral: number | null;
  /** Whether the sacroiliac joint itself was seen; without it nothing beyond `JOINT_BEGINS` is inside. */
  readonly jointSeen: boolean;
}

/** Medial to this, mm, no S1 foramen is met. */
const FORAMEN_BEGINS = 8;
/** Medial to this, mm, no sacroiliac joint is met on the line. */
const JOINT_BEGINS = 50;
/** So near to the lateral limit, mm, the line lies in the joint. */
const AT_JOINT = 1;
const NO_SURFACE = 'no cortex is seen near this point';

/** Where the landmark line lies on the slice at an unsigned offset from the midline. */
export function assessOffset(
  surface: OuterSurface,
  side: Side,
  distance: number,
  limits: SideLimits,
): OffsetAssessment {
  const s = signOf(side) * distance;
  const point = fromLocal(surface.frame, [s, 0, 0]);
  const beyond = surface.beyond([s, 0, 0]);
  const anterior = surface.nearest([s, 0, 0], 'anterior');
  const margin: Measured =
    anterior === null
      ? { kind: 'unknown', reason: NO_SURFACE }
      : {
          kind: 'known',
          value: mm(anterior.distance),
          uncertainty: mm(anterior.uncertainty),
        };
  const state = stateAt(surface, s, distance, beyond, anterior, limits);
  return { offset: mm(s), point, state, margin };
}

function stateAt(
  surface: OuterSurface,
  s: number,
  distance: number,
  beyond: number,
  anterior: NearSurface | null,
  limits: SideLimits,
): ContainmentState {
  const other = surface.nearest([s, 0, 0], 'other');
  const nearest = nearer(anterior, other);
  if (nearest === null || anterior === null) return 'unknown';
  // A faint wall may be marrow's own texture: it hides no breach, nor does it put a point outside.
  const isClear = surface.isClear(nearest);
  // At a joint that is seen the anterior wall turns into the joint's: what lies outside of it there is no breach.
  const inFront = isAtJoint(distance, limits) ? 'lateral' : 'anterior';
  if (anterior.distance < 0 && (nearest === anterior || !isClear)) return inFront;
  if (Number.isNaN(beyond)) {
    if (anterior.distance < 0) return inFront;
    return limits.lateral !== null && distance >= limits.lateral ? 'lateral' : 'unknown';
  }
  if (beyond > 0 || nearest.distance < 0) {
    // Behind the anterior wall and yet outside of the bone: the tracing contradicts itself.
    return !isClear || nearest === anterior ? 'unknown' : outsideState(surface, s, distance, nearest, limits);
  }
  // A surface nearer than its doubt: never counted as inside. Nor is what lies past the joint.
  const tooClose =
    nearest.distance < surface.safeDistance(nearest) || anterior.distance < surface.safeDistance(anterior);
  const pastJoint =
    !surface.onlySacrum &&
    distance > Math.max(limits.jointSeen && limits.lateral !== null ? limits.lateral : 0, JOINT_BEGINS);
  return tooClose || pastJoint ? 'unknown' : 'inside';
}

function outsideState(
  surface: OuterSurface,
  s: number,
  distance: number,
  nearest: NearSurface,
  limits: SideLimits,
): ContainmentState {
  const [, , up] = nearest.normal;
  if (limits.lateral !== null && distance >= limits.lateral - AT_JOINT) return 'lateral';
  const foraminal = limits.foramen !== null && distance > FORAMEN_BEGINS && distance <= limits.foramen + 2;
  if (foraminal && up < -0.3) return 'foramen';
  const behind = surface.isBehindCentre([s, 0, 0]);
  if (behind === null) return 'lateral';
  if (!behind) return 'anterior';
  return limits.foramen !== null && distance > limits.foramen + 6 ? 'lateral' : 'posterior';
}

/** Whether the line has come to a joint that is seen, or past it. */
function isAtJoint(distance: number, { jointSeen, lateral }: SideLimits): boolean {
  return jointSeen && lateral !== null && distance >= Math.max(lateral - AT_JOINT, JOINT_BEGINS);
}

function nearer(a: NearSurface | null, b: NearSurface | null): NearSurface | null {
  if (a === null) return b;
  if (b === null) return a;
  return Math.abs(a.distance) <= Math.abs(b.distance) ? a : b;
}
