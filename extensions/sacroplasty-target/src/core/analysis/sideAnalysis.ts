import type { LpsDirection, LpsPoint, Millimetres, Side } from '../geometry';
import type { PerTrajectory } from '../trajectory';
import type { ContainmentVerdict, Measured, OffsetAssessment } from './containment';
import type { TrajectoryDistance } from './distance';
import type { UnknownReason } from './reason';

/** A joint line, as the program proposes it or as the user gave it, or why there is none. */
export type JointDirection =
  | { readonly kind: 'known'; readonly direction: LpsDirection; readonly by: 'given' }
  | {
      readonly kind: 'known';
      readonly direction: LpsDirection;
      readonly by: 'proposed';
      /** Half of its 95 % interval, degrees; a stored plan does not record it. */
      readonly uncertainty: number | 'not-recorded';
    }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** Whether a value came from the program or from the user. */
export type Provenance = 'proposed' | 'given';

/** Everything measured on one hemisacrum. */
export interface SideAnalysis {
  readonly side: Side;
  /** L(s_side) with its offset along the normal (left positive), or why none could be proposed. */
  readonly alaTarget:
    | { readonly kind: 'known'; readonly offset: Millimetres; readonly point: LpsPoint; readonly by: Provenance }
    | { readonly kind: 'unknown'; readonly reason: UnknownReason };
  /** a_side: horizontal unit vector, posteromedial to anterolateral. */
  readonly jointDirection: JointDirection;
  /** From the midline outwards, at most one slice spacing apart, up to the joint or the volume's end. */
  readonly containment: readonly OffsetAssessment[];
  /**
   * Offsets (signed) on which the verdict is based: from the S1 foramen to the ala target, or to where the program
   * proposes it if that lies farther out. A target dragged medially takes no slice out of the verdict.
   */
  readonly needleZone: { readonly from: Millimetres; readonly to: Millimetres } | null;
  readonly verdict: ContainmentVerdict;
  /**
   * Where, lateral to the needle zone and up to the joint, the line begins to lie in front of the anterior cortex, if it
   * does so for certain (see `beginningOfBreach`); null: it does not. It is no part of the verdict and is stated beside it.
   */
  readonly lateralBreach: OffsetAssessment | null;
  /** Smallest margin to the anterior cortex in the needle zone. */
  readonly smallestMargin: { readonly margin: Measured; readonly at: OffsetAssessment } | null;
  /** Signed offset of the lateral edge of the S1 foramen, and of the joint; null where not found. */
  readonly foramenLimit: Millimetres | null;
  readonly jointLimit: Millimetres | null;
  readonly distances: PerTrajectory<TrajectoryDistance>;
}
