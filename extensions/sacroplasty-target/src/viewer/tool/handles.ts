import { assertNever, mm, signedDistance, SIDES, travel, type LpsPoint } from '../../core/geometry';
import { CORNER_ORDER, type CornerName, type Corners } from '../../core/landmark';
import type { SessionState } from '../../session';
import { distance, distanceToSegment } from './canvas';
import type { Handle, JointEnd } from './handle';
import { graspAlaTarget, graspJointDirection } from './scene';
import { planeOf, type CanvasPoint, type View } from './view';

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
 * The handle at a point of a view: the nearest one within reach, corners before lines.
 * @param reach CSS pixels.
 */
export function handleAt(view: View, state: SessionState, at: CanvasPoint, reach: number): Handle | null {
  switch (view.role) {
    case 'sagittal':
      return cornersLieIn(view, state.geometry.corners) ? onCornerFigure(view, state, at, reach) : null;
    case 'axial':
      return onAxialFigure(view, state, at, reach);
    case 'oblique-right':
    case 'oblique-left':
      return null;
    default:
      return assertNever(view.role);
  }
}

function onCornerFigure(
  view: View,
  { geometry, placement }: SessionState,
  at: CanvasPoint,
  reach: number,
): Handle | null {
  const placed = placedCorners(geometry.corners).map(({ name, corner }) => ({
    handle: { kind: 'corner', name } as const,
    canvas: view.toCanvas(corner),
  }));
  const corner = nearest(placed, at, reach);
  if (corner !== null || placement.kind === 'none' || placement.kind === 'partial') return corner;
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
