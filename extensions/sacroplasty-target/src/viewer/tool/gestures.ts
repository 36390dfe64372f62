import { LEAST_TARGET_OFFSET } from '../../core/analysis';
import {
  assertNever,
  displacement,
  dot,
  mm,
  perpendicularPart,
  POSTERIOR,
  projectOnPlane,
  signedDistance,
  signOf,
  type LpsPoint,
  type Millimetres,
  type Side,
} from '../../core/geometry';
import { CORNER_ORDER, type CornerName, type Corners, type Landmark } from '../../core/landmark';
import { lineEndsOf, type LineName } from '../../core/trajectory';
import { isWithinStack } from '../../core/volume';
import { nextCorner, type CornerRefusal, type PlanningSession } from '../../session';
import { planeOfView } from '../viewports';
import { distance } from './canvas';
import { graspAlaTarget, type Handle, type JointEnd, type LineEnd } from './handles';
import { quadrilateral } from './quadrilateral';
import { horizontalDirection, moved, type Pointer, type View } from './view';

/**
 * What the hand does between pressing and releasing. It changes the session and nothing else; beginning,
 * ending and cancelling are the hand's.
 */
export interface Gesture {
  /** What is held, to be drawn as such; null: nothing in particular. */
  readonly handle: Handle | null;
  drag(to: Pointer): void;
}

/** A press that has moved farther than this is a drag and no click, CSS pixels. */
export const DRAG_BEGINS = 10;

/** Takes hold of a handle. @returns null where it is not there any more. */
export function holding(session: PlanningSession, handle: Handle, pressed: Pointer): Gesture | null {
  switch (handle.kind) {
    case 'corner':
      return draggingCorner(session, handle.name, pressed);
    case 'landmark':
      return draggingLandmark(session, pressed);
    case 'ala-target':
      return slidingAlaTarget(session, handle.side);
    case 'joint-end':
      return turningJoint(session, handle.side, handle.end);
    case 'line-end':
      return draggingLineEnd(session, handle.line, handle.end, pressed);
    default:
      return assertNever(handle);
  }
}

/**
 * Places corners, beginning at nothing: corner by corner, a press places the next one; otherwise only a drag does
 * something, a click being the program's.
 * @returns null where there is nothing to place, or the view is not sagittal.
 */
export function placing(session: PlanningSession, pressed: Pointer): Gesture | null {
  const { method } = session.state.placing;
  switch (method) {
    case 'one-click':
      return drawing(session, pressed);
    case 'four-corners':
      return placingCorner(session, pressed);
    default:
      return assertNever(method);
  }
}

/** Moves one corner along with the pointer, from where it was taken hold of. */
function draggingCorner(session: PlanningSession, name: CornerName, pressed: Pointer): Gesture | null {
  const start = session.state.geometry.corners[name];
  if (start === undefined) return null;
  const from = pressed.view.toWorld(pressed.at);
  return {
    handle: { kind: 'corner', name },
    drag: ({ view, at }) =>
      session.moveCorner(name, onLandmarkPlane(session, view, moved(start, from, view.toWorld(at)))),
  };
}

/** Moves all four corners together, within their plane. */
function draggingLandmark(session: PlanningSession, pressed: Pointer): Gesture | null {
  const { corners } = session.state.geometry;
  if (nextCorner(corners) !== null) return null;
  const { PS, AS, AI, PI } = corners as Corners;
  const from = pressed.view.toWorld(pressed.at);
  return {
    handle: { kind: 'landmark' },
    drag({ view, at }) {
      const to = view.toWorld(at);
      session.setCorners({
        PS: moved(PS, from, to),
        AS: moved(AS, from, to),
        AI: moved(AI, from, to),
        PI: moved(PI, from, to),
      });
    },
  };
}

/**
 * Slides a side's ala target along the landmark's line; across it, it cannot be moved. It stops short of the
 * midline, and the analysis says so.
 */
function slidingAlaTarget(session: PlanningSession, side: Side): Gesture | null {
  const { placement } = session.state;
  if (placement.kind !== 'placed') return null;
  const { landmark } = placement;
  return {
    handle: { kind: 'ala-target', side },
    drag(to) {
      const offset = offsetAt(landmark, to);
      if (offset === null) return;
      const sign = signOf(side);
      session.choose(side, { offset: mm(sign * Math.max(LEAST_TARGET_OFFSET, sign * offset)) });
    },
  };
}

/** The offset at which the line, as the view shows it, is nearest to the pointer; null where it is a point there. */
function offsetAt({ target, normal }: Landmark, { view, at }: Pointer): Millimetres | null {
  const shown = perpendicularPart(normal, view.camera.viewPlaneNormal);
  const squared = dot(shown, shown);
  return squared < 0.01 ? null : mm(dot(displacement(target, view.toWorld(at)), shown) / squared);
}

