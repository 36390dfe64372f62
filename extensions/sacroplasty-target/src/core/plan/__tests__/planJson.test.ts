import { describe, expect, it } from 'vitest';
import type { ContainmentVerdict, OffsetAssessment, SideAnalysis, TrajectoryDistance } from '../../analysis';
import { LEFT, lpsPoint, mm, SUPERIOR, type Side } from '../../geometry';
import type { PlannableSeries } from '../../series';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS, type DistanceClass } from '../../trajectory';
import { EMPTY_RECORD, PLACED_BY_USER, planJson, planningDevice, type Plan, type PlanJson, type PlanOrigins } from '..';
import { messages } from '../../../messages';
import { stated, statedWarning } from '../../analysis';

const UNSEEN: OffsetAssessment = {
  offset: mm(-41.25),
  point: lpsPoint(-40, 2, 3),
  state: 'unknown',
  margin: { kind: 'unknown', reason: stated('metal') },
};
const BREACH: OffsetAssessment = {
  offset: mm(-33.5),
  point: lpsPoint(-32, 2, 3),
  state: 'anterior',
  margin: { kind: 'known', value: mm(-2.25), uncertainty: mm(0.5) },
};

const unknownDistance = (trajectory: 1 | 2 | 3): TrajectoryDistance => ({
  kind: 'unknown',
  trajectory,
  direction: null,
  reason: stated('no joint'),
});

function measured(distanceClass: DistanceClass, distance: number): TrajectoryDistance {
  return {
    kind: 'measured',
    trajectory: 1,
    direction: LEFT,
    distance: mm(distance),
    uncertainty: mm(0.4),
    exit: lpsPoint(1, 2, 3),
    reenters: true,
    endsAt: 'sacroiliac-joint',
    distanceClass,
  };
}

function sideOf(side: Side, verdict: ContainmentVerdict, first: TrajectoryDistance = unknownDistance(1)): SideAnalysis {
  return {
    side,
    alaTarget: { kind: 'unknown', reason: stated('no joint') },
    jointDirection: { kind: 'unknown', reason: stated('no joint') },
    containment: [BREACH, UNSEEN],
    lateralBreach: null,
    needleZone: null,
    verdict,
    smallestMargin: null,
    foramenLimit: null,
    jointLimit: mm(-60.5),
    distances: [first, unknownDistance(2), unknownDistance(3)],
  };
}

function jsonOf(
  right: SideAnalysis,
  thresholds = PUBLISHED_THRESHOLDS,
  origins: PlanOrigins = PLACED_BY_USER,
): PlanJson {
  const nobody = { alphabetic: '', ideographic: '', phonetic: '' };
  const plan: Plan = {
    source: {
      patient: {
        PatientName: nobody,
        PatientID: '',
        IssuerOfPatientID: '',
        PatientBirthDate: '',
        PatientSex: '',
        PatientAge: '',
      },
      study: {
        StudyInstanceUID: '1.2.1',
        StudyDate: '',
        StudyTime: '',
        ReferringPhysicianName: nobody,
        StudyID: '',
        AccessionNumber: '',
        StudyDescription: '',
      },
      furtherAttributes: {},
      TimezoneOffsetFromUTC: '',
      SeriesInstanceUID: '1.2.2',
      FrameOfReferenceUID: '1.2.3',
      Modality: 'CT',
      SeriesDescription: 'thin',
      instances: [],
      sliceSpacing: mm(0.6),
    },
    landmark: {
      corners: { PS: lpsPoint(0, 1, 2), AS: lpsPoint(3, 4, 5), AI: lpsPoint(6, 7, 8), PI: lpsPoint(9, 10, 11) },
      target: lpsPoint(1 / 3, -0, 2),
      normal: SUPERIOR,
    },
    origins,
    lines: DEFAULT_DIRECTION_LINES,
    thresholds,
    analysis: {
      sides: { left: sideOf('left', { kind: 'unknown', reason: stated('metal') }), right },
      surface: { kind: 'traced' },
      warnings: [statedWarning('metal nearby')],
    },
    userVerdicts: { left: null, right: null },
    review: {
      level: { kind: 'not-doubted' },
      corners: 'by-observer',
      sides: { right: 'by-observer', left: 'by-observer' },
    },
    record: EMPTY_RECORD,
    observer: { person: nobody, device: planningDevice('9.8.7') },
    createdAt: '2026-01-02T03:04:05+01:00',
    predecessor: null,
  };
  const facts: PlannableSeries['facts'] = {
    Modality: 'CT',
    orientation: 'axial',
    sliceCount: 300,
    sliceSpacing: mm(0.6),
    sliceThickness: null,
    rowSpacing: mm(0.7),
    columnSpacing: mm(0.45),
    extent: [mm(180), mm(210), mm(180)],
    convolutionKernel: '',
  };
  return planJson(plan, facts, messages);
}

