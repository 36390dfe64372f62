import type { PersonName } from '../dicom';
import type { LpsPoint, Millimetres } from '../geometry';
import type { UnknownReason } from './reason';

/** Where L(s) lies on one parasagittal slice (paper, Fig 3). */
export type ContainmentState = 'inside' | 'anterior' | 'posterior' | 'foramen' | 'lateral' | 'unknown';

/** What is known of a length: a value with its uncertainty (about 95 %), or why there is none. */
export type Measured =
  | { readonly kind: 'known'; readonly value: Millimetres; readonly uncertainty: Millimetres }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** The landmark on one parasagittal slice. */
export interface OffsetAssessment {
  /** Along the landmark's normal from T0, mm, positive to the patient's left. */
  readonly offset: Millimetres;
  readonly point: LpsPoint;
  readonly state: ContainmentState;
  /** Signed distance to the anterior cortex: positive behind it (safe), negative in front of it. */
  readonly margin: Measured;
}

/** The program's verdict on one side's needle zone. Never 'contained' where something is unknown. */
export type ContainmentVerdict =
  | { readonly kind: 'contained'; readonly confidence: number }
  | { readonly kind: 'not-contained'; readonly confidence: number; readonly firstBreach: OffsetAssessment }
  | { readonly kind: 'borderline'; readonly closest: OffsetAssessment }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** A stretch of one side whose slices were all on the screen: signed mm along the normal, medial end first. */
export interface SeenStretch {
  readonly from: Millimetres;
  readonly to: Millimetres;
}

/** The user's own verdict on one side, kept apart from the program's. */
export interface UserVerdict {
  readonly kind: 'confirmed' | 'disagreed';
  /** The slice on which it was given, mm along the normal. */
  readonly offset: Millimetres;
  /** What the user had seen of the side by then; null: not recorded (plans of content version 1.0 and 1.1). */
  readonly seen: SeenStretch | null;
  readonly comment: string;
  /** Whose it is where not the reader's (of a stored plan: its observer's); null: the reader's own. */
  readonly by: PersonName | null;
}
