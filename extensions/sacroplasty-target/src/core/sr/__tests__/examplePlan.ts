import type { OffsetAssessment, SideAnalysis, TrajectoryDistance } from '../../analysis';
import {
  forBothSides,
  lpsDirection,
  lpsPoint,
  mm,
  projectOnPlane,
  signOf,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Side,
} from '../../geometry';
import { buildLandmark, landmarkLine, type Landmark } from '../../landmark';
import type { Plan } from '../../plan';
import { PUBLISHED_THRESHOLDS, TRAJECTORIES } from '../../trajectory';
import { nextSrIdentity, NO_LINEAGE, type SrIdentity, type SrLineage } from '../identity';

/*
 * A plan with every kind of content in it, left and right unlike each other, so that what is swapped,
 * lost or confused does not compare equal.
 */

const direction = (x: number, y: number, z: number): LpsDirection => {
  const d = lpsDirection(x, y, z);
  if (d === null) throw new RangeError('no direction');
  return d;
};

export function exampleLandmark(): Landmark {
  const normal = direction(0.995, 0.08, -0.06);
  const midsagittal = { origin: lpsPoint(3.25, -71.5, 812.125), normal };
  const corner = (y: number, z: number): LpsPoint => projectOnPlane(midsagittal, lpsPoint(3.25, y, z));
  const built = buildLandmark(
    { PS: corner(-71.5, 812.125), AS: corner(-98.75, 796.4), AI: corner(-84.625, 771.3), PI: corner(-62.4, 783.85) },
    normal,
  );
  if (built.kind === 'refused') throw new RangeError(built.refusal.kind);
  return built.landmark;
}

function assessment(landmark: Landmark, side: Side, reach: number, margin: number): OffsetAssessment {
  const offset = mm(signOf(side) * reach);
  return {
    offset,
    point: landmarkLine(landmark, offset),
    state: margin < 0 ? 'anterior' : reach > 34 ? 'lateral' : 'inside',
    margin: { kind: 'known', value: mm(margin), uncertainty: mm(0.4 + reach / 100) },
  };
}

function exampleSide(landmark: Landmark, side: Side): SideAnalysis {
  const reaches = Array.from({ length: 52 }, (_, i) => i * 0.75);
  const slope = side === 'left' ? 0.28 : 0.11;
  const known = reaches.map((reach) => assessment(landmark, side, reach, 8.7 - slope * reach));
  const beyond = mm(signOf(side) * 39);
  const containment: OffsetAssessment[] = [
    ...known,
    {
      offset: beyond,
      point: landmarkLine(landmark, beyond),
      state: 'unknown',
      margin: { kind: 'unknown', reason: 'outside the volume: 100 %\r\nof the slice' },
    },
  ];
  const firstBreach = known.find(({ state }) => state === 'anterior');
  const offset = mm(signOf(side) * (side === 'left' ? 27.3 : 25.1));
  const point = landmarkLine(landmark, offset);
  const closest = known[side === 'left' ? 40 : 30];
  if (closest === undefined) throw new RangeError('no closest');
  const distances = TRAJECTORIES.map((trajectory): TrajectoryDistance => {
    const along = direction(signOf(side) * 0.4, -0.8, trajectory === 2 ? 0 : 0.1 * trajectory + 1 / 3);
    if (side === 'left' && trajectory === 3) {
      return { kind: 'unknown', trajectory, direction: along, reason: 'metal beside the exit' };
    }
    const distance = mm(side === 'left' && trajectory === 1 ? -2.0625 : 10 / 3 + 2 * trajectory);
    return {
      kind: 'measured',
      trajectory,
      direction: along,
      distance,
      uncertainty: mm(0.7),
      exit: travel(point, along, distance),
      reenters: side === 'right' && trajectory === 2,
      distanceClass: distance < 0 ? 'breach' : distance <= 3 ? 'near' : 'middle',
    };
  });
  const [one, two, three] = distances;
  if (one === undefined || two === undefined || three === undefined) throw new RangeError('three distances');
  return {
    side,
    alaTarget: { kind: 'known', offset, point, by: side === 'left' ? 'given' : 'proposed' },
    jointDirection: {
      kind: 'known',
      direction: direction(signOf(side) * (side === 'left' ? 0.42 : 0.37), -0.9, 0),
      by: side === 'left' ? 'proposed' : 'given',
    },
    containment,
    needleZone: { from: mm(signOf(side) * 14), to: mm(signOf(side) * 36.75) },
    verdict:
      firstBreach === undefined
        ? { kind: 'contained', confidence: 0.97 }
        : { kind: 'not-contained', confidence: 0.88, firstBreach },
    smallestMargin: { margin: closest.margin, at: closest },
    foramenLimit: mm(signOf(side) * 13.2),
    jointLimit: side === 'left' ? null : mm(signOf(side) * 40.9),
    distances: [one, two, three],
  };
}

