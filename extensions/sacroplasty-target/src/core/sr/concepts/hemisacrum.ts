import type { SideAnalysis, UserVerdict } from '../../analysis';
import type { Side } from '../../geometry';
import type { Landmark } from '../../landmark';
import { summariseSide } from '../../plan';
import type { ContentItem } from '../items';
import { measurementGroup, requiredGroup, type Frame, type GroupContext } from '../measurementGroup';
import { ownTerm, STANDARD } from '../terms';
import {
  readLimit,
  readOptionalAssessment,
  readStretch,
  writeAssessment,
  writeLimit,
  writeStretch,
  type Hemisacrum,
} from './assessment';
import { readContainmentTable, writeContainmentTable } from './containmentTable';
import { TERMS as LANDMARK_LINE, writeLandmarkLine } from './landmarkLine';
import { readUserVerdict, writeUserVerdict } from './userVerdict';
import { readLateralBreach, readVerdict, writeLateralBreach, writeVerdict } from './verdict';

export const TERMS = {
  smallestMargin: ownTerm('MARGIN-SMALLEST', 'Smallest margin to the anterior cortex'),
  needleZoneFrom: ownTerm('ZONE-FROM', 'Start of the needle zone'),
  needleZoneTo: ownTerm('ZONE-TO', 'End of the needle zone'),
  foramenLimit: ownTerm('FORAMEN-LIMIT', 'Lateral edge of the S1 foramen'),
  jointLimit: ownTerm('JOINT-LIMIT', 'Sacroiliac joint on the landmark line'),
};

const NEEDLE_ZONE = { from: TERMS.needleZoneFrom, to: TERMS.needleZoneTo };

type Containment = Pick<
  SideAnalysis,
  'containment' | 'needleZone' | 'verdict' | 'lateralBreach' | 'smallestMargin' | 'foramenLimit' | 'jointLimit'
>;

/** Containment along the landmark line of one side, with the program's and the user's verdict. */
export function writeHemisacrum(
  analysis: SideAnalysis,
  userVerdict: UserVerdict | null,
  landmark: Landmark,
  context: GroupContext,
): ContentItem {
  const { side, smallestMargin: smallest } = analysis;
  return measurementGroup(
    {
      role: `${side} hemisacrum`,
      as: 'own',
      finding: LANDMARK_LINE.hemisacrum,
      site: { structure: STANDARD.sacrum, side },
      method: null,
      label: { kind: 'hemisacrum', side, summary: summariseSide(analysis), own: userVerdict },
      computed: true,
      content: [
        writeLandmarkLine(side, landmark, context),
        ...(smallest === null
          ? []
          : writeAssessment(TERMS.smallestMargin, { ...smallest.at, margin: smallest.margin }, context)),
        ...writeStretch(NEEDLE_ZONE, analysis.needleZone),
        ...writeLimit(TERMS.foramenLimit, analysis.foramenLimit),
        ...writeLimit(TERMS.jointLimit, analysis.jointLimit),
        ...writeVerdict(analysis.verdict, context),
        ...writeLateralBreach(analysis.lateralBreach, context),
        writeContainmentTable(analysis.containment, context.words),
        ...writeUserVerdict(userVerdict),
      ],
    },
    context,
  );
}

/** Containment and both verdicts of one side. */
export function readHemisacrum(
  side: Side,
  landmark: Landmark,
  frame: Frame,
): { readonly containment: Containment; readonly userVerdict: UserVerdict | null } {
  const { items } = requiredGroup(frame, LANDMARK_LINE.hemisacrum, side);
  const from: Hemisacrum = { side, items, landmark, frameOfReferenceUID: frame.frameOfReferenceUID };
  const at = readOptionalAssessment(TERMS.smallestMargin, from);
  const containment = readContainmentTable(items, side, landmark);
  const needleZone = readStretch(NEEDLE_ZONE, side, items);
  return {
    containment: {
      containment,
      needleZone,
      verdict: readVerdict(from),
      lateralBreach: readLateralBreach(from, needleZone),
      smallestMargin: at === null ? null : { margin: at.margin, at },
      foramenLimit: readLimit(TERMS.foramenLimit, side, items),
      jointLimit: readLimit(TERMS.jointLimit, side, items),
    },
    userVerdict: readUserVerdict(from),
  };
}
