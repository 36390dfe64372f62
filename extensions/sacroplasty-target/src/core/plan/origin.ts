import type { SideAnalysis, SideChoice } from '../analysis';
import {
  angleBetween,
  distanceBetween,
  forBothSides,
  radiansToDegrees,
  type LpsDirection,
  type Side,
} from '../geometry';
import type { CornerName, Landmark } from '../landmark';
import type { ProposedLandmark } from '../proposal';

/** Where the landmark comes from. */
export type LandmarkOrigin =
  /** The user placed the corners. */
  | { readonly kind: 'placed' }
  /** The program proposed plane and corners; where they lie now is the landmark's own word. */
  | { readonly kind: 'proposed'; readonly proposed: ProposedLandmark }
  /** A plan stored before this was recorded. */
  | { readonly kind: 'not-recorded' };

/**
 * What the program had proposed, kept beside what holds now, so that a plan can say what was moved and by
 * how much.
 */
export interface PlanOrigins {
  readonly landmark: LandmarkOrigin;
  /** What stood in the place of the user's own value before it was given; null: nothing did, or none was given. */
  readonly sides: Readonly<Record<Side, SideChoice>>;
}

export const PLACED_BY_USER: PlanOrigins = {
  landmark: { kind: 'placed' },
  sides: forBothSides(() => ({ offset: null, jointDirection: null })),
};

/** How one item of a plan came to lie where it lies. `by`: mm, or degrees for a direction. */
export type ItemOrigin =
  | { readonly kind: 'placed' }
  | { readonly kind: 'proposed' }
  | { readonly kind: 'moved'; readonly by: number }
  | { readonly kind: 'not-recorded' };

/** Less than this is no move but the rounding of stored places: mm, and degrees. */
const NOT_MOVED = 0.05;

/** How a corner came to lie where it lies. */
export function cornerOrigin(name: CornerName, { corners }: Landmark, origin: LandmarkOrigin): ItemOrigin {
  return origin.kind === 'proposed' ? movedBy(distanceBetween(origin.proposed.corners[name], corners[name])) : origin;
}

/** How the midsagittal plane came to be turned as it is. */
export function normalOrigin({ normal }: Landmark, origin: LandmarkOrigin): ItemOrigin {
  return origin.kind === 'proposed' ? movedBy(degreesBetween(origin.proposed.normal, normal)) : origin;
}

/**
 * How an ala target came to lie where it lies; null: it is unknown.
 * @param behind what had been proposed in the place of the user's own values.
 */
export function alaTargetOrigin({ alaTarget }: Pick<SideAnalysis, 'alaTarget'>, behind: SideChoice): ItemOrigin | null {
  if (alaTarget.kind === 'unknown') return null;
  if (alaTarget.by === 'proposed') return { kind: 'proposed' };
  return behind.offset === null ? { kind: 'placed' } : movedBy(Math.abs(alaTarget.offset - behind.offset));
}

/** How a joint line came to be turned as it is, as for the ala target. */
export function jointLineOrigin(
  { jointDirection }: Pick<SideAnalysis, 'jointDirection'>,
  behind: SideChoice,
): ItemOrigin | null {
  if (jointDirection.kind === 'unknown') return null;
  if (jointDirection.by === 'proposed') return { kind: 'proposed' };
  const before = behind.jointDirection;
  return before === null ? { kind: 'placed' } : movedBy(degreesBetween(before, jointDirection.direction));
}

function movedBy(by: number): ItemOrigin {
  return by < NOT_MOVED ? { kind: 'proposed' } : { kind: 'moved', by };
}

/** Degrees between two directions. */
export function degreesBetween(a: LpsDirection, b: LpsDirection): number {
  return radiansToDegrees(angleBetween(a, b));
}
