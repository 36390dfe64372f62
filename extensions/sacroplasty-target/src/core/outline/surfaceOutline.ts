import type { LpsPoint, Plane } from '../geometry';
import { OUTLINE } from './parameters';

/** A stretch of the curve in which a surface cuts a plane, LPS mm; closed where its last point is its first. */
export interface OutlineStretch {
  readonly points: readonly LpsPoint[];
  /** False where the surface's place is uncertain by more than `UNSURE`, or no cortex lies under it. */
  readonly isSure: boolean;
}

/** All that is known of the curve in which a surface cuts a plane: nothing stands for a part that was not seen. */
export type SurfaceOutline = readonly OutlineStretch[];

/** A surface that can be drawn on any plane through the patient. */
export interface Outlined {
  /** The curve in which the surface cuts a plane. Asked again for the same plane it costs nothing. */
  outlineIn(plane: Plane): SurfaceOutline;
}

/** With a larger uncertainty (half of a 95 % interval, mm) an outline is drawn as unsure. */
export const UNSURE = OUTLINE.unsure;
