import fc from 'fast-check';
import type {
  ContainmentVerdict,
  Measured,
  MeasuredSurface,
  OffsetAssessment,
  SeenStretch,
  SideAnalysis,
  SideChoice,
  TrajectoryDistance,
  UserVerdict,
} from '../../analysis';
import {
  degreesToRadians,
  directionOf,
  displacement,
  lengthOf,
  lpsDirection,
  lpsPoint,
  mm,
  rotateAbout,
  signOf,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Millimetres,
  type Side,
} from '../../geometry';
import { buildLandmark, landmarkLine, type Corners, type Landmark } from '../../landmark';
import type { Accepted, CopiedAttributes, LandmarkOrigin, LevelReview, PersonName, Plan } from '../../plan';
import { classifyDistance, type TrajectoryNumber } from '../../trajectory';
import { exampleLandmark, examplePlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { stated, statedWarning } from '../../analysis';

/* Plans of every kind that the types allow and a patient could give. */

const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const millimetres = (min: number, max: number): fc.Arbitrary<Millimetres> => number(min, max).map(mm);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

/** Texts as people write them: any script, line ends, percent signs and backslashes; no blank ends. */
const text: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('breach', 'ö', '骨', ' ', '%', '%41', '\\', '\r\n', '"', '1.5 mm', 'unknown'), {
    maxLength: 9,
  })
  .map(parts => parts.join('').trim());

const nameGroup = fc
  .array(fc.constantFrom('Müller', 'Анна', '山田', "O'Neill", '^', ' ', '-'), { maxLength: 7 })
  .map(parts => parts.join('').trim());
const personName: fc.Arbitrary<PersonName> = fc.record({
  alphabetic: nameGroup,
  ideographic: nameGroup,
  phonetic: nameGroup,
});

/** Attributes of each kind of value, there or not. */
const furtherAttributes: fc.Arbitrary<CopiedAttributes> = fc.record(
  {
    PatientIdentityRemoved: fc.constant('YES'),
    DeidentificationMethod: fc.constantFrom('Retain dates', ['Step 1', 'Schritt 2']),
    PatientWeight: fc.constantFrom(71.5, 100 / 3, 0),
    PregnancyStatus: fc.constant(4),
    PatientComments: text.filter(comment => comment !== ''),
    PhysiciansOfRecord: fc.array(personName, { minLength: 1, maxLength: 2 }).map(names =>
      names.map(({ alphabetic, ...others }) => ({
        Alphabetic: `A${alphabetic}`,
        Ideographic: others.ideographic,
        Phonetic: others.phonetic,
      })),
    ),
    OtherPatientIDsSequence: fc.constant([
      {
        PatientID: 'OLD-7',
        TypeOfPatientID: 'TEXT',
        IssuerOfPatientIDQualifiersSequence: [{ UniversalEntityID: '1.2' }],
      },
      { PatientID: ' 00 12' },
    ]),
  },
  { requiredKeys: [] },
);

const direction: fc.Arbitrary<LpsDirection> = fc
  .tuple(number(-1, 1), number(-1, 1), number(-1, 1))
  .map(([x, y, z]) => lpsDirection(x, y, z))
  .filter(d => d !== null);

/** The example's landmark, turned and moved as a patient may lie. */
const landmark: fc.Arbitrary<Landmark> = fc
  .record({
    axis: direction,
    degrees: number(-20, 20),
    x: number(-300, 300),
    y: number(-300, 300),
    z: number(-1500, 1500),
  })
  .map(({ axis, degrees, x, y, z }) => {
    const { corners, target, normal } = exampleLandmark();
    const turn = (d: LpsDirection): LpsDirection => rotateAbout(d, axis, degreesToRadians(degrees));
    const move = (p: LpsPoint): LpsPoint => {
      const from = displacement(target, p);
      const length = lengthOf(from);
      const towards = directionOf(from);
      return towards === null ? lpsPoint(x, y, z) : travel(lpsPoint(x, y, z), turn(towards), length);
    };
    const moved: Corners = {
      PS: move(corners.PS),
      AS: move(corners.AS),
      AI: move(corners.AI),
      PI: move(corners.PI),
    };
    return buildLandmark(moved, turn(normal));
  })
  .filter(built => built.kind === 'landmark')
  .map(built => built.landmark);