describe('the JSON of a plan', () => {
  it.each([
    [{ kind: 'contained', confidence: 0.97 }, true],
    [{ kind: 'not-contained', confidence: 0.9, firstBreach: BREACH }, false],
    [{ kind: 'borderline', closest: BREACH }, false],
    [{ kind: 'unknown', reason: stated('metal') }, null],
  ] as const)('says of %j: contained %s', (verdict, contained) => {
    const { right } = jsonOf(sideOf('right', verdict)).sides;
    expect(right.contained).toBe(contained);
    expect(right.verdict).toBe(verdict.kind);
  });

  it('keeps what is unknown null, with its reason', () => {
    const { right } = jsonOf(sideOf('right', { kind: 'unknown', reason: stated('metal') })).sides;
    expect(right).toMatchObject({
      alaTarget: null,
      offset: null,
      jointDirection: null,
      foramenLimit: null,
      reason: 'metal',
      jointLimit: -60.5,
    });
    expect(right.distances[1]).toEqual({
      trajectory: 2,
      direction: null,
      distance: null,
      class: null,
      uncertainty: null,
      exit: null,
      reenters: null,
      endsAt: null,
      reason: 'no joint',
    });
    expect(right.containment).toEqual([
      { offset: -33.5, state: 'anterior', margin: -2.25, uncertainty: 0.5, reason: null },
      { offset: -41.25, state: 'unknown', margin: null, uncertainty: null, reason: 'metal' },
    ]);
  });

  it.each([
    ['breach', -1.5, 'breach'],
    ['near', 2, '<= 3 mm'],
    ['middle', 7, '3-10 mm'],
    ['far', 12, '> 10 mm'],
  ] as const)('calls the class %s at %f mm "%s"', (distanceClass, distance, name) => {
    const [first] = jsonOf(sideOf('right', { kind: 'unknown', reason: stated('') }, measured(distanceClass, distance)))
      .sides.right.distances;
    expect(first).toMatchObject({
      distance,
      class: name,
      direction: [1, 0, 0],
      reenters: true,
      endsAt: 'sacroiliac-joint',
      reason: null,
    });
  });

  it('names the configured limits', () => {
    const side = sideOf('right', { kind: 'unknown', reason: stated('') }, measured('middle', 4));
    expect(jsonOf(side, { near: mm(2), middle: mm(5.5) }).sides.right.distances[0]?.class).toBe('2-5.5 mm');
  });

  it('holds the warnings, and rounds away binary tails', () => {
    const json = jsonOf(sideOf('right', { kind: 'unknown', reason: stated('') }));
    expect(json.warnings).toEqual(['metal nearby']);
    expect(json.landmark.target).toEqual([0.333333, 0, 2]);
    expect(json.software.version).toBe('9.8.7');
    expect(json.series.pixelSpacing).toEqual([0.7, 0.45]);
  });

  it('says what was proposed, how sure it was and how far it was moved', () => {
    const origins: PlanOrigins = {
      ...PLACED_BY_USER,
      landmark: {
        kind: 'proposed',
        proposed: {
          corners: { PS: lpsPoint(0, 1, 2), AS: lpsPoint(3, 1, 9), AI: lpsPoint(6, 7, 8), PI: lpsPoint(9, 10, 11) },
          normal: SUPERIOR,
          confidence: { PS: mm(1.5), AS: mm(2), AI: mm(3), PI: mm(4.25) },
          transition: { kind: 'nothing-suggested', because: { kind: 'stated', text: 'No S1-S2 disc is seen.' } },
        },
      },
    };
    const { landmark } = jsonOf(
      sideOf('right', { kind: 'unknown', reason: stated('') }),
      PUBLISHED_THRESHOLDS,
      origins,
    );
    expect(landmark).toMatchObject({
      by: 'proposed',
      uncertainty: { PS: 1.5, AS: 2, AI: 3, PI: 4.25 },
      moved: { PS: 0, AS: 5, AI: 0, PI: 0 },
      transition: { suggested: null, because: 'No S1-S2 disc is seen.' },
    });
  });

  it('says nothing of a proposal where there was none', () => {
    const { landmark } = jsonOf(sideOf('right', { kind: 'unknown', reason: stated('') }));
    expect(landmark).toMatchObject({ by: 'given', uncertainty: null, moved: null, transition: null });
  });
});
