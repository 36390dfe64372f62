import { USUAL_ALA_OFFSET, usualJointDirection } from '../../core/anatomy';
import { turnUncertainty, type SideAnalysis } from '../../core/analysis';
import {
  assertNever,
  mm,
  signedDistance,
  SIDES,
  signOf,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Millimetres,
  type Side,
} from '../../core/geometry';
import { CORNER_ORDER, landmarkLine, type CornerName, type Corners, type Landmark } from '../../core/landmark';
import { LINE_NAMES, lineEndsOf, type LineName } from '../../core/trajectory';
import type { SessionState } from '../../session';
import { distance, distanceToSegment } from './canvas';
import { planeOf, type CanvasPoint, type View } from './view';

/** What can be taken hold of on a view. */
export type Handle =
  | { readonly kind: 'corner'; readonly name: CornerName }
  /** The lines and the target of the corner figure: the landmark as a whole. */
  | { readonly kind: 'landmark' }
  | { readonly kind: 'ala-target'; readonly side: Side }
  | { readonly kind: 'joint-end'; readonly side: Side; readonly end: JointEnd }
  /** An end of a line that the user drew; the first is the posterior or the caudal one. */
  | { readonly kind: 'line-end'; readonly line: LineName; readonly end: LineEnd };

export type JointEnd = 'anterior' | 'posterior';

export type LineEnd = 'first' | 'second';

