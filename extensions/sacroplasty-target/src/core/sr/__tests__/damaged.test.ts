import { describe, expect, it } from 'vitest';
import { readPlanSr } from '..';
import { PRIVATE, STANDARD } from '..';
import { inWords, type RefusalInWords } from './inWords';
import { children, find, first, goldenSr, groupAbout, remove, setCode, type Loose } from './edit';
import { messages } from '../../../messages';

/* Each row: one defect in a stored plan, and the one reason for which it must be refused. */

const withoutItem =
  (finding: (typeof PRIVATE)[keyof typeof PRIVATE], item: Parameters<typeof find>[1], which = 0) =>
  (sr: Loose): void => {
    remove(sr, find(groupAbout(sr, finding, which), item));
  };

const measuredValue = (item: Loose): Loose => first(item, 'MeasuredValueSequence');

const shift = (item: Loose, axis: number, by: number): void => {
  const data = item['GraphicData'] as number[];
  data[axis] = (data[axis] ?? 0) + by;
};

const isNamed = (item: Loose, name: { readonly value: string }): boolean =>
  first(item, 'ConceptNameCodeSequence')['CodeValue'] === name.value;

/** How far AS was moved: the second of the proposal's moves, after that of PS. */
const moveOfAS = (sr: Loose): Loose => {
  const moves = children(groupAbout(sr, PRIVATE.proposedLandmark)).filter(item => isNamed(item, PRIVATE.movedBy));
  const move = moves[1];
  if (move === undefined) throw new RangeError('AS was not moved');
  return move;
};

const setNumber = (item: Loose, number: number): void => {
  const value = measuredValue(item);
  value['NumericValue'] = String(number);
  delete value['FloatingPointValue'];
};

/** A number that is three larger than it was stored. */
const shiftNumber = (item: Loose): void => setNumber(item, Number(measuredValue(item)['NumericValue']) + 3);

interface Damage {
  readonly defect: string;
  readonly damage: (sr: Loose) => void;
  readonly refusal: RefusalInWords;
}

