import type { OffsetAssessment, SideAnalysis, UserVerdict } from '../../analysis';
import { assertNever, mm, signOf, type Millimetres, type Side } from '../../geometry';
import { landmarkLine, type Landmark } from '../../landmark';
import { describeSide } from '../../plan';
import type { Code } from '../coding';
import { PRIVATE, STANDARD, STATE_CODE, USER_VERDICT_CODE, VERDICT_CODE } from '../codes';
import {
  inFrame,
  lengthItem,
  measuredLengthItems,
  measurementGroup,
  reasonItems,
  type GroupContext,
} from '../templates';
import { codedItem, coordinatesItem, numericItem, textItem, type ContentItem } from '../valueTypes';
import { containmentTable } from './containmentTable';

/** How far the landmark line is drawn to each side: past every sacroiliac joint, mm. */
const LINE_LENGTH = 100;

/** Containment along the landmark line of one side, with the program's and the user's verdict. */
export function hemisacrumGroup(
  analysis: SideAnalysis,
  userVerdict: UserVerdict | null,
  landmark: Landmark,
  context: GroupContext,
): ContentItem {
  const { side } = analysis;
  const outermost = landmarkLine(landmark, mm(signOf(side) * LINE_LENGTH));
  return measurementGroup(
    {
      role: `${side} hemisacrum`,
      as: 'own',
      finding: PRIVATE.hemisacrum,
      site: { structure: STANDARD.sacrum, side },
      method: null,
      label: `${SIDE_TITLE[side]} hemisacrum: ${describeSide(analysis, userVerdict)}`,
      computed: true,
      content: [
        coordinatesItem('CONTAINS', PRIVATE.landmarkLine, inFrame(context, landmark.target, outermost)),
        ...smallestMargin(analysis, context),
        ...limits(analysis),
        ...verdict(analysis, context),
        ...lateralBreach(analysis, context),
        textItem('CONTAINS', PRIVATE.containmentTable, containmentTable(analysis.containment)),
        userVerdictItem(userVerdict),
      ],
    },
    context,
  );
}

function smallestMargin({ smallestMargin: smallest }: SideAnalysis, context: GroupContext): ContentItem[] {
  if (smallest === null) return [];
  return assessmentItems(PRIVATE.smallestMargin, { ...smallest.at, margin: smallest.margin }, context);
}

function limits({ needleZone, foramenLimit, jointLimit }: SideAnalysis): ContentItem[] {
  const limit = (name: Code, value: Millimetres | null): ContentItem[] =>
    value === null ? [] : [lengthItem(name, value)];
  return [
    ...limit(PRIVATE.needleZoneFrom, needleZone?.from ?? null),
    ...limit(PRIVATE.needleZoneTo, needleZone?.to ?? null),
    ...limit(PRIVATE.foramenLimit, foramenLimit),
    ...limit(PRIVATE.jointLimit, jointLimit),
  ];
}

function verdict({ verdict: given }: SideAnalysis, context: GroupContext): ContentItem[] {
  const coded = codedItem('CONTAINS', PRIVATE.verdict, VERDICT_CODE[given.kind]);
  switch (given.kind) {
    case 'contained':
      return [confidenceItem(given.confidence), coded];
    case 'not-contained':
      return [
        confidenceItem(given.confidence),
        ...assessmentItems(PRIVATE.marginAtFirstBreach, given.firstBreach, context),
        coded,
      ];
    case 'borderline':
      return [...assessmentItems(PRIVATE.marginAtClosest, given.closest, context), coded];
    case 'unknown':
      return [coded, ...reasonItems(given.reason)];
    default:
      return assertNever(given);
  }
}

/** A breach lateral to the needle zone: no part of the verdict, and stated beside it. */
function lateralBreach({ lateralBreach: at }: SideAnalysis, context: GroupContext): ContentItem[] {
  return at === null ? [] : assessmentItems(PRIVATE.marginAtLateralBreach, at, context);
}

function confidenceItem(confidence: number): ContentItem {
  return numericItem('CONTAINS', PRIVATE.confidence, { value: confidence, unit: STANDARD.noUnits });
}

/** One place on the landmark line: its margin, inferred from its offset and its point. */
function assessmentItems(name: Code, assessment: OffsetAssessment, context: GroupContext): ContentItem[] {
  const { margin, offset, point, state } = assessment;
  const reason =
    margin.kind === 'unknown' && margin.reason !== ''
      ? [textItem('HAS CONCEPT MOD', PRIVATE.reason, margin.reason)]
      : [];
  return measuredLengthItems(name, margin.kind === 'known' ? margin : null, [
    codedItem('HAS CONCEPT MOD', PRIVATE.state, STATE_CODE[state]),
    ...reason,
    lengthItem(PRIVATE.offset, offset, [], 'INFERRED FROM'),
    coordinatesItem('INFERRED FROM', name, inFrame(context, point)),
  ]);
}

function userVerdictItem(given: UserVerdict | null): ContentItem {
  if (given === null) return codedItem('CONTAINS', PRIVATE.userVerdict, USER_VERDICT_CODE['not-given']);
  return codedItem('CONTAINS', PRIVATE.userVerdict, USER_VERDICT_CODE[given.kind], [
    lengthItem(PRIVATE.offset, given.offset, [], 'HAS PROPERTIES'),
    ...(given.seen === null
      ? []
      : [
          lengthItem(PRIVATE.seenFrom, given.seen.from, [], 'HAS PROPERTIES'),
          lengthItem(PRIVATE.seenTo, given.seen.to, [], 'HAS PROPERTIES'),
        ]),
    ...(given.comment === '' ? [] : [textItem('HAS PROPERTIES', STANDARD.comment, given.comment)]),
  ]);
}

/** The side as a sentence begins with it. */
export const SIDE_TITLE: Record<Side, string> = { right: 'Right', left: 'Left' };