export function examplePlan(): Plan {
  const landmark = exampleLandmark();
  return {
    source: {
      patient: {
        PatientName: { alphabetic: 'Yamada^Tarou^^^', ideographic: '山田^太郎', phonetic: 'やまだ^たろう' },
        PatientID: 'P-0042',
        IssuerOfPatientID: 'Klinik Süd',
        PatientBirthDate: '19480229',
        PatientSex: 'F',
        PatientAge: '078Y',
      },
      study: {
        StudyInstanceUID: '1.2.826.0.1.3680043.8.498.1',
        StudyDate: '20261119',
        StudyTime: '101530',
        ReferringPhysicianName: { alphabetic: 'Müller^Jörg', ideographic: '', phonetic: '' },
        StudyID: 'S7',
        AccessionNumber: '',
        StudyDescription: 'CT Becken',
      },
      SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.1.2',
      FrameOfReferenceUID: '1.2.826.0.1.3680043.8.498.1.3',
      Modality: 'CT',
      SeriesDescription: 'Becken 0,75 mm Knochen',
      instances: Array.from({ length: 7 }, (_, i) => ({
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
        SOPInstanceUID: `1.2.826.0.1.3680043.8.498.1.2.${String(100 + i)}`,
      })),
      sliceSpacing: mm(0.75),
    },
    landmark,
    lines: {
      l5InferiorEndplate: { posterior: lpsPoint(3.3, -70.2, 820.1), anterior: lpsPoint(3.4, -101.4, 803.3) },
      sacralLongAxis: null,
    },
    thresholds: PUBLISHED_THRESHOLDS,
    analysis: {
      sides: forBothSides((side) => exampleSide(landmark, side)),
      warnings: ['Slices are 0.75 mm thick.', 'Metal beside the left ala.'],
    },
    userVerdicts: {
      right: { kind: 'confirmed', offset: mm(-22.5), comment: '' },
      left: { kind: 'disagreed', offset: mm(24.75), comment: 'Verkalktes Band, kein Durchbruch' },
    },
    record: {
      transitionalAnatomy: { kind: 'sacralised-l5', sides: 'left' },
      levelCounting: 'from-iliolumbar-ligament',
      needleGauge: 13,
      sidesToTreat: 'bilateral',
      comment: 'Zugang über links.\r\nÄlteres Implantat\\Schraube.',
    },
    observer: {
      person: { alphabetic: 'Østergård^Åse', ideographic: '', phonetic: '' },
      device: {
        uid: '2.25.329800735698586629295641978511506172918',
        name: 'Sacroplasty Target',
        manufacturer: 'Sacroplasty Target',
        modelName: 'Sacroplasty Target for OHIF',
        softwareVersion: '1.0.0',
      },
    },
    createdAt: '2026-11-23T14:05:09.250+01:00',
    predecessor: null,
  };
}

/** What cannot be told is unknown, on an MR, with nothing drawn by the user and nobody signed in. */
export function unknownPlan(): Plan {
  const plan = examplePlan();
  const unknown = (side: Side): SideAnalysis => ({
    side,
    alaTarget: { kind: 'unknown', reason: 'no joint was found' },
    jointDirection: { kind: 'unknown', reason: '' },
    containment: [],
    needleZone: null,
    verdict: { kind: 'unknown', reason: 'On MR the verdict is the user’s.' },
    smallestMargin: null,
    foramenLimit: null,
    jointLimit: null,
    distances: [
      { kind: 'unknown', trajectory: 1, direction: null, reason: 'no direction' },
      { kind: 'unknown', trajectory: 2, direction: direction(0, -1, 0), reason: '' },
      { kind: 'unknown', trajectory: 3, direction: null, reason: 'no direction' },
    ],
  });
  const nobody = { alphabetic: '', ideographic: '', phonetic: '' };
  return {
    ...plan,
    source: {
      ...plan.source,
      Modality: 'MR',
      SeriesDescription: '',
      patient: { ...plan.source.patient, PatientID: '', PatientName: nobody, IssuerOfPatientID: '', PatientAge: '' },
      instances: plan.source.instances.map((instance) => ({
        ...instance,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.4',
      })),
    },
    lines: { l5InferiorEndplate: null, sacralLongAxis: null },
    analysis: { sides: forBothSides(unknown), warnings: [] },
    userVerdicts: { right: null, left: null },
    record: {
      transitionalAnatomy: { kind: 'not-assessed' },
      levelCounting: 'not-stated',
      needleGauge: null,
      sidesToTreat: null,
      comment: '',
    },
    observer: { ...plan.observer, person: nobody },
    createdAt: '2026-11-23T14:05:09-05:30',
  };
}

/** UIDs that count: 1.2.3.1, 1.2.3.2, ... */
export function countingUids(root = '1.2.826.0.1.3680043.8.498.9'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${root}.${String(count)}`;
  };
}

export function exampleIdentity(lineage: SrLineage = NO_LINEAGE): SrIdentity {
  return nextSrIdentity(lineage, countingUids());
}