const DAMAGED: readonly Damage[] = [
  {
    defect: 'a corner is lost',
    damage: sr => remove(sr, groupAbout(sr, PRIVATE.cornerAI)),
    refusal: { kind: 'missing', item: PRIVATE.cornerAI.meaning },
  },
  {
    defect: 'a corner is there twice',
    damage: sr => {
      const measurements = find(sr, STANDARD.imagingMeasurements);
      children(measurements).push(structuredClone(groupAbout(sr, PRIVATE.cornerPS)));
    },
    refusal: { kind: 'duplicate', item: PRIVATE.cornerPS.meaning },
  },
  {
    defect: 'two corners are swapped',
    damage: sr => {
      const [as, ai] = [groupAbout(sr, PRIVATE.cornerAS), groupAbout(sr, PRIVATE.cornerAI)];
      setCode(find(as, STANDARD.finding), 'ConceptCodeSequence', PRIVATE.cornerAI);
      setCode(find(as, PRIVATE.cornerAS), 'ConceptNameCodeSequence', PRIVATE.cornerAI);
      setCode(find(ai, STANDARD.finding), 'ConceptCodeSequence', PRIVATE.cornerAS);
      setCode(find(ai, PRIVATE.cornerAI), 'ConceptNameCodeSequence', PRIVATE.cornerAS);
    },
    refusal: { kind: 'not-a-landmark', refusal: { kind: 'swapped', corners: ['AS', 'AI'] } },
  },
  {
    defect: 'a side has the verdicts of two users',
    damage: sr => {
      const side = groupAbout(sr, PRIVATE.hemisacrum);
      const former = structuredClone(find(side, PRIVATE.userVerdict));
      setCode(former, 'ConceptNameCodeSequence', PRIVATE.formerVerdict);
      children(side).push(former);
    },
    refusal: { kind: 'duplicate', item: `right: ${PRIVATE.userVerdict.meaning}` },
  },
  {
    defect: 'whose a carried verdict is is lost',
    damage: sr => {
      const side = groupAbout(sr, PRIVATE.hemisacrum);
      const given = find(side, PRIVATE.userVerdict);
      const former = structuredClone(given);
      setCode(former, 'ConceptNameCodeSequence', PRIVATE.formerVerdict);
      setCode(given, 'ConceptCodeSequence', PRIVATE.notGiven);
      children(side).push(former);
    },
    refusal: { kind: 'missing', item: `right: ${PRIVATE.judgedBy.meaning}` },
  },
  {
    defect: 'whether the level is doubted is lost',
    damage: sr => remove(sr, find(sr, PRIVATE.levelReview)),
    refusal: { kind: 'missing', item: PRIVATE.levelReview.meaning },
  },
  {
    defect: 'whether the left side was accepted is lost',
    damage: sr => remove(sr, find(sr, PRIVATE.leftReview)),
    refusal: { kind: 'missing', item: PRIVATE.leftReview.meaning },
  },
  {
    defect: 'why the level is doubted is lost',
    damage: sr => remove(sr, find(sr, PRIVATE.levelDoubt)),
    refusal: { kind: 'missing', item: PRIVATE.levelDoubt.meaning },
  },
  {
    defect: 'a coordinate is not a number',
    damage: sr => {
      const corner = find(groupAbout(sr, PRIVATE.cornerAS), PRIVATE.cornerAS);
      (corner['GraphicData'] as unknown[])[1] = 'NaN';
    },
    refusal: { kind: 'unreadable', item: PRIVATE.cornerAS.meaning, found: 'coordinates that are not numbers' },
  },
  {
    defect: 'a coordinate is lost',
    damage: sr => {
      const corner = find(groupAbout(sr, PRIVATE.cornerAS), PRIVATE.cornerAS);
      (corner['GraphicData'] as number[]).pop();
    },
    refusal: { kind: 'unreadable', item: PRIVATE.cornerAS.meaning, found: '2 numbers' },
  },
  {
    defect: 'the coordinates were not delivered',
    damage: sr => {
      const target = find(groupAbout(sr, PRIVATE.target), PRIVATE.target);
      target['GraphicData'] = { BulkDataURI: 'https://pacs/bulk/1' };
    },
    refusal: { kind: 'not-delivered', item: PRIVATE.target.meaning },
  },
  {
    defect: 'a corner lies in another frame of reference',
    damage: sr => {
      find(groupAbout(sr, PRIVATE.cornerPI), PRIVATE.cornerPI)['ReferencedFrameOfReferenceUID'] = '1.2.3';
    },
    refusal: { kind: 'other-frame-of-reference', item: PRIVATE.cornerPI.meaning },
  },
  {
    defect: 'the target is not where the diagonals cross',
    damage: sr => shift(find(groupAbout(sr, PRIVATE.target), PRIVATE.target), 1, 0.2),
    refusal: { kind: 'contradiction', item: PRIVATE.target.meaning, detail: 'the diagonals cross elsewhere' },
  },
  {
    defect: 'a corner was moved and the rest was not',
    damage: sr => shift(find(groupAbout(sr, PRIVATE.cornerPS), PRIVATE.cornerPS), 2, 1),
    refusal: { kind: 'contradiction', item: PRIVATE.target.meaning, detail: 'the diagonals cross elsewhere' },
  },
  {
    defect: 'a corner says that it was moved by another distance',
    damage: sr => {
      setNumber(moveOfAS(sr), 7.5);
    },
    refusal: {
      kind: 'contradiction',
      item: `${PRIVATE.proposedLandmark.meaning}: ${PRIVATE.cornerAS.meaning}`,
      detail: 'it was moved by another distance',
    },
  },
  {
    defect: 'a corner was moved to another place than it lies at',
    damage: sr => {
      const move = moveOfAS(sr);
      shift(find(move, PRIVATE.cornerAS), 4, 1);
    },
    refusal: {
      kind: 'contradiction',
      item: `${PRIVATE.proposedLandmark.meaning}: ${PRIVATE.cornerAS.meaning}`,
      detail: 'the corner does not lie where it was moved to',
    },
  },
  {
    defect: 'a proposed corner does not say how sure it was',
    damage: sr => {
      remove(sr, find(groupAbout(sr, PRIVATE.proposedLandmark), STANDARD.uncertainty));
    },
    refusal: {
      kind: 'missing',
      item: `${PRIVATE.proposedLandmark.meaning}: ${PRIVATE.cornerPS.meaning}: ${STANDARD.uncertainty.meaning}`,
    },
  },
  {
    defect: 'a joint line says that it was turned by another angle',
    damage: sr => shiftNumber(find(groupAbout(sr, PRIVATE.jointLine, 0), PRIVATE.proposedAzimuth)),
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.proposedAzimuth.meaning}`,
      detail: 'it was turned by another angle',
    },
  },
  {
    defect: 'a hemisacrum says right and lies left',
    damage: sr => {
      for (const which of [0, 1]) {
        const site = find(groupAbout(sr, PRIVATE.hemisacrum, which), STANDARD.findingSite);
        setCode(find(site, STANDARD.laterality), 'ConceptCodeSequence', which === 0 ? STANDARD.left : STANDARD.right);
      }
    },
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.hemisacrum.meaning}`,
      detail: `it lies on the patient's other side`,
    },
  },
  {
    defect: 'the ala targets have their sides swapped',
    damage: sr => {
      const [right, left] = [groupAbout(sr, PRIVATE.alaTarget, 0), groupAbout(sr, PRIVATE.alaTarget, 1)];
      setCode(find(right, STANDARD.laterality), 'ConceptCodeSequence', STANDARD.left);
      setCode(find(left, STANDARD.laterality), 'ConceptCodeSequence', STANDARD.right);
    },
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.alaTarget.meaning}`,
      detail: `it lies on the patient's other side`,
    },
  },
  {
    defect: 'a trajectory has its side swapped, and is missing on the other',
    damage: sr => {
      setCode(find(groupAbout(sr, PRIVATE.trajectory2, 0), STANDARD.laterality), 'ConceptCodeSequence', STANDARD.left);
      remove(sr, groupAbout(sr, PRIVATE.trajectory2, 1));
    },
    refusal: { kind: 'missing', item: `right: ${PRIVATE.trajectory2.meaning}` },
  },
  {
    defect: 'two trajectories have their sides swapped',
    damage: sr => {
      const [right, left] = [groupAbout(sr, PRIVATE.trajectory2, 0), groupAbout(sr, PRIVATE.trajectory2, 1)];
      setCode(find(right, STANDARD.laterality), 'ConceptCodeSequence', STANDARD.left);
      setCode(find(left, STANDARD.laterality), 'ConceptCodeSequence', STANDARD.right);
    },
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.trajectory2.meaning}`,
      detail: 'its path does not start at the ala target',
    },
  },
  {
    defect: 'the ala target was moved off the landmark line',
    damage: sr => shift(find(find(groupAbout(sr, PRIVATE.alaTarget, 1), PRIVATE.offset), PRIVATE.alaTarget), 2, 0.5),
    refusal: {
      kind: 'contradiction',
      item: `left: ${PRIVATE.alaTarget.meaning}`,
      detail: 'it is not on the landmark line',
    },
  },
  {
    defect: 'a distance differs from its path',
    damage: sr => {
      setNumber(find(groupAbout(sr, PRIVATE.trajectory1, 0), STANDARD.distance), 6.5);
    },
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.trajectory1.meaning}`,
      detail: 'the distance is not the length of its path',
    },
  },
  {
    defect: 'a breach lost its sign',
    damage: sr => {
      measuredValue(find(groupAbout(sr, PRIVATE.trajectory1, 1), STANDARD.distance))['NumericValue'] = '2.0625';
    },
    refusal: {
      kind: 'contradiction',
      item: `left: ${PRIVATE.trajectory1.meaning}`,
      detail: 'its path does not follow its angles',
    },
  },
  {
    defect: 'a number and its exact double differ',
    damage: sr => {
      measuredValue(find(groupAbout(sr, PRIVATE.trajectory1, 0), STANDARD.distance))['NumericValue'] = '5.25';
    },
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.trajectory1.meaning}`,
      detail: 'it states two different numbers',
    },
  },
  {
    defect: 'a distance has no unit',
    damage: sr => {
      const distance = find(groupAbout(sr, PRIVATE.trajectory3, 0), STANDARD.distance);
      delete measuredValue(distance)['MeasurementUnitsCodeSequence'];
    },
    refusal: { kind: 'without-unit', item: `right: ${PRIVATE.trajectory3.meaning}`, expected: 'millimeter' },
  },
  {
    defect: 'a distance is in centimetres',
    damage: sr => {
      const distance = find(groupAbout(sr, PRIVATE.trajectory3, 0), STANDARD.distance);
      setCode(measuredValue(distance), 'MeasurementUnitsCodeSequence', { value: 'cm', scheme: 'UCUM', meaning: 'cm' });
    },
    refusal: { kind: 'without-unit', item: `right: ${PRIVATE.trajectory3.meaning}`, expected: 'millimeter' },
  },
  {
    defect: 'a distance lost its number, which is not the same as unknown',
    damage: sr => {
      find(groupAbout(sr, PRIVATE.trajectory3, 0), STANDARD.distance)['MeasuredValueSequence'] = null;
    },
    refusal: { kind: 'unreadable', item: `right: ${PRIVATE.trajectory3.meaning}`, found: 'no number' },
  },
  {
    defect: 'a distance is NaN',
    damage: sr => {
      measuredValue(find(groupAbout(sr, PRIVATE.trajectory1, 1), STANDARD.distance))['NumericValue'] = 'NaN';
    },
    refusal: { kind: 'unreadable', item: `left: ${PRIVATE.trajectory1.meaning}`, found: 'NaN' },
  },
  {
    defect: 'a distance lost its uncertainty',
    damage: withoutItem(PRIVATE.trajectory1, STANDARD.uncertainty, 1),
    refusal: {
      kind: 'missing',
      item: `left: ${PRIVATE.trajectory1.meaning}: Distance: ${STANDARD.uncertainty.meaning}`,
    },
  },
  {
    defect: 'the verdict of the program is lost',
    damage: withoutItem(PRIVATE.hemisacrum, PRIVATE.verdict, 1),
    refusal: { kind: 'missing', item: `left: ${PRIVATE.verdict.meaning}` },
  },
  {
    defect: 'the verdict of the user is lost, which is not the same as not given',
    damage: withoutItem(PRIVATE.hemisacrum, PRIVATE.userVerdict, 0),
    refusal: { kind: 'missing', item: `right: ${PRIVATE.userVerdict.meaning}` },
  },
  {
    defect: 'what the user had seen lost its end',
    damage: withoutItem(PRIVATE.hemisacrum, PRIVATE.seenTo, 1),
    refusal: { kind: 'missing', item: `left: ${PRIVATE.seenTo.meaning}` },
  },
  {
    defect: 'what the user had seen lost its start',
    damage: withoutItem(PRIVATE.hemisacrum, PRIVATE.seenFrom, 0),
    refusal: { kind: 'missing', item: `right: ${PRIVATE.seenFrom.meaning}` },
  },
  {
    defect: 'what the user had seen of the right side lies on the left',
    damage: sr => setNumber(find(groupAbout(sr, PRIVATE.hemisacrum, 0), PRIVATE.seenTo), 37.5),
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.seenTo.meaning}`,
      detail: `it lies on the patient's other side`,
    },
  },
  {
    defect: 'what the user had seen ends before it starts',
    damage: sr => setNumber(find(groupAbout(sr, PRIVATE.hemisacrum, 1), PRIVATE.seenFrom), 40),
    refusal: {
      kind: 'contradiction',
      item: `left: ${PRIVATE.seenTo.meaning}`,
      detail: 'it lies medial to the start',
    },
  },
  {
    defect: 'what the user had seen has no unit',
    damage: sr => {
      const seen = find(groupAbout(sr, PRIVATE.hemisacrum, 1), PRIVATE.seenTo);
      delete measuredValue(seen)['MeasurementUnitsCodeSequence'];
    },
    refusal: { kind: 'without-unit', item: `left: ${PRIVATE.seenTo.meaning}`, expected: 'millimeter' },
  },
  {
    defect: 'it is not said which sides the user has verified',
    damage: sr => remove(sr, find(sr, PRIVATE.verification)),
    refusal: { kind: 'missing', item: PRIVATE.verification.meaning },
  },
  {
    defect: 'the plan is called verified and lacks a verdict of the user',
    damage: sr => {
      const verdict = find(groupAbout(sr, PRIVATE.hemisacrum, 0), PRIVATE.userVerdict);
      setCode(verdict, 'ConceptCodeSequence', PRIVATE.notGiven);
    },
    refusal: {
      kind: 'contradiction',
      item: PRIVATE.verification.meaning,
      detail: 'it says "both sides verified", the verdicts of the user say "left side verified only"',
    },
  },
  {
    defect: 'the plan is called not verified and holds verdicts of the user',
    damage: sr => setCode(find(sr, PRIVATE.verification), 'ConceptCodeSequence', PRIVATE.notVerified),
    refusal: {
      kind: 'contradiction',
      item: PRIVATE.verification.meaning,
      detail: 'it says "not verified", the verdicts of the user say "both sides verified"',
    },
  },
  {
    defect: 'what is verified has a code that does not exist',
    damage: sr =>
      setCode(find(sr, PRIVATE.verification), 'ConceptCodeSequence', {
        value: 'APPROVED',
        scheme: '99SACROPLASTY',
        meaning: 'Approved',
      }),
    refusal: { kind: 'unreadable', item: PRIVATE.verification.meaning, found: 'APPROVED' },
  },
  {
    defect: 'a breach beyond the needle zone lies within it',
    damage: sr => setNumber(find(groupAbout(sr, PRIVATE.hemisacrum, 1), PRIVATE.needleZoneTo), 39),
    refusal: {
      kind: 'contradiction',
      item: `left: ${PRIVATE.marginAtLateralBreach.meaning}`,
      detail: 'it does not lie beyond the needle zone',
    },
  },
  {
    defect: 'a breach beyond the needle zone is called inside',
    damage: sr => {
      const breach = find(groupAbout(sr, PRIVATE.hemisacrum, 1), PRIVATE.marginAtLateralBreach);
      setCode(find(breach, PRIVATE.state), 'ConceptCodeSequence', PRIVATE.inside);
    },
    refusal: {
      kind: 'contradiction',
      item: `left: ${PRIVATE.marginAtLateralBreach.meaning}`,
      detail: 'it is no breach',
    },
  },
  {
    defect: 'a breach beyond the needle zone was moved off the landmark line',
    damage: sr => {
      const breach = find(groupAbout(sr, PRIVATE.hemisacrum, 1), PRIVATE.marginAtLateralBreach);
      shift(find(breach, PRIVATE.marginAtLateralBreach), 1, 0.4);
    },
    refusal: {
      kind: 'contradiction',
      item: `left: ${PRIVATE.marginAtLateralBreach.meaning}`,
      detail: 'its point is not on the landmark line',
    },
  },
  {
    defect: 'the first breach is lost',
    damage: withoutItem(PRIVATE.hemisacrum, PRIVATE.marginAtFirstBreach, 1),
    refusal: { kind: 'missing', item: `left: ${PRIVATE.marginAtFirstBreach.meaning}` },
  },
  {
    defect: 'a line of the containment table is cut off',
    damage: sr => {
      const table = find(groupAbout(sr, PRIVATE.hemisacrum, 1), PRIVATE.containmentTable);
      table['TextValue'] = String(table['TextValue']).slice(0, 60);
    },
    refusal: {
      kind: 'unreadable',
      item: `left: ${PRIVATE.containmentTable.meaning}`,
      found: 'another form of table',
    },
  },
  {
    defect: 'a line of the containment table is lost',
    damage: sr => {
      const table = find(groupAbout(sr, PRIVATE.hemisacrum, 0), PRIVATE.containmentTable);
      table['TextValue'] = String(table['TextValue']).split('\r\n').toSpliced(7, 1).join('\r\n');
    },
    refusal: {
      kind: 'unreadable',
      item: `right: ${PRIVATE.containmentTable.meaning}`,
      found: 'another form of table',
    },
  },
  {
    defect: 'the containment of the other side stands here',
    damage: sr => {
      const [right, left] = [groupAbout(sr, PRIVATE.hemisacrum, 0), groupAbout(sr, PRIVATE.hemisacrum, 1)];
      find(right, PRIVATE.containmentTable)['TextValue'] = find(left, PRIVATE.containmentTable)['TextValue'];
    },
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.containmentTable.meaning}`,
      detail: `it lies on the patient's other side`,
    },
  },
  {
    defect: 'a state has a code that does not exist',
    damage: sr => {
      const state = find(find(groupAbout(sr, PRIVATE.hemisacrum, 0), PRIVATE.smallestMargin), PRIVATE.state);
      setCode(state, 'ConceptCodeSequence', { value: 'SAFE', scheme: '99SACROPLASTY', meaning: 'Safe' });
    },
    refusal: { kind: 'unreadable', item: `right: ${PRIVATE.smallestMargin.meaning}`, found: 'SAFE' },
  },
  {
    defect: 'the joint line does not pass through the ala target',
    damage: sr => {
      const line = find(groupAbout(sr, PRIVATE.jointLine, 0), PRIVATE.jointLine);
      shift(line, 0, 2);
    },
    refusal: {
      kind: 'contradiction',
      item: `right: ${PRIVATE.jointLine.meaning}`,
      detail: 'it does not pass through the ala target',
    },
  },
  {
    defect: 'the transitional anatomy is lost',
    damage: sr => remove(sr, find(sr, PRIVATE.transitionalAnatomy)),
    refusal: { kind: 'missing', item: PRIVATE.transitionalAnatomy.meaning },
  },
  {
    defect: 'the gauge is no sacroplasty needle',
    damage: sr => {
      find(sr, STANDARD.needleGauge)['TextValue'] = '18';
    },
    refusal: { kind: 'unreadable', item: STANDARD.needleGauge.meaning, found: '18' },
  },
  {
    defect: 'the content is newer',
    damage: sr => {
      find(sr, PRIVATE.contentVersion)['TextValue'] = '2.0';
    },
    refusal: { kind: 'newer-version', version: '2.0', supported: '1.3' },
  },
  {
    defect: 'the content version is lost',
    damage: sr => remove(sr, find(sr, PRIVATE.contentVersion)),
    refusal: { kind: 'missing', item: PRIVATE.contentVersion.meaning },
  },
  {
    defect: 'the template is another',
    damage: sr => {
      first(sr, 'ContentTemplateSequence')['TemplateIdentifier'] = '2000';
    },
    refusal: { kind: 'other-template', template: '2000' },
  },
  {
    defect: 'the evidence is lost',
    damage: sr => {
      sr['CurrentRequestedProcedureEvidenceSequence'] = [];
    },
    refusal: { kind: 'missing', item: 'reference to the source series' },
  },
  {
    defect: 'the measurements are lost',
    damage: sr => remove(sr, find(sr, STANDARD.imagingMeasurements)),
    refusal: { kind: 'missing', item: STANDARD.imagingMeasurements.meaning },
  },
  {
    defect: 'the time is lost',
    damage: sr => {
      sr['ContentTime'] = null;
    },
    refusal: { kind: 'unreadable', item: 'time of the plan', found: '20261123  +0100' },
  },
];

