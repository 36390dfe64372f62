import { forBothSides, SIDES, type LpsPoint } from '../core/geometry';
import { CORNER_ORDER, type Corners } from '../core/landmark';
import type { PlanGeometry, SessionState } from './state';

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

/**
 * The user's verdicts that still hold when the landmark goes from one place to another: a verdict was
 * given on the landmark as it lay, on another one it is not the user's word.
 */
export function verdictsThatHold(
  verdicts: SessionState['userVerdicts'],
  from: Partial<Corners>,
  to: Partial<Corners>,
): SessionState['userVerdicts'] {
  if (sameCorners(from, to) || SIDES.every(side => verdicts[side] === null)) return verdicts;
  return forBothSides(() => null);
}

/** Plain data (numbers, arrays and objects of them, null) compared by value. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([key, value]) => sameValue(value, (b as Readonly<Record<string, unknown>>)[key]))
  );
}
