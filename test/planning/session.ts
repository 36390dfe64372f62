import { vi } from 'vitest';
import type {
  Analysis,
  AnalysisInput,
  ContainmentState,
  Measure,
  OffsetAssessment,
  Pace,
  SideAnalysis,
} from '../../extensions/sacroplasty-target/src/core/analysis';
import {
  forBothSides,
  lpsDirection,
  lpsPoint,
  mm,
  signOf,
  type LpsDirection,
  type LpsPoint,
  type Side,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import { messageOf } from '../../extensions/sacroplasty-target/src/core/errors';
import { landmarkLine, type Corners, type Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import {
  EMPTY_RECORD,
  PLACED_BY_USER,
  type PersonName,
  type PlanReview,
  type PredecessorDocument,
} from '../../extensions/sacroplasty-target/src/core/plan';
import type { SegmentReference } from '../../extensions/sacroplasty-target/src/core/segmentation';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../extensions/sacroplasty-target/src/core/trajectory';
import {
  NO_CHOICE,
  PlanningSession,
  type OpenedPlan,
  type SeriesState,
} from '../../extensions/sacroplasty-target/src/session';
import { stated } from '../../extensions/sacroplasty-target/src/core/analysis';
import { NOTHING_MISSING } from './nothingMissing';

/** A plausible S1 on a sagittal plane x = -4: no two coordinates or lengths alike. */
export const CORNERS: Corners = {
  PS: lpsPoint(-4, -43, 16),
  AS: lpsPoint(-4, -64, -1),
  AI: lpsPoint(-4, -34, -15),
  PI: lpsPoint(-4, -23, 6),
};

export const SAGITTAL = { origin: lpsPoint(-4, -40, 0), normal: direction(1, 0, 0) };

export function direction(x: number, y: number, z: number): LpsDirection {
  const d = lpsDirection(x, y, z);
  if (d === null) throw new RangeError('A test direction must have a length');
  return d;
}

export function shifted(p: LpsPoint, dx: number, dy: number, dz: number): LpsPoint {
  return lpsPoint(p[0] + dx, p[1] + dy, p[2] + dz);
}

const nobody: PersonName = { alphabetic: '', ideographic: '', phonetic: '' };

export function openSeries(displaySetInstanceUID = 'thin', slicesLoaded = 3): Extract<SeriesState, { kind: 'open' }> {
  return {
    kind: 'open',
    displaySetInstanceUID,
    slicesLoaded,
    missing: NOTHING_MISSING,
    failedImages: [],
    warnings: [],
    source: {
      patient: {
        PatientName: nobody,
        PatientID: '17',
        IssuerOfPatientID: '',
        PatientBirthDate: '',
        PatientSex: 'F',
        PatientAge: '',
      },
      study: {
        StudyInstanceUID: '1.2.3',
        StudyDate: '',
        StudyTime: '',
        ReferringPhysicianName: nobody,
        StudyID: '',
        AccessionNumber: '',
        StudyDescription: '',
      },
      furtherAttributes: {},
      TimezoneOffsetFromUTC: '',
      SeriesInstanceUID: `1.2.3.${displaySetInstanceUID}`,
      FrameOfReferenceUID: '1.2.9',
      Modality: 'CT',
      SeriesDescription: '',
      instances: [],
      sliceSpacing: mm(1.25),
    },
    stack: {
      columns: 700,
      rows: 160,
      slices: Array.from({ length: 200 }, () => null),
      origin: lpsPoint(-160, -150, -130),
      rowDirection: direction(1, 0, 0),
      columnDirection: direction(0, 1, 0),
      sliceDirection: direction(0, 0, 1),
      columnSpacing: mm(0.45),
      rowSpacing: mm(1.8),
      sliceSpacing: mm(1.25),
      intensity: 'hounsfield',
    },
  };
}

export const DOCUMENT: PredecessorDocument = {
  StudyInstanceUID: '1.2.3',
  SeriesInstanceUID: '1.2.3.99',
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.34',
  SOPInstanceUID: '1.2.3.99.1',
};

/** Everything of it was accepted by whoever stored the plan. */
export const REVIEWED: PlanReview = {
  level: { kind: 'not-doubted' },
  corners: 'by-observer',
  sides: { right: 'by-observer', left: 'by-observer' },
};

/** Who stored a plan. */
export const OBSERVER: PersonName = { alphabetic: 'Okonkwo^Adaeze', ideographic: '', phonetic: '' };

/** A segment of the sacrum, by name only. */
export const SEGMENT: SegmentReference = {
  StudyInstanceUID: '1.2',
  SeriesInstanceUID: '1.2.7',
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.66.4',
  SOPInstanceUID: '1.2.7.1',
  SegmentNumber: 3,
  SegmentLabel: 'Sacrum',
  SeriesDescription: 'Bones',
  madeBy: 'Somebody',
};

/** A stored plan on a landmark, with nothing fixed and nothing recorded. */
export function storedPlan(landmark: Landmark, analysis: Analysis): OpenedPlan {
  return {
    landmark,
    origins: PLACED_BY_USER,
    choices: forBothSides(() => NO_CHOICE),
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
    analysis,
    userVerdicts: { left: null, right: null },
    review: REVIEWED,
    record: EMPTY_RECORD,
    observer: OBSERVER,
    document: DOCUMENT,
  };
}

/** One slice of a side; states are chosen by offset. */
export function assessment(landmark: Landmark, offset: number, state: ContainmentState, margin = 5): OffsetAssessment {
  return {
    offset: mm(offset),
    point: landmarkLine(landmark, mm(offset)),
    state,
    margin:
      state === 'unknown'
        ? { kind: 'unknown', reason: stated('not loaded') }
        : { kind: 'known', value: mm(margin), uncertainty: mm(0.6) },
  };
}

export function sideAnalysis(side: Side, containment: readonly OffsetAssessment[]): SideAnalysis {
  return {
    side,
    alaTarget: { kind: 'unknown', reason: stated('not searched') },
    jointDirection: { kind: 'unknown', reason: stated('not searched') },
    containment,
    needleZone: null,
    verdict: { kind: 'unknown', reason: stated('not searched') },
    lateralBreach: null,
    smallestMargin: null,
    foramenLimit: null,
    jointLimit: null,
    distances: [
      { kind: 'unknown', trajectory: 1, direction: null, reason: stated('not searched') },
      { kind: 'unknown', trajectory: 2, direction: null, reason: stated('not searched') },
      { kind: 'unknown', trajectory: 3, direction: null, reason: stated('not searched') },
    ],
  };
}

/** An analysis that names the landmark it was made of: its midline slice lies on the target. */
export function analysisOf({ landmark }: Pick<AnalysisInput, 'landmark'>): Analysis {
  return {
    surface: { kind: 'traced' },
    warnings: [],
    sides: forBothSides(side =>
      sideAnalysis(
        side,
        [0, 1.25, 2.5].map(distance => assessment(landmark, signOf(side) * distance, 'inside')),
      ),
    ),
  };
}

/** Measures at once, and answers what an analysis that threw said. */
export function atOnce(analyse: (input: AnalysisInput, pace: Pace) => Analysis): Measure {
  return (input, pace, answer) => {
    let analysis: Analysis;
    try {
      analysis = analyse(input, pace);
    } catch (error) {
      answer({ kind: 'failed', reason: messageOf(error) });
      return;
    }
    answer({ kind: 'measured', analysis });
  };
}

/** A session whose deferred analysis runs when the test says so. */
export function openSession(): {
  readonly session: PlanningSession;
  readonly runAnalysis: () => void;
  readonly analyse: ReturnType<typeof vi.fn<(input: AnalysisInput, pace: Pace) => Analysis>>;
} {
  let due: (() => void)[] = [];
  const analyse = vi.fn<(input: AnalysisInput, pace: Pace) => Analysis>(analysisOf);
  const session = new PlanningSession({ measure: atOnce(analyse), defer: run => due.push(run) });
  session.setSeries(openSeries());
  return {
    session,
    analyse,
    runAnalysis: () => {
      const now = due;
      due = [];
      for (const run of now) run();
    },
  };
}

/** The same with a landmark on it, analysed. */
export function plannedSession(): ReturnType<typeof openSession> {
  const opened = openSession();
  opened.session.setSagittalPlane(SAGITTAL);
  opened.session.setCorners(CORNERS);
  opened.runAnalysis();
  return opened;
}
