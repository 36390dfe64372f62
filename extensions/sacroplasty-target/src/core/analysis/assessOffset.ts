import { fromLocal, type BoneSurface, type NearSurface } from '../boneSurface';
import type { AlaLimits } from '../bone';
import { mm, signOf, type Side } from '../geometry';
import { fromWall, isClearlyInFront } from './borderline';
import type { ContainmentState, Measured, OffsetAssessment } from './containment';
import type { MeasuringParameters } from './parameters';
import type { UnknownReason } from './reason';
import { facesForamen, wallFacing } from './wallName';

/** One slice of a side as it is judged. */
export interface OffsetFinding {
  readonly assessment: OffsetAssessment;
  /**
   * Signed distance to the surface that decided its state: positive inside of it, negative outside. Of any wall
   * of the sacrum, where the assessment's margin is to the anterior cortex. Unknown where the state is, or where
   * only the joint's place decided.
   */
  readonly depth: Measured;
}

/** What a slice is, and by which surface. */
interface Finding {
  readonly state: ContainmentState;
  readonly depth: Measured;
}

/** Where the landmark line lies on the slice at an unsigned offset from the midline, mm. */
export function assessOffset(
  surface: BoneSurface,
  side: Side,
  distance: number,
  limits: AlaLimits,
  parameters: MeasuringParameters,
): OffsetFinding {
  const s = signOf(side) * distance;
  const point = fromLocal(surface.frame, [s, 0, 0]);
  const beyond = surface.beyond([s, 0, 0]);
  const anterior = surface.nearest([s, 0, 0], 'anterior');
  const { state, depth } = findState(surface, s, distance, beyond, anterior, limits, parameters);
  // What lies in front of a wall lies in front of this one, whichever way it faces.
  const margin = state === 'anterior' ? depth : measured(anterior);
  return { assessment: { offset: mm(s), point, state, margin }, depth };
}

function measured(near: NearSurface | null): Measured {
  if (near === null) return { kind: 'unknown', reason: { kind: 'no-surface' } };
  return { kind: 'known', ...fromWall(near) };
}

const unknown = (reason: UnknownReason): Finding => ({ state: 'unknown', depth: { kind: 'unknown', reason } });

function findState(
  surface: BoneSurface,
  s: number,
  distance: number,
  beyond: number,
  anterior: NearSurface | null,
  limits: AlaLimits,
  parameters: MeasuringParameters,
): Finding {
  const other = surface.nearest([s, 0, 0], 'other');
  const nearest = nearer(anterior, other);
  if (nearest === null || anterior === null) return unknown({ kind: 'no-surface' });
  // A faint wall may be marrow's own texture: it hides no breach, nor does it put a point outside.
  const isClear = surface.isClear(nearest);
  const wall =
    nearest === anterior ? 'anterior' : wallFacing(nearest.normal, distance, limits.foramen, parameters.foramen);
  // At a joint that is seen the anterior wall turns into the joint's: what lies outside of it there is no breach.
  const inFront: Finding = {
    state: isAtJoint(distance, limits, parameters.joint) ? 'lateral' : 'anterior',
    depth: measured(anterior),
  };
  if (anterior.distance < 0 && (nearest === anterior || !isClear)) return inFront;
  if (Number.isNaN(beyond)) {
    if (anterior.distance < 0) return inFront;
    return limits.lateral !== null && distance >= limits.lateral
      ? { state: 'lateral', depth: { kind: 'unknown', reason: { kind: 'at-joint' } } }
      : unknown({ kind: 'past-traced' });
  }
  if (beyond > 0 || nearest.distance < 0) {
    if (!isClear) return unknown({ kind: 'wall-not-clear', wall });
    // Behind the anterior wall and yet outside of the bone: the tracing contradicts itself.
    if (nearest === anterior || nearest.distance >= 0) return unknown({ kind: 'surface-contradicts-itself' });
    // Nobody is warned of a breach backwards or sideways that may be none.
    if (!isClearlyInFront(fromWall(nearest))) return unknown({ kind: 'outside-by-less', wall });
    return { state: outsideState(surface, s, distance, nearest, limits, parameters), depth: measured(nearest) };
  }
  // A surface nearer than its uncertainty: never counted as inside. Nor is what lies past the joint.
  if (nearest.distance < surface.safeDistance(nearest)) return unknown({ kind: 'too-near', wall });
  if (anterior.distance < surface.safeDistance(anterior)) return unknown({ kind: 'too-near', wall: 'anterior' });
  const pastJoint =
    !surface.onlySacrum &&
    distance > Math.max(limits.jointSeen && limits.lateral !== null ? limits.lateral : 0, parameters.joint.begins);
  if (pastJoint) return unknown({ kind: limits.jointSeen ? 'at-joint' : 'joint-unseen' });
  return { state: 'inside', depth: measured(nearest) };
}

function outsideState(
  surface: BoneSurface,
  s: number,
  distance: number,
  nearest: NearSurface,
  limits: AlaLimits,
  { joint, foramen }: MeasuringParameters,
): ContainmentState {
  if (limits.lateral !== null && distance >= limits.lateral - joint.at) return 'lateral';
  if (facesForamen(nearest.normal, distance, limits.foramen, foramen)) return 'foramen';
  const behind = surface.isBehindCentre([s, 0, 0]);
  if (behind === null) return 'lateral';
  if (!behind) return 'anterior';
  return limits.foramen !== null && distance > limits.foramen + foramen.beside ? 'lateral' : 'posterior';
}

/** Whether the line has come to a joint that is seen, or past it. */
function isAtJoint(
  distance: number,
  { jointSeen, lateral }: AlaLimits,
  { at, begins }: MeasuringParameters['joint'],
): boolean {
  return jointSeen && lateral !== null && distance >= Math.max(lateral - at, begins);
}

function nearer(a: NearSurface | null, b: NearSurface | null): NearSurface | null {
  if (a === null) return b;
  if (b === null) return a;
  return Math.abs(a.distance) <= Math.abs(b.distance) ? a : b;
}