const measured: fc.Arbitrary<Measured> = fc.oneof(
  fc.record({ kind: fc.constant('known' as const), value: millimetres(-40, 40), uncertainty: millimetres(0, 5) }),
  fc.record({ kind: fc.constant('unknown' as const), reason: text.map(stated) }),
);

function assessment(on: Landmark, side: Side): fc.Arbitrary<OffsetAssessment> {
  return fc
    .record({
      offset: millimetres(0, 70).map(reach => mm(signOf(side) * reach)),
      state: fc.constantFrom('inside', 'anterior', 'posterior', 'foramen', 'lateral', 'unknown'),
      margin: measured,
    })
    .map(place => ({ ...place, point: landmarkLine(on, place.offset) }));
}

function verdict(on: Landmark, side: Side): fc.Arbitrary<ContainmentVerdict> {
  const confidence = number(0, 1);
  return fc.oneof(
    fc.record({ kind: fc.constant('contained' as const), confidence }),
    fc.record({ kind: fc.constant('not-contained' as const), confidence, firstBreach: assessment(on, side) }),
    fc.record({ kind: fc.constant('borderline' as const), closest: assessment(on, side) }),
    fc.record({ kind: fc.constant('unknown' as const), reason: text.map(stated) }),
  );
}

function distance(trajectory: TrajectoryNumber, start: LpsPoint | null): fc.Arbitrary<TrajectoryDistance> {
  const unknown = fc
    .record({ direction: orNull(direction), reason: text.map(stated) })
    .map(fields => ({ kind: 'unknown' as const, trajectory, ...fields }));
  if (start === null) return unknown;
  const known = fc
    .record({
      direction,
      distance: fc.oneof(millimetres(-30, 80), fc.constant(mm(0))),
      uncertainty: millimetres(0, 5),
      reenters: fc.boolean(),
      endsAt: fc.constant('not-recorded' as const),
    })
    .map(fields => ({
      kind: 'measured' as const,
      trajectory,
      ...fields,
      exit: travel(start, fields.direction, fields.distance),
      distanceClass: classifyDistance(fields.distance),
    }));
  return fc.oneof(unknown, known);
}

/** A breach lateral to where the needle zone ends. */
function lateralBreach(on: Landmark, side: Side, zoneEnd: Millimetres): fc.Arbitrary<OffsetAssessment> {
  return fc
    .record({ offset: millimetres(0.1, 15).map(by => mm(zoneEnd + signOf(side) * by)), margin: measured })
    .map(place => ({ ...place, state: 'anterior' as const, point: landmarkLine(on, place.offset) }));
}

function side(which: Side, on: Landmark): fc.Arbitrary<SideAnalysis> {
  const limit = orNull(millimetres(5, 70).map(reach => mm(signOf(which) * reach)));
  const by = fc.constantFrom('proposed', 'given');
  const alaTarget: fc.Arbitrary<SideAnalysis['alaTarget']> = fc.oneof(
    fc.record({ kind: fc.constant('unknown' as const), reason: text.map(stated) }),
    fc.record({ reach: number(0, 60), by }).map(given => {
      const offset = mm(signOf(which) * given.reach);
      return { kind: 'known' as const, offset, point: landmarkLine(on, offset), by: given.by };
    }),
  );
  const jointDirection: fc.Arbitrary<SideAnalysis['jointDirection']> = fc.oneof(
    fc.record({ kind: fc.constant('unknown' as const), reason: text.map(stated) }),
    fc.record({ angle: number(0, 2 * Math.PI), by }).map(given => {
      const along = lpsDirection(Math.cos(given.angle), Math.sin(given.angle), 0);
      if (along === null) throw new RangeError('a unit vector has a direction');
      const known = { kind: 'known', direction: along } as const;
      return given.by === 'given'
        ? { ...known, by: given.by }
        : { ...known, by: given.by, uncertainty: 'not-recorded' as const };
    }),
  );
  const needleZone: fc.Arbitrary<SideAnalysis['needleZone']> = orNull(
    fc.record({ from: millimetres(0, 20), to: millimetres(20, 60) }).map(({ from, to }) => ({
      from: mm(signOf(which) * from),
      to: mm(signOf(which) * to),
    })),
  );
  return fc.tuple(alaTarget, needleZone).chain(([ala, zone]) => {
    const start = ala.kind === 'known' ? ala.point : null;
    return fc.record({
      side: fc.constant(which),
      alaTarget: fc.constant(ala),
      jointDirection,
      containment: fc.array(assessment(on, which), { maxLength: 12 }),
      needleZone: fc.constant(zone),
      verdict: verdict(on, which),
      lateralBreach: zone === null ? fc.constant(null) : orNull(lateralBreach(on, which, zone.to)),
      smallestMargin: orNull(assessment(on, which).map(at => ({ margin: at.margin, at }))),
      foramenLimit: limit,
      jointLimit: limit,
      distances: fc.tuple(distance(1, start), distance(2, start), distance(3, start)),
    });
  });
}

