import type { LpsDirection, LpsPoint, Millimetres } from '../geometry';
import type { DistanceClass, TrajectoryNumber } from '../trajectory';
import type { UnknownReason } from './reason';

/**
 * What ends a distance: the sacrum's cortex, or its face at the sacroiliac joint, through which the needle passes into
 * the ilium. Stored plans do not record it.
 */
export type DistanceEnd = 'cortex' | 'sacroiliac-joint' | 'not-recorded';

/** One of the six distances: from the ala target along the needle to the outer anterior cortex. */
export type TrajectoryDistance =
  | {
      readonly kind: 'measured';
      readonly trajectory: TrajectoryNumber;
      /** Needle direction, pointing anteriorly. */
      readonly direction: LpsDirection;
      /** Signed, negative where the target already lies in front of the cortex. */
      readonly distance: Millimetres;
      /** Half-width of the interval that covers the truth in about 95 of 100 cases. */
      readonly uncertainty: Millimetres;
      /** Where the needle leaves the sacrum. */
      readonly exit: LpsPoint;
      /** The exit is the wall of a foramen or notch: bone follows within 40 mm. */
      readonly reenters: boolean;
      readonly endsAt: DistanceEnd;
      readonly distanceClass: DistanceClass;
    }
  | {
      readonly kind: 'unknown';
      readonly trajectory: TrajectoryNumber;
      /** Null where even the direction cannot be determined. */
      readonly direction: LpsDirection | null;
      readonly reason: UnknownReason;
    };
