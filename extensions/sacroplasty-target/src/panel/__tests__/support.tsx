import { render } from '@testing-library/react';
import { atOnce, NOTHING_MISSING } from '../../../../../test/planning';
import type { ReactElement } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Analysis, ContainmentVerdict, OffsetAssessment, TrajectoryDistance } from '../../core/analysis';
import { forBothSides, LEFT, lpsPoint, mm, POSTERIOR, signOf, SUPERIOR, type Side } from '../../core/geometry';
import type { Corners } from '../../core/landmark';
import type { MarginMapResult } from '../../core/marginMap';
import type { ProposedLandmark } from '../../core/proposal';
import { classifyDistance } from '../../core/trajectory';
import type { SegmentReference } from '../../core/segmentation';
import { OutlineChoice, PlanningSession, type SeriesState, courseOf, Sweep } from '../../session';
import type { PatientState } from '../../viewer/patient';
import type { StorageState } from '../../storage';
import type { PanelPort } from '../port';
import { PortContext } from '../PortContext';
import { stated, statedWarning } from '../../core/analysis';

export const CORNERS: Corners = {
  PS: lpsPoint(1, 20, 33),
  AS: lpsPoint(1, -14, 24),
  AI: lpsPoint(1, -4, -4),
  PI: lpsPoint(1, 16, 3),
};

/** Six different distances, so that a swapped side or row is seen. */
const DISTANCES: Record<Side, readonly [number, number | null, number]> = {
  right: [2.4, null, 12.6],
  left: [-1.3, 5.7, 10.2],
};

function distance(side: Side, trajectory: 1 | 2 | 3): TrajectoryDistance {
  const value = DISTANCES[side][trajectory - 1];
  if (value == null) {
    return { kind: 'unknown', trajectory, direction: LEFT, reason: stated('the needle leaves the images') };
  }
  return {
    kind: 'measured',
    trajectory,
    direction: LEFT,
    distance: mm(value),
    uncertainty: mm(0.9),
    exit: lpsPoint(0, 0, 0),
    reenters: side === 'left' && trajectory === 2,
    endsAt: side === 'right' && trajectory === 3 ? 'sacroiliac-joint' : 'cortex',
    distanceClass: classifyDistance(mm(value)),
  };
}

export function analysisOf(modality: 'CT' | 'MR' = 'CT'): Analysis {
  return {
    surface: { kind: 'traced' },
    warnings: [statedWarning('The slices are 3 mm thick.')],
    sides: forBothSides(side => {
      const sign = signOf(side);
      const slice = (away: number, state: OffsetAssessment['state'], margin: number | null): OffsetAssessment => ({
        offset: mm(sign * away),
        point: lpsPoint(1 + sign * away, 0, 15),
        state,
        margin:
          margin === null
            ? { kind: 'unknown', reason: stated('no cortex was found') }
            : { kind: 'known', value: mm(margin), uncertainty: mm(0.6) },
      });
      const breach = slice(24, 'anterior', -1.8);
      const containment =
        modality === 'MR'
          ? [0, 12, 24].map(away => slice(away, 'unknown', null))
          : side === 'right'
            ? [slice(0, 'inside', 9), slice(12, 'foramen', 6), slice(24, 'inside', 3.4), slice(36, 'lateral', null)]
            : [slice(0, 'inside', 9), slice(12, 'inside', 4), breach, slice(36, 'lateral', null)];
      const verdict: ContainmentVerdict =
        modality === 'MR'
          ? { kind: 'unknown', reason: stated('MR has no Hounsfield units.') }
          : side === 'right'
            ? { kind: 'contained', confidence: 0.97 }
            : { kind: 'not-contained', confidence: 0.91, firstBreach: breach };
      const closest = containment[2];
      return {
        side,
        alaTarget: { kind: 'known', offset: mm(sign * 26), point: lpsPoint(1 + sign * 26, 0, 15), by: 'proposed' },
        jointDirection: { kind: 'known', direction: LEFT, by: 'proposed', uncertainty: 7.4 },
        containment,
        needleZone: { from: mm(sign * 12), to: mm(sign * 36) },
        verdict,
        lateralBreach: null,
        smallestMargin: closest === undefined ? null : { margin: closest.margin, at: closest },
        foramenLimit: mm(sign * 14),
        jointLimit: mm(sign * 36),
        distances: [distance(side, 1), distance(side, 2), distance(side, 3)],
      };
    }),
  };
}

export function series(Modality: 'CT' | 'MR' = 'CT'): SeriesState {
  return {
    kind: 'open',
    displaySetInstanceUID: 'ds',
    slicesLoaded: 2,
    missing: NOTHING_MISSING,
    failedImages: [],
    warnings: [],
    stack: {
      slices: [null, null],
      rowDirection: LEFT,
      columnDirection: POSTERIOR,
      sliceDirection: SUPERIOR,
      columnSpacing: mm(0.75),
      rowSpacing: mm(0.85),
      sliceSpacing: mm(0.8),
      intensity: Modality === 'CT' ? 'hounsfield' : 'arbitrary',
    },
    source: {
      Modality,
      SeriesDescription: 'Pelvis thin',
      SeriesInstanceUID: '1.2.3',
      sliceSpacing: mm(0.8),
      study: { StudyInstanceUID: '1.2' },
      instances: [{}, {}],
    },
  } as unknown as SeriesState;
}

