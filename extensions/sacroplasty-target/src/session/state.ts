import type { Analysis, SideChoice, UserVerdict } from '../core/analysis';
import type { LpsPoint, Plane, Side } from '../core/geometry';
import type { CornerName, Corners, Landmark, LandmarkRefusal } from '../core/landmark';
import type {
  LeftOutAttribute,
  PersonName,
  PlanOrigins,
  PlanRecord,
  PlanReview,
  PredecessorDocument,
  SourceSeries,
} from '../core/plan';
import type { LevelCheck, LevelConcern, ProposalRefusal } from '../core/proposal';
import type { MissingSlices, SeriesRefusal, SeriesWarning } from '../core/series';
import type { SegmentedSacrum, SegmentReference } from '../core/segmentation';
import type { DirectionLines, DistanceThresholds, LineName, LineRefusal } from '../core/trajectory';
import type { VoxelStack } from '../core/volume';
import type { Concern } from './concern';
import type { SaveFailure } from './saveFailure';

/** The series that is planned on. */
export type SeriesState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly displaySetInstanceUID: string; readonly reason: SeriesRefusal }
  | {
      readonly kind: 'open';
      readonly displaySetInstanceUID: string;
      readonly source: SourceSeries;
      /** Slices still on their way are null in it. */
      readonly stack: VoxelStack;
      readonly slicesLoaded: number;
      /** Where there are no voxels, as the images are stored. */
      readonly missing: MissingSlices;
      /** InstanceNumbers (or places in the slice order, from 1) of the images that could not be loaded. */
      readonly failedImages: readonly number[];
      readonly warnings: readonly SeriesNote[];
    };

/** What is to be said of a series that can be planned on. */
export type SeriesNote =
  | { readonly kind: 'series'; readonly warning: SeriesWarning }
  /** The plan does not repeat an attribute of its images. */
  | { readonly kind: 'left-out'; readonly attribute: LeftOutAttribute };

/** What is to be said of a plan beside its analysis. */
export type SessionWarning =
  | SeriesNote
  | { readonly kind: 'level'; readonly check: LevelDoubt }
  /** A line that is drawn does not fit the landmark. */
  | { readonly kind: 'line'; readonly line: LineName; readonly misfit: LineRefusal }
  /** The midsagittal plane is turned far, by `turnedBy` degrees, from the one that the program had proposed. */
  | { readonly kind: 'plane'; readonly turnedBy: number };

/** What the user may undo: everything that has a place in the patient. */
export interface PlanGeometry {
  /** The midsagittal plane as the user turned it; its normal points to the patient's left. */
  readonly sagittalPlane: Plane | null;
  /** Zero to four corners, filled in the order of CORNER_ORDER. */
  readonly corners: Partial<Corners>;
  readonly choices: Readonly<Record<Side, SideChoice>>;
  readonly lines: DirectionLines;
  /** What of it the program had proposed. */
  readonly origins: PlanOrigins;
}

/** How the landmark is placed: by one click inside S1, or corner by corner. */
export type PlacingMethod = 'one-click' | 'four-corners';

/** How the user places, and what came of the last try. */
export interface Placing {
  readonly method: PlacingMethod;
  readonly latest:
    | { readonly kind: 'nothing' }
    /** S1 is being looked for. */
    | { readonly kind: 'searching'; readonly search: Search }
    /** Nothing was proposed, and where (null: nowhere in particular); until anything else happens. */
    | { readonly kind: 'refused'; readonly reason: ProposalRefusal; readonly at: LpsPoint | null }
    /** A corner was clicked where none can be placed. */
    | { readonly kind: 'corner-refused'; readonly refusal: CornerRefusal; readonly at: LpsPoint };
}

/** Which corner was not placed, and why: there is no image at that place, or it is not loaded. */
export interface CornerRefusal {
  readonly corner: CornerName;
  readonly because: 'outside-images' | 'images-missing';
}

/** A search for S1, around a click or (null) anywhere. Each one is an object of its own. */
export interface Search {
  readonly at: LpsPoint | null;
  /** Who began it: the user; or the program, on a series on which nobody has done anything yet. */
  readonly begunBy: 'user' | 'program';
}

/** A direction line that is being drawn, and what came of the last try to draw or drag one. */
export interface Drawing {
  /** The line whose ends are asked for, and the end that is there; null: none is being drawn. */
  readonly awaited: { readonly line: LineName; readonly first: LpsPoint | null } | null;
  /** Why a line was not drawn or moved; null once anything else has happened. */
  readonly refusal: { readonly line: LineName; readonly reason: LineRefusal } | null;
}

/** What the corners amount to. */
export type Placement =
  | { readonly kind: 'none' }
  | { readonly kind: 'partial'; readonly corners: Partial<Corners>; readonly next: CornerName }
  | { readonly kind: 'refused'; readonly corners: Corners; readonly refusal: LandmarkRefusal }
  | { readonly kind: 'placed'; readonly landmark: Landmark };