/** cos of the largest angle to the sagittal direction (75 degrees): beyond, the line is no joint line. */
const LEAST_ANTERIOR = 0.26;

/** Turns a side's joint line about its ala target; it stays horizontal and points anteriorly. */
function turningJoint(session: PlanningSession, side: Side, end: JointEnd): Gesture | null {
  const { state } = session;
  const grasp = state.placement.kind === 'placed' ? graspAlaTarget(state, state.placement.landmark, side) : null;
  if (grasp === null) return null;
  const target = grasp.value;
  return {
    handle: { kind: 'joint-end', side, end },
    drag({ view, at }) {
      const pointed = view.toWorld(at);
      const direction =
        end === 'anterior' ? horizontalDirection(target.point, pointed) : horizontalDirection(pointed, target.point);
      if (direction === null || -dot(direction, POSTERIOR) < LEAST_ANTERIOR) return;
      session.choose(side, { jointDirection: direction });
    },
  };
}

/** Moves one end of a line along with the pointer; where that would be none, it stays as it was last. */
function draggingLineEnd(session: PlanningSession, line: LineName, end: LineEnd, pressed: Pointer): Gesture | null {
  const ends = lineEndsOf(session.state.geometry.lines, line);
  if (ends === null) return null;
  const [first, second] = ends;
  const from = pressed.view.toWorld(pressed.at);
  return {
    handle: { kind: 'line-end', line, end },
    drag({ view, at }) {
      const to = view.toWorld(at);
      session.setLine(line, end === 'first' ? [moved(first, from, to), second] : [first, moved(second, from, to)]);
    },
  };
}

/**
 * Drops the next corner where the user presses; until release it follows. Dragging away from the first
 * corner draws the whole pre-shaped quadrilateral instead, from PS to AI.
 */
function placingCorner(session: PlanningSession, pressed: Pointer): Gesture | null {
  const name = nextCorner(session.state.geometry.corners);
  const plane = planeOfView(pressed.view.camera);
  if (name === null || plane === null || pressed.view.role !== 'sagittal') return null;
  const world = pressed.view.toWorld(pressed.at);
  const because = absenceOf(session, world);
  if (because !== null) {
    session.refuseCorner(world, because);
    return null;
  }
  if (name !== CORNER_ORDER[0]) return placingNext(session, pressed, name);

  // The landmark is to lie on the slice that is shown, whatever slice was meant before.
  const whole = drawing(session, pressed);
  session.setSagittalPlane({ origin: world, normal: plane.normal });
  session.addCorner(world);
  return whole === null ? null : { ...whole, handle: { kind: 'corner', name } };
}

/** Why no corner can be placed at a place; null: it can. */
function absenceOf(session: PlanningSession, world: LpsPoint): CornerRefusal['because'] | null {
  const { series } = session.state;
  if (series.kind !== 'open' || !isWithinStack(series.stack, world)) return 'outside-images';
  return session.shows(world) ? null : 'images-missing';
}

function placingNext(session: PlanningSession, pressed: Pointer, name: CornerName): Gesture {
  const place = ({ view, at }: Pointer): void =>
    session.moveCorner(name, onLandmarkPlane(session, view, view.toWorld(at)));
  place(pressed);
  return { handle: { kind: 'corner', name }, drag: place };
}

/**
 * Draws the whole pre-shaped quadrilateral from PS to AI, once the press has become a drag; a click draws nothing.
 * @returns null where a corner is there already, or the view is not sagittal.
 */
function drawing(session: PlanningSession, pressed: Pointer): Gesture | null {
  const plane = planeOfView(pressed.view.camera);
  const [first] = CORNER_ORDER;
  if (nextCorner(session.state.geometry.corners) !== first || plane === null || pressed.view.role !== 'sagittal')
    return null;
  const from = pressed.view.toWorld(pressed.at);
  return {
    handle: null,
    drag({ view, at }) {
      if (distance(pressed.at, at) < DRAG_BEGINS) return;
      const corners = quadrilateral(from, view.toWorld(at), plane.normal);
      if (corners === null) return;
      // The landmark is to lie on the slice that is shown, whatever slice was meant before.
      session.setSagittalPlane({ origin: from, normal: plane.normal });
      session.setCorners(corners);
    },
  };
}

/**
 * The place on the landmark's own plane, where the view shows it; on another slice the place as it is, so
 * that the landmark is refused with a message, rather than placed where it was not pointed at.
 */
function onLandmarkPlane(session: PlanningSession, view: View, world: LpsPoint): LpsPoint {
  const plane = session.state.geometry.sagittalPlane;
  if (plane === null) return world;
  return Math.abs(signedDistance(plane, world)) <= view.halfSlice ? projectOnPlane(plane, world) : world;
}