/** A landmark proposed some millimetres and degrees from where the user has it now, or exactly there. */
function landmarkOrigin({ corners, normal }: Landmark): fc.Arbitrary<LandmarkOrigin> {
  const near = (p: LpsPoint): fc.Arbitrary<LpsPoint> =>
    fc.oneof(
      fc.constant(p),
      fc.record({ towards: direction, by: number(0, 12) }).map(({ towards, by }) => travel(p, towards, by)),
    );
  const turned = fc
    .record({ axis: direction, degrees: fc.oneof(fc.constant(0), number(-15, 15)) })
    .map(({ axis, degrees }) => rotateAbout(normal, axis, degreesToRadians(degrees)));
  const sure = millimetres(0.1, 9);
  const proposed = fc.record({
    corners: fc.record({ PS: near(corners.PS), AS: near(corners.AS), AI: near(corners.AI), PI: near(corners.PI) }),
    normal: turned,
    confidence: fc.record({ PS: sure, AS: sure, AI: sure, PI: sure }),
    transition: fc.oneof(
      fc.record({ kind: fc.constant('nothing-suggested' as const), because: text.map(stated) }),
      fc.record({
        kind: fc.constant('suggested' as const),
        anatomy: fc.constantFrom(
          'lumbarised-s1' as const,
          'sacralised-l5-right' as const,
          'sacralised-l5-left' as const,
          'sacralised-l5-bilateral' as const,
        ),
        because: text.map(stated),
      }),
    ),
  });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('placed' as const, 'not-recorded' as const) }),
    fc.record({ kind: fc.constant('proposed' as const), proposed }),
  );
}

/** What had been proposed where a side's value is the user's own. */
function sideOrigin({ side, alaTarget, jointDirection }: SideAnalysis): fc.Arbitrary<SideChoice> {
  const nothing = fc.constant(null);
  const horizontal = number(0, 2 * Math.PI).map(angle => lpsDirection(Math.cos(angle), Math.sin(angle), 0));
  return fc.record({
    offset:
      alaTarget.kind === 'known' && alaTarget.by === 'given'
        ? orNull(millimetres(0, 60).map(reach => mm(signOf(side) * reach)))
        : nothing,
    jointDirection: jointDirection.kind === 'known' && jointDirection.by === 'given' ? orNull(horizontal) : nothing,
  });
}

const sides = fc.constantFrom('right', 'left', 'bilateral');
/** A stretch of one side, medial end first; the medial end may lie a little past the midline. */
function seenStretch(side: Side): fc.Arbitrary<SeenStretch> {
  return fc.record({ from: millimetres(-1.5, 30), length: number(0, 40) }).map(({ from, length }) => ({
    from: mm(signOf(side) * from),
    to: mm(signOf(side) * Math.max(0, from + length)),
  }));
}

function userVerdict(side: Side): fc.Arbitrary<UserVerdict | null> {
  return orNull(
    fc.record({
      kind: fc.constantFrom('confirmed', 'disagreed'),
      offset: millimetres(-60, 60),
      seen: orNull(seenStretch(side)),
      comment: text,
      by: orNull(personName),
    }),
  );
}

const line = fc.tuple(number(-100, 100), number(-100, 100), number(-100, 100)).map(([x, y, z]) => lpsPoint(x, y, z));
const uid = fc.bigInt({ min: 1n, max: 2n ** 100n }).map(value => `2.25.${String(value)}`);
const time = fc
  .record({
    date: fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2090-01-01T00:00:00Z'),
      noInvalidDate: true,
    }),
    zone: fc.constantFrom('+00:00', '+01:00', '-05:30', '+12:45'),
  })
  .map(({ date, zone }) => date.toISOString().replace('Z', zone));

