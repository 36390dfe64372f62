import { distanceBetween, travel, type LpsPoint } from '../../geometry';
import { CORNER_ORDER, type CornerName, type Landmark } from '../../landmark';
import { cornerOrigin, degreesBetween, type LandmarkOrigin } from '../../plan';
import type { ProposedLandmark } from '../../proposal';
import { CORNER_CODE, PRIVATE, PROVENANCE_CODE, STANDARD, SUGGESTION_CODE, suggestionKey } from '../codes';
import { inFrame, lengthItem, measurementGroup, type GroupContext } from '../templates';
import { codedItem, coordinatesItem, numericItem, textItem, type ContentItem } from '../valueTypes';

/** How far to both sides the proposed plane's normal is drawn, mm. */
const NORMAL_REACH = 100;

/** Whose a corner is as it lies now; nothing where that was never recorded. */
export function cornerProvenance(name: CornerName, landmark: Landmark, origin: LandmarkOrigin): ContentItem[] {
  const { kind } = cornerOrigin(name, landmark, origin);
  if (kind === 'not-recorded') return [];
  return [codedItem('CONTAINS', PRIVATE.provenance, PROVENANCE_CODE[kind === 'proposed' ? 'proposed' : 'given'])];
}

/** What the program had proposed, how sure it was, and how far the user has moved it; nothing where it proposed nothing. */
export function proposalGroup(landmark: Landmark, origin: LandmarkOrigin, context: GroupContext): ContentItem[] {
  if (origin.kind !== 'proposed') return [];
  const { proposed } = origin;
  return [
    measurementGroup(
      {
        role: 'proposed landmark',
        as: 'own',
        finding: PRIVATE.proposedLandmark,
        site: { structure: STANDARD.firstSacralVertebra, side: null },
        method: null,
        label: 'Landmark as proposed',
        computed: true,
        content: [
          ...CORNER_ORDER.flatMap(name => proposedCorner(name, proposed, landmark, context)),
          turnedBy(degreesBetween(proposed.normal, landmark.normal), [
            coordinatesItem(
              'INFERRED FROM',
              PRIVATE.landmarkLine,
              inFrame(
                context,
                ...[-NORMAL_REACH, NORMAL_REACH].map(s => travel(proposed.corners.PS, proposed.normal, s)),
              ),
            ),
          ]),
          codedItem('CONTAINS', PRIVATE.suggestion, SUGGESTION_CODE[suggestionKey(proposed.transition)]),
          ...(proposed.transition.because === ''
            ? []
            : [textItem('CONTAINS', PRIVATE.suggestionReason, proposed.transition.because)]),
        ],
      },
      context,
    ),
  ];
}

/** From where it was proposed to where it lies now; a single point where it was left. */
function proposedCorner(
  name: CornerName,
  { corners, confidence }: ProposedLandmark,
  landmark: Landmark,
  context: GroupContext,
): ContentItem[] {
  const [from, to] = [corners[name], landmark.corners[name]];
  const way: readonly LpsPoint[] = sameStored(from, to) ? [from] : [from, to];
  return [
    lengthItem(PRIVATE.movedBy, distanceBetween(from, to), [
      coordinatesItem('INFERRED FROM', CORNER_CODE[name], inFrame(context, ...way)),
    ]),
    lengthItem(STANDARD.uncertainty, confidence[name], [
      codedItem('HAS CONCEPT MOD', PRIVATE.uncertaintyOf, CORNER_CODE[name]),
    ]),
  ];
}

/** How far a direction was turned by the user, degrees. */
export function turnedBy(degrees: number, children: readonly ContentItem[]): ContentItem {
  return numericItem('CONTAINS', PRIVATE.turnedBy, { value: degrees, unit: STANDARD.degree }, children);
}

/** Whether two places are one in the precision in which they are stored. */
function sameStored(a: LpsPoint, b: LpsPoint): boolean {
  return a.every((value, i) => Math.fround(value) === Math.fround(b[i] ?? Number.NaN));
}
