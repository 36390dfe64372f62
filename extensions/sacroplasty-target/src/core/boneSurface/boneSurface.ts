import type { Outlined } from '../outline';
import type { Exit, ExitsSought } from './exit';
import type { Local, SacralFrame } from './frame';
import type { NearSurface } from './nearSurface';

/**
 * The sacrum's outer surface as containment, margins and distances read it, whatever it was taken from:
 * traced on the CT, or a segmentation. Local coordinates (s, a, u) are mm along the frame's axes.
 */
export interface BoneSurface extends Outlined {
  readonly frame: SacralFrame;
  /**
   * Whether nothing but the sacrum can pass for its bone. A traced surface may run on into the ilium
   * where the CT does not show the joint, and bone beyond an exit may be another's.
   */
  readonly onlySacrum: boolean;
  /** Positive outside of the bone, negative or zero inside; NaN where that is not known. Not a distance. */
  beyond(place: Local): number;
  /** The nearest known surface to a place: of the anterior cortex, or of any other wall. */
  nearest(place: Local, which: 'anterior' | 'other'): NearSurface | null;
  /** A place must be farther from this surface than this, mm, to be called inside. */
  safeDistance(near: NearSurface): number;
  /** Whether a surface is seen well enough to put a place outside. */
  isClear(near: NearSurface): boolean;
  /** Whether a place lies behind the middle of the bone of its slice; null: there is no bone. */
  isBehindCentre(place: Local): boolean | null;
  /**
   * The first exit from bone along a unit direction, signed; null where the line does not meet the bone.
   * @param among the exits that are looked for; missing: those of the traced part.
   */
  exitAlong(start: Local, d: Local, among?: ExitsSought): Exit | null;
  /** Whether bone follows behind an exit within a distance, mm. */
  boneFollows(exit: Local, d: Local, within: number): boolean;
}
