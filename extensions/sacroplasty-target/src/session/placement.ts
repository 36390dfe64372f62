import { buildLandmark, CORNER_ORDER, type CornerName, type Corners } from '../core/landmark';
import type { Placement, PlanGeometry } from './state';

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