describe('a damaged plan is refused for what is wrong with it', () => {
  it.each(DAMAGED)('$defect', ({ damage, refusal }) => {
    const sr = goldenSr();
    damage(sr);
    const read = readPlanSr(sr);
    expect(read.kind === 'refused' ? inWords(read.refusal) : read.kind).toEqual(refusal);
  });

  it('and says so in words that name the item', () => {
    const sr = goldenSr();
    remove(sr, groupAbout(sr, PRIVATE.trajectory2, 1));
    const read = readPlanSr(sr);
    expect(read.kind === 'refused' ? messages.srRefusal(read.refusal) : read.kind).toBe(
      'The stored plan is damaged: "left: Planned needle trajectory 2, axial" is missing.',
    );
  });

  it('a newer one says how to open it', () => {
    expect(messages.srRefusal({ kind: 'newer-version', version: '2.0', supported: '1.3' })).toContain(
      'Update the program to open it.',
    );
  });
});

describe('what is not ours is left alone', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'sacroplasty'],
    ['an image', { SOPClassUID: '1.2.840.10008.5.1.4.1.1.2' }],
    ['a measurement report of others', { ...goldenSr(), CodingSchemeIdentificationSequence: undefined }],
    ['an Enhanced SR', { ...goldenSr(), SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.22' }],
  ])('%s', (_, dataset) => {
    expect(readPlanSr(dataset)).toEqual({ kind: 'not-ours' });
  });
});
