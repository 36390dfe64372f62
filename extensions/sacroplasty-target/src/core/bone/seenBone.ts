import type { LpsDirection, Side } from '../geometry';
import type { Landmark } from '../landmark';
import type { AxialContour, JointSheet, SacroiliacJoint } from './joint';
import type { TracedSacrum } from './surface';

/**
 * How a sacroiliac joint runs (horizontal unit vector, LPS): 'seen' clearly; 'unsure' of its direction;
 * 'guessed' from the bones beside a joint that is not seen.
 */
export type FoundJoint =
  | {
      readonly kind: 'seen' | 'unsure' | 'guessed';
      readonly direction: LpsDirection;
      /** Half of the direction's 95 % interval, degrees. */
      readonly uncertainty: number;
    }
  | { readonly kind: 'none' };

/** What the CT shows of one ala, whatever line it is then measured along. */
export interface SeenAla {
  readonly contour: AxialContour | null;
  readonly gap: SacroiliacJoint | null;
  /** The lateral edge of the S1 foramen, unsigned mm from the target of the landmark that it was seen from. */
  readonly foramen: number | null;
  readonly joint: FoundJoint;
  /** The sacrum's face at the joint, in the contour's axes; null where no joint is seen. */
  readonly sheet: JointSheet | null;
}

/**
 * What the CT shows around a landmark, whatever the user has fixed and on whatever surface it is measured.
 * Plain data: it can be copied to another thread.
 */
export interface SeenBone {
  readonly kind: 'seen';
  /** The landmark that it was seen from. */
  readonly landmark: Landmark;
  readonly sacrum: TracedSacrum;
  readonly alae: Readonly<Record<Side, SeenAla>>;
  readonly metal: DenseMatter | null;
}

/** What lies near the sacrum and is no bone; the second may be cement or contrast. */
export type DenseMatter = 'metal' | 'denser-than-bone';

/** Nothing is seen, and why. */
export interface UnseenBone {
  readonly kind: 'unseen';
  readonly reason: 'no-hounsfield' | 'no-bone' | 'outside-images' | 'not-loaded';
}