/** Whether two handles are the same one. */
export function sameHandle(a: Handle | null, b: Handle | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Where one side's ala target lies, on the landmark's line. */
export interface AlaTarget {
  readonly side: Side;
  readonly offset: Millimetres;
  readonly point: LpsPoint;
}

/** The side's numbers, once there are any. */
export function sideAnalysisOf({ analysis }: SessionState, side: Side): SideAnalysis | null {
  return analysis.kind === 'done' ? analysis.analysis.sides[side] : null;
}

/** As the user fixed it or, failing that, as the program proposes it; null: neither. */
export function alaTargetOf(state: SessionState, landmark: Landmark, side: Side): AlaTarget | null {
  const given = state.geometry.choices[side].offset;
  if (given !== null) return { side, offset: given, point: landmarkLine(landmark, given) };
  const proposed = sideAnalysisOf(state, side)?.alaTarget;
  return proposed?.kind === 'known' ? { side, offset: proposed.offset, point: proposed.point } : null;
}

/** As the user turned it or, failing that, as the program proposes it; null: neither. */
function jointDirectionOf(state: SessionState, side: Side): LpsDirection | null {
  const given = state.geometry.choices[side].jointDirection;
  if (given !== null) return given;
  const proposed = sideAnalysisOf(state, side)?.jointDirection;
  return proposed?.kind === 'known' ? proposed.direction : null;
}

/** How far a proposed joint line may be turned, degrees, where the program is not sure of it; null: it is, or it is the user's. */
export function unsureTurnOf(state: SessionState, side: Side): number | null {
  const { analysis } = state;
  if (analysis.kind !== 'done') return null;
  const isUnsure = analysis.analysis.warnings.some(
    about => (about.kind === 'joint-unsure' || about.kind === 'joint-guessed') && about.side === side,
  );
  return isUnsure ? turnUncertainty(analysis.analysis.sides[side].jointDirection) : null;
}

/** What the user can take hold of on the axial view. `isStandIn`: nobody has placed it yet. */
export interface Grasp<T> {
  readonly value: T;
  readonly isStandIn: boolean;
}

/**
 * The side's ala target to take hold of: the one that counts or, where the program found none, a
 * stand-in at the usual place. Null while numbers are being made.
 */
export function graspAlaTarget(state: SessionState, landmark: Landmark, side: Side): Grasp<AlaTarget> | null {
  const counts = alaTargetOf(state, landmark, side);
  if (counts !== null) return { value: counts, isStandIn: false };
  if (state.analysis.kind !== 'done') return null;
  const offset = mm(signOf(side) * USUAL_ALA_OFFSET);
  return { value: { side, offset, point: landmarkLine(landmark, offset) }, isStandIn: true };
}

/** The side's joint line to take hold of, as for the ala target. */
export function graspJointDirection(state: SessionState, side: Side): Grasp<LpsDirection> | null {
  const counts = jointDirectionOf(state, side);
  if (counts !== null) return { value: counts, isStandIn: false };
  if (state.analysis.kind !== 'done') return null;
  return { value: usualJointDirection(side), isStandIn: true };
}

/** Half the length of a joint line, mm. */
const JOINT_REACH = mm(22);

/** The ends of a side's joint line, through its ala target. */
export function jointEndsOf(
  target: LpsPoint,
  direction: Parameters<typeof travel>[1],
): Readonly<Record<JointEnd, LpsPoint>> {
  return { anterior: travel(target, direction, JOINT_REACH), posterior: travel(target, direction, -JOINT_REACH) };
}

/** Whether a place lies in the slice that a view shows. */
export function liesIn(view: View, p: LpsPoint): boolean {
  return Math.abs(signedDistance(planeOf(view), p)) <= view.halfSlice + 1e-6;
}

/** The corners that have been placed, in the order in which they are asked for. */
export function placedCorners(
  corners: Partial<Corners>,
): readonly { readonly name: CornerName; readonly corner: LpsPoint }[] {
  return CORNER_ORDER.flatMap(name => {
    const corner = corners[name];
    return corner === undefined ? [] : [{ name, corner }];
  });
}

/** Whether the corners placed so far lie in the slice that a view shows; only the sagittal view can. */
export function cornersLieIn(view: View, corners: Partial<Corners>): boolean {
  const placed = placedCorners(corners);
  return view.role === 'sagittal' && placed.length > 0 && placed.every(({ corner }) => liesIn(view, corner));
}

/**
 * The handle at a point of a view: the nearest one within reach, places before the landmark's own lines.
 * @param reach CSS pixels.
 */
export function handleAt(view: View, state: SessionState, at: CanvasPoint, reach: number): Handle | null {
  switch (view.role) {
    case 'sagittal':
      return cornersLieIn(view, state.geometry.corners) ? onSagittalFigure(view, state, at, reach) : null;
    case 'axial':
      return onAxialFigure(view, state, at, reach);
    case 'oblique-right':
    case 'oblique-left':
      return null;
    default:
      return assertNever(view.role);
  }
}

/** The lines lie on the plane of the corners, and are there where those are. */
function onSagittalFigure(
  view: View,
  { geometry, placement }: SessionState,
  at: CanvasPoint,
  reach: number,
): Handle | null {
  const placed = placedCorners(geometry.corners).map(({ name, corner }) => ({
    handle: { kind: 'corner', name } as const,
    canvas: view.toCanvas(corner),
  }));
  const grasped = nearest([...placed, ...lineEnds(view, geometry)], at, reach);
  if (grasped !== null || placement.kind === 'none' || placement.kind === 'partial') return grasped;
  const [ps, as, ai, pi] = placed.map(({ canvas }) => canvas);
  if (ps === undefined || as === undefined || ai === undefined || pi === undefined) return null;
  const lines = [
    [ps, as],
    [as, ai],
    [ai, pi],
    [pi, ps],
    [ps, ai],
    [as, pi],
  ] as const;
  return lines.some(([a, b]) => distanceToSegment(at, a, b) <= reach) ? { kind: 'landmark' } : null;
}

function lineEnds(view: View, { lines }: SessionState['geometry']): readonly Candidate[] {
  return LINE_NAMES.flatMap((line): readonly Candidate[] => {
    const ends = lineEndsOf(lines, line);
    if (ends === null) return [];
    const [first, second] = ends;
    return [
      { handle: { kind: 'line-end', line, end: 'first' }, canvas: view.toCanvas(first) },
      { handle: { kind: 'line-end', line, end: 'second' }, canvas: view.toCanvas(second) },
    ];
  });
}

interface Candidate {
  readonly handle: Handle;
  readonly canvas: CanvasPoint;
}

function onAxialFigure(view: View, state: SessionState, at: CanvasPoint, reach: number): Handle | null {
  const { placement } = state;
  if (placement.kind !== 'placed') return null;
  const handles = SIDES.flatMap((side): readonly Candidate[] => {
    const target = graspAlaTarget(state, placement.landmark, side)?.value;
    if (target === undefined) return [];
    const own = { handle: { kind: 'ala-target', side } as const, canvas: view.toCanvas(target.point) };
    const direction = graspJointDirection(state, side)?.value;
    if (direction === undefined) return [own];
    const ends = jointEndsOf(target.point, direction);
    return [
      own,
      ...(['anterior', 'posterior'] as const).map(end => ({
        handle: { kind: 'joint-end', side, end } as const,
        canvas: view.toCanvas(ends[end]),
      })),
    ];
  });
  return nearest(handles, at, reach);
}

function nearest(candidates: readonly Candidate[], at: CanvasPoint, reach: number): Handle | null {
  let best: Handle | null = null;
  let least = reach;
  for (const { handle, canvas } of candidates) {
    const away = distance(at, canvas);
    if (away <= least) [best, least] = [handle, away];
  }
  return best;
}