export interface Bench {
  readonly port: PanelPort;
  readonly session: PlanningSession;
  readonly sweep: Sweep;
  readonly storage: StoreApi<StorageState>;
  /** The segmentations of the sacrum that the study holds. */
  readonly segments: StoreApi<{ readonly segments: readonly SegmentReference[] }>;
  /** Whose images the viewer shows. */
  readonly patient: StoreApi<PatientState>;
  /** What the panel asked the viewer and the storage to do. */
  readonly asked: string[];
  /** What the core answers when it is asked for a margin map. */
  map: MarginMapResult;
  /** Where the viewer finds S1; null: nowhere. */
  s1: Corners | null;
}

/** A panel's surroundings: the real session and sweep, and a viewer and a PACS that only note what is asked. */
export function bench(modality: 'CT' | 'MR' = 'CT'): Bench {
  const asked: string[] = [];
  const session = new PlanningSession({
    measure: atOnce(() => analysisOf(modality)),
    defer: run => run(),
  });
  const sweep = new Sweep();
  session.store.subscribe(({ analysis, placement }, before) => {
    if (analysis === before.analysis) return;
    const isMeasured = analysis.kind === 'done' && placement.kind === 'placed';
    sweep.setCourse(isMeasured ? courseOf(analysis.analysis, placement.landmark, mm(0.8)) : null);
  });
  const storage = createStore<StorageState>(() => ({
    plans: [],
    listing: { kind: 'idle' },
    opening: { kind: 'idle' },
    observer: { kind: 'asked', person: { alphabetic: 'Okonkwo^Adaeze', ideographic: '', phonetic: '' } },
    draft: null,
  }));
  const note =
    (name: string) =>
    (...details: unknown[]): void => {
      asked.push([name, ...details.map(detail => JSON.stringify(detail))].join(' '));
    };
  const later =
    (name: string) =>
    (...details: unknown[]): Promise<void> => {
      note(name)(...details);
      return Promise.resolve();
    };
  const patient = createStore<PatientState>(() => ({ kind: 'none' }));
  const segments = createStore(() => ({ segments: [] as readonly SegmentReference[] }));
  const port: PanelPort = {
    session,
    sweep,
    outline: new OutlineChoice(session),
    storage: {
      store: storage,
      save: later('save'),
      refresh: later('refresh'),
      requestOpen: later('open'),
      answerOpening: later('answerOpening'),
      dismissOpening: note('dismissOpening'),
      answerDraft: note('answerDraft'),
      setObserver: note('setObserver'),
    },
    patient: { store: patient },
    segmentations: { store: segments },
    mapMargins(_, { answered }) {
      const timer = setTimeout(() => answered(made.map));
      return () => clearTimeout(timer);
    },
    retryImages: note('retryImages'),
    keys: [{ keys: 'Ctrl-Z', label: 'Undo' }],
    navigation: {
      showPoint: note('showPoint'),
      showLandmark: note('showLandmark'),
      findS1: () => {
        if (made.s1 === null)
          session.endSearch(session.beginSearch(null), { kind: 'refused', reason: { kind: 'no-s1' } });
        else session.setCorners(made.s1);
      },
      stopSearch: () => void session.stopSearch(),
      startPlacing: note('startPlacing'),
      drawLine: note('drawLine'),
      placeBy: note('placeBy'),
      turn: note('turn'),
      resetTurn: note('resetTurn'),
    },
  };
  const made: Bench = {
    port,
    session,
    sweep,
    storage,
    asked,
    patient,
    segments,
    map: { kind: 'unknown', reason: stated('nothing was measured') },
    s1: null,
  };
  return made;
}

/** A bench on whose session a plan is placed and measured. */
export function placed(modality: 'CT' | 'MR' = 'CT'): Bench {
  const made = bench(modality);
  made.session.setSeries(series(modality));
  made.session.setCorners(CORNERS);
  return made;
}

/** What the program proposes where the corners of the bench lie. */
export const PROPOSED: ProposedLandmark = {
  corners: CORNERS,
  normal: LEFT,
  confidence: { PS: mm(1.5), AS: mm(2), AI: mm(3.75), PI: mm(3) },
  transition: { kind: 'nothing-suggested', because: stated('nothing was seen') },
};

/** A bench with a landmark that the program proposed. */
export function proposed(by: ProposedLandmark = PROPOSED): Bench {
  const made = bench();
  made.session.setSeries(series());
  made.session.propose(by, { origin: CORNERS.PS, normal: LEFT });
  return made;
}

export function show({ port }: Bench, content: ReactElement): HTMLElement {
  return render(<PortContext.Provider value={port}>{content}</PortContext.Provider>).container;
}

/** The element that tests and users of the page find by its name. */
export function named(container: HTMLElement, name: string): HTMLElement {
  const found = container.querySelector<HTMLElement>(`[data-cy="sacroplasty-${name}"]`);
  if (found === null) throw new Error(`There is no sacroplasty-${name}`);
  return found;
}