/** The surface that the plan is measured on: found on the images, or a segmentation that the user chose. */
export type SurfaceState =
  | { readonly kind: 'traced' }
  /** Chosen; its voxels are on their way. Nothing is measured until they are there. */
  | { readonly kind: 'loading'; readonly segment: SegmentReference }
  | { readonly kind: 'segmentation'; readonly segmentation: SegmentedSacrum }
  /** Chosen, and not to be had. Nothing is measured on another surface in its place. */
  | { readonly kind: 'unavailable'; readonly segment: SegmentReference; readonly reason: string };

/**
 * Whose word it is: the reader's in this session; or it came with a stored plan, or from a reader before; or with a plan
 * that was stored before this was recorded, so that it may be nobody's.
 */
export type AcceptedBy = 'user' | 'saved' | 'unrecorded';

/** One side as it was accepted: these values, in spite of these concerns. */
export interface AcceptedSide extends SideChoice {
  readonly by: AcceptedBy;
  readonly concerns: readonly Concern[];
}

/**
 * What of a plan somebody has looked at: set by hand, or taken as right where the program had proposed it.
 * Kept as the values that were accepted, so that it never stands for other ones. A stored plan holds what it amounts to.
 */
export interface Acceptance {
  readonly corners: Readonly<Partial<Record<CornerName, { readonly at: LpsPoint; readonly by: AcceptedBy }>>>;
  readonly sides: Readonly<Record<Side, AcceptedSide>>;
}

/** Why the landmark may not lie in S1: as it was found, or in the words that a stored plan holds. */
export type LevelDoubt = LevelConcern | { readonly kind: 'stated'; readonly text: string };

/** What was found of the level of a landmark whose target lay here. */
export interface LevelFinding {
  readonly at: LpsPoint;
  readonly check: LevelCheck | LevelDoubt;
  /** The user has seen what was found, and says that the level is right. */
  readonly isAccepted: boolean;
}

export type AnalysisState =
  | { readonly kind: 'none' }
  /** The geometry has changed; no number on screen may be older than it. */
  | { readonly kind: 'pending' }
  /** `dragged`: of this geometry, which is still being dragged; it is measured anew where it comes to rest. */
  | { readonly kind: 'done'; readonly analysis: Analysis; readonly from: 'computed' | 'dragged' | 'stored' }
  | { readonly kind: 'failed'; readonly reason: string };

export type SaveState =
  { readonly kind: 'idle' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly reason: SaveFailure };

/** A plan as it was read from an SR. */
export interface OpenedPlan {
  readonly landmark: Landmark;
  readonly origins: PlanOrigins;
  readonly choices: Readonly<Record<Side, SideChoice>>;
  readonly lines: DirectionLines;
  readonly thresholds: DistanceThresholds;
  readonly analysis: Analysis;
  readonly userVerdicts: Readonly<Record<Side, UserVerdict | null>>;
  readonly review: PlanReview;
  readonly record: PlanRecord;
  /** Whose plan it is. */
  readonly observer: PersonName;
  readonly document: PredecessorDocument;
}

/** A user's verdict, and whether it was given in this session or came with a stored plan. */
export interface SessionVerdict extends UserVerdict {
  readonly given: 'here' | 'earlier';
}

/** The whole state of one planning session. The only place where it lives. */
export interface SessionState {
  readonly series: SeriesState;
  readonly geometry: PlanGeometry;
  /** Derived from `geometry`, kept beside it so that all readers see the same one. */
  readonly placement: Placement;
  readonly placing: Placing;
  /** Ended by any change of the geometry. */
  readonly drawing: Drawing;
  readonly thresholds: DistanceThresholds;
  readonly surface: SurfaceState;
  readonly analysis: AnalysisState;
  readonly userVerdicts: Readonly<Record<Side, SessionVerdict | null>>;
  /** What of the plan somebody has looked at; the rest is the program's proposal. */
  readonly acceptance: Acceptance;
  /** What was found of the landmark's level; null: it has not been looked for. */
  readonly level: LevelFinding | null;
  readonly record: PlanRecord;
  /** Who reads; null: not named yet. */
  readonly reader: PersonName | null;
  /** The SR in the PACS that holds this plan or an earlier state of it; null: never saved. */
  readonly document: PredecessorDocument | null;
  /** Whether anything differs from `document` (or from an empty session). */
  readonly changed: boolean;
  readonly save: SaveState;
}

/** What of a session is the user's own work and not yet in the PACS. */
export type UnsavedPlan = Pick<
  SessionState,
  'geometry' | 'thresholds' | 'surface' | 'userVerdicts' | 'acceptance' | 'level' | 'record' | 'reader' | 'document'
>;