const surface: fc.Arbitrary<MeasuredSurface> = fc.oneof(
  fc.record({ kind: fc.constant('traced' as const) }),
  fc.record({
    kind: fc.constant('segmentation' as const),
    segment: fc.record({
      StudyInstanceUID: uid,
      SeriesInstanceUID: uid,
      SOPClassUID: uid,
      SOPInstanceUID: uid,
      SegmentNumber: fc.integer({ min: 1, max: 65535 }),
      SegmentLabel: text,
      SeriesDescription: text,
      madeBy: text,
    }),
  }),
);

const levelReview: fc.Arbitrary<LevelReview> = fc.oneof(
  fc.record({ kind: fc.constant('not-doubted' as const) }),
  fc.record({
    kind: fc.constant('doubted' as const),
    words: text.filter(words => words !== ''),
    isCounted: fc.boolean(),
  }),
);

const accepted: fc.Arbitrary<Accepted> = fc.constantFrom('by-observer', 'earlier', 'no', 'not-recorded');

const arbitraryContent = landmark.chain(on => {
  const example = examplePlan();
  return fc.record({
    source: fc.record({
      patient: fc.record({
        PatientName: personName,
        PatientID: text,
        IssuerOfPatientID: text,
        PatientBirthDate: fc.constantFrom('', '19311231'),
        PatientSex: fc.constantFrom('', 'F', 'M', 'O'),
        PatientAge: fc.constantFrom('', '094Y'),
      }),
      study: fc.record({
        StudyInstanceUID: uid,
        StudyDate: fc.constantFrom('', '20261119'),
        StudyTime: fc.constantFrom('', '101530.123'),
        ReferringPhysicianName: personName,
        StudyID: text,
        AccessionNumber: text,
        StudyDescription: text,
      }),
      furtherAttributes,
      TimezoneOffsetFromUTC: fc.constantFrom('', '+0000', '+0930', '-0330'),
      SeriesInstanceUID: uid,
      FrameOfReferenceUID: uid,
      Modality: fc.constantFrom('CT', 'MR'),
      SeriesDescription: text,
      instances: fc.constant(example.source.instances),
      sliceSpacing: millimetres(0.3, 8),
    }),
    landmark: fc.constant(on),
    lines: fc.record({
      l5InferiorEndplate: orNull(fc.record({ posterior: line, anterior: line })),
      sacralLongAxis: orNull(fc.record({ caudal: line, cranial: line })),
    }),
    thresholds: fc.record({ near: millimetres(0, 5), middle: millimetres(5, 20) }),
    analysis: fc.record({
      sides: fc.record({ right: side('right', on), left: side('left', on) }),
      surface,
      warnings: fc.array(
        text.filter(warning => warning !== '').map(words => statedWarning(words)),
        { maxLength: 3 },
      ),
    }),
    userVerdicts: fc.record({ right: userVerdict('right'), left: userVerdict('left') }),
    review: fc.record({
      level: levelReview,
      corners: accepted,
      sides: fc.record({ right: accepted, left: accepted }),
    }),
    record: fc.record({
      transitionalAnatomy: fc.oneof(
        fc.record({ kind: fc.constantFrom('not-assessed', 'none', 'lumbarised-s1') }),
        fc.record({ kind: fc.constant('sacralised-l5' as const), sides }),
      ),
      levelCounting: fc.constantFrom(
        'not-stated',
        'from-last-rib',
        'from-c2',
        'from-iliolumbar-ligament',
        'from-sacral-shape',
        'other',
      ),
      needleGauge: fc.constantFrom(null, 11, 13),
      sidesToTreat: orNull(sides),
      comment: text,
    }),
    observer: fc.record({ person: personName, device: fc.constant(example.observer.device) }),
    createdAt: time,
    predecessor: orNull(
      fc.record({ StudyInstanceUID: uid, SeriesInstanceUID: uid, SOPClassUID: uid, SOPInstanceUID: uid }),
    ),
  });
});

export const arbitraryPlan: fc.Arbitrary<Plan> = arbitraryContent.chain(content =>
  fc
    .record({
      landmark: landmarkOrigin(content.landmark),
      right: sideOrigin(content.analysis.sides.right),
      left: sideOrigin(content.analysis.sides.left),
    })
    .map(({ landmark: origin, right, left }) => ({
      ...content,
      origins: { landmark: origin, sides: { right, left } },
    })),
);
