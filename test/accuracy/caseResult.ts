import type { Band, BandCount, DistanceRow, SideRow } from '../cases/compare';
import type { ProposalErrors } from './proposalErrors';
import type { CutOffProposals } from './cutOff';
import type { TurnedNeedle } from './turnedNeedles';

/** What a case is like, so that cases of one kind can be counted together. */
export interface CaseKind {
  /** A hard phantom has something that a surface can be mistaken for. */
  readonly source: 'phantom' | 'hard phantom' | 'real bone';
  /** SliceThickness, mm. */
  readonly slice: number;
  readonly osteoporotic: boolean;
  readonly fractured: boolean;
  /** A lumbarised S1 or a sacralised L5. */
  readonly transitional: boolean;
  /** The landmark line leaves the sacrum medial to the ala target, on one side at least. */
  readonly breached: boolean;
  /** Degrees between the midsagittal plane's normal and the patient's left. */
  readonly turned: number;
}

/** What was measured of one case; lengths in mm. */
export interface CaseResult {
  readonly name: string;
  readonly caseKind: CaseKind;
  readonly distances: readonly DistanceRow[];
  readonly bands: Readonly<Record<Band, BandCount>>;
  readonly sides: readonly SideRow[];
  /** One complete analysis. */
  readonly milliseconds: number;
  /** The landmark from one click in S1, and from none. */
  readonly clicked: ProposalErrors;
  readonly unclicked: ProposalErrors;
  /** What is proposed from nothing where S1 is cut off. */
  readonly cutOff: CutOffProposals;
  /** Containment on the line through moved corners. */
  readonly moved: Readonly<Record<Band, BandCount>>;
  /** Distances along needles turned from the true joint line. */
  readonly turned: readonly TurnedNeedle[];
}
