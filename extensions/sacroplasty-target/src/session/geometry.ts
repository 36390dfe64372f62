import type { SideAnalysis, SideChoice } from '../core/analysis';
import {
  dot,
  forBothSides,
  LEFT,
  projectOnPlane,
  reversed,
  SIDES,
  type LpsPoint,
  type Plane,
  type Side,
} from '../core/geometry';
import { buildLandmark, CORNER_ORDER, type CornerName, type Corners } from '../core/landmark';
import { PLACED_BY_USER } from '../core/plan';
import type { ProposedLandmark } from '../core/proposal';
import { DEFAULT_DIRECTION_LINES, LINE_NAMES, lineEndsOf, withLine, type DirectionLines } from '../core/trajectory';
import type { Placement, PlanGeometry, SessionState } from './state';

export const NO_CHOICE: SideChoice = { offset: null, jointDirection: null };

/** Nothing placed, everything left to the program. */
export const EMPTY_GEOMETRY: PlanGeometry = {
  sagittalPlane: null,
  corners: {},
  choices: forBothSides(() => NO_CHOICE),
  lines: DEFAULT_DIRECTION_LINES,
  origins: PLACED_BY_USER,
};

/** What the corners placed so far amount to. */
export function placementOf({ corners, sagittalPlane }: PlanGeometry): Placement {
  const next = nextCorner(corners);
  if (next !== null) {
    return Object.keys(corners).length === 0 ? { kind: 'none' } : { kind: 'partial', corners, next };
  }
  const all = corners as Corners;
  const result = buildLandmark(all, sagittalPlane?.normal ?? null);
  return result.kind === 'landmark'
    ? { kind: 'placed', landmark: result.landmark }
    : { kind: 'refused', corners: all, refusal: result.refusal };
}

/** The corner that the user is asked for next; null: all four are there. */
export function nextCorner(corners: Partial<Corners>): CornerName | null {
  return CORNER_ORDER.find(name => corners[name] === undefined) ?? null;
}

/**
 * The corners carried over to a turned midsagittal plane: each goes to its foot on the new plane, so
 * that the landmark stays coplanar and keeps looking the same from the side.
 */
export function carryCorners(corners: Partial<Corners>, plane: Plane): Partial<Corners> {
  const carried: Partial<Record<keyof Corners, Corners[keyof Corners]>> = {};
  for (const name of CORNER_ORDER) {
    const corner = corners[name];
    if (corner !== undefined) carried[name] = projectOnPlane(plane, corner);
  }
  return carried;
}

/** The same plane with its normal pointing to the patient's left. */
export function facingLeft(plane: Plane): Plane {
  return dot(plane.normal, LEFT) < 0 ? { ...plane, normal: reversed(plane.normal) } : plane;
}

/** The lines carried over to a turned midsagittal plane, as the corners are. */
export function carryLines(lines: DirectionLines, plane: Plane): DirectionLines {
  return LINE_NAMES.reduce((carried, name) => {
    const ends = lineEndsOf(carried, name);
    if (ends === null) return carried;
    return withLine(carried, name, [projectOnPlane(plane, ends[0]), projectOnPlane(plane, ends[1])]);
  }, lines);
}

/** Where a place lies on the plane of the landmark; null: there is no landmark. */
export function onLandmark(p: LpsPoint, { placement }: Pick<SessionState, 'placement'>): LpsPoint | null {
  if (placement.kind !== 'placed') return null;
  const { target, normal } = placement.landmark;
  return projectOnPlane({ origin: target, normal }, p);
}

/** One side's ala target or joint direction fixed, or (null) given back to the program. */
export function chosen(state: SessionState, side: Side, choice: Partial<SideChoice>): PlanGeometry {
  const { geometry } = state;
  const { choices, origins } = geometry;
  const next = { ...choices[side], ...choice };
  const behind = proposalsBehind(choices[side], next, origins.sides[side], analysedSide(state, side));
  return {
    ...geometry,
    choices: { ...choices, [side]: next },
    origins: { ...origins, sides: { ...origins.sides, [side]: behind } },
  };
}

/** A proposed landmark in the place of the present one; ala targets and joint lines are the program's again. */
export function proposedGeometry({ lines }: PlanGeometry, proposed: ProposedLandmark, plane: Plane): PlanGeometry {
  return {
    ...EMPTY_GEOMETRY,
    sagittalPlane: facingLeft(plane),
    corners: proposed.corners,
    lines,
    origins: { ...PLACED_BY_USER, landmark: { kind: 'proposed', proposed } },
  };
}

/**
 * What the program had proposed in the place of a side's own values: remembered when the user first gives a
 * value, kept while it is moved on, forgotten when it is given back to the program.
 *
 * @param behind what was remembered until now.
 */
function proposalsBehind(
  before: SideChoice,
  next: SideChoice,
  behind: SideChoice,
  analysed: SideAnalysis | null,
): SideChoice {
  const { alaTarget, jointDirection } = analysed ?? {};
  const offset = alaTarget?.kind === 'known' && alaTarget.by === 'proposed' ? alaTarget.offset : null;
  const direction =
    jointDirection?.kind === 'known' && jointDirection.by === 'proposed' ? jointDirection.direction : null;
  return {
    offset: next.offset === null ? null : before.offset === null ? offset : behind.offset,
    jointDirection:
      next.jointDirection === null ? null : before.jointDirection === null ? direction : behind.jointDirection,
  };
}

/** A side's numbers, where there are any. */
function analysedSide({ analysis }: SessionState, side: SideAnalysis['side']): SideAnalysis | null {
  return analysis.kind === 'done' ? analysis.analysis.sides[side] : null;
}

/** Whether the corners lie at the same places; the objects may differ. */
export function sameCorners(a: Partial<Corners>, b: Partial<Corners>): boolean {
  return CORNER_ORDER.every(name => sameValue(a[name], b[name]));
}

/** Whether two geometries are the same in every number. */
export function sameGeometry(a: PlanGeometry, b: PlanGeometry): boolean {
  return (
    a === b ||
    (sameCorners(a.corners, b.corners) &&
      sameValue(a.sagittalPlane, b.sagittalPlane) &&
      SIDES.every(side => sameValue(a.choices[side], b.choices[side])) &&
      sameValue(a.lines, b.lines) &&
      sameValue(a.origins, b.origins))
  );
}

/** Whether two places are the same, whichever objects they are. */
export function samePlace(a: LpsPoint, b: LpsPoint | undefined): boolean {
  return sameValue(a, b);
}

/** Plain data (numbers, texts, arrays and objects of them, null) compared by value. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([key, value]) => sameValue(value, (b as Readonly<Record<string, unknown>>)[key]))
  );
}
