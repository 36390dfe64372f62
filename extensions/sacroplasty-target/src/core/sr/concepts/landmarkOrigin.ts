import { directionOf, displacement, distanceBetween, travel, type LpsPoint, type Millimetres } from '../../geometry';
import { CORNER_ORDER, type CornerName, type Landmark } from '../../landmark';
import { degreesBetween, type LandmarkOrigin } from '../../plan';
import type { ProposedLandmark } from '../../proposal';
import { ORIGIN_BEFORE_1_1 } from '../contentVersion';
import {
  all,
  coordinatesItem,
  lineOf,
  mustCoincide,
  optionalOne,
  readUncertainty,
  requiredOne,
  sameStored,
  uncertaintyItem,
  wayOf,
  type ContentItem,
  type TreeItem,
} from '../items';
import { inFrame, measurementGroup, optionalGroup, type Frame, type GroupContext } from '../measurementGroup';
import { refuse } from '../refusal';
import { ownTerm, ROLE, STANDARD } from '../terms';
import { CORNER_CODE, isCornerProvenanceStated } from './landmark';
import { TERMS as LANDMARK_LINE } from './landmarkLine';
import { checkMovedBy, checkTurnedBy, TERMS as PROVENANCE, writeMovedBy, writeTurnedBy } from './provenance';
import { readSuggestion, writeSuggestion } from './transition';

/* Who placed the landmark: what the program had proposed, how sure it was, and how far the user has moved it. */

export const TERMS = {
  proposedLandmark: ownTerm('S1-PROPOSAL', 'S1 landmark as the program proposed it'),
};

/** How far to both sides the proposed plane's normal is drawn, mm. */
const NORMAL_REACH = 100;

const LABEL = TERMS.proposedLandmark.meaning;

/** The group about the proposal; nothing where the program proposed nothing. */
export function writeLandmarkOrigin(landmark: Landmark, origin: LandmarkOrigin, context: GroupContext): ContentItem[] {
  if (origin.kind !== 'proposed') return [];
  const { proposed } = origin;
  return [
    measurementGroup(
      {
        role: ROLE.proposedLandmark,
        as: 'own',
        finding: TERMS.proposedLandmark,
        site: { structure: STANDARD.firstSacralVertebra, side: null },
        method: null,
        label: { kind: 'proposed-landmark' },
        computed: true,
        content: [
          ...CORNER_ORDER.flatMap(name => writeCorner(name, proposed, landmark, context)),
          writeNormal(proposed, landmark, context),
          ...writeSuggestion(proposed.transition, context.words),
        ],
      },
      context,
    ),
  ];
}

/** Where the landmark comes from. */
export function readLandmarkOrigin(landmark: Landmark, frame: Frame): LandmarkOrigin {
  const group = optionalGroup(frame, TERMS.proposedLandmark, null);
  if (group !== null) return { kind: 'proposed', proposed: readProposed(group.items, landmark, frame) };
  return isCornerProvenanceStated(frame) ? { kind: 'placed' } : ORIGIN_BEFORE_1_1;
}

function readProposed(items: readonly TreeItem[], landmark: Landmark, frame: Frame): ProposedLandmark {
  const corner = (name: CornerName): LpsPoint => readCorner(name, items, landmark, frame);
  const sure = (name: CornerName): Millimetres => readUncertainty(items, CORNER_CODE[name], `${LABEL}: `);
  const transition = readSuggestion(items, LABEL);
  return {
    corners: { PS: corner('PS'), AS: corner('AS'), AI: corner('AI'), PI: corner('PI') },
    normal: readNormal(items, landmark, frame),
    confidence: { PS: sure('PS'), AS: sure('AS'), AI: sure('AI'), PI: sure('PI') },
    transition,
  };
}

/** From where a corner was proposed to where it lies now; a single point where it was left. */
function writeCorner(
  name: CornerName,
  { corners, confidence }: ProposedLandmark,
  landmark: Landmark,
  context: GroupContext,
): ContentItem[] {
  const [from, to] = [corners[name], landmark.corners[name]];
  const way = sameStored(from, to) ? [from] : [from, to];
  return [
    writeMovedBy(distanceBetween(from, to), [
      coordinatesItem('INFERRED FROM', CORNER_CODE[name], inFrame(context, ...way)),
    ]),
    uncertaintyItem(CORNER_CODE[name], confidence[name]),
  ];
}

/** Where a corner was proposed: the start of the way on which it was moved. */
function readCorner(
  name: CornerName,
  items: readonly TreeItem[],
  { corners }: Landmark,
  { frameOfReferenceUID }: Frame,
): LpsPoint {
  const label = `${LABEL}: ${CORNER_CODE[name].meaning}`;
  const moves = all(items, PROVENANCE.movedBy);
  const move = moves.find(({ children }) => optionalOne(children, CORNER_CODE[name]) !== null);
  if (move === undefined) return refuse({ kind: 'missing', item: label });
  const [from, to] = wayOf(requiredOne(move.children, CORNER_CODE[name], `${LABEL}: `), frameOfReferenceUID, label);
  mustCoincide(to, corners[name], label, 'moved-elsewhere');
  checkMovedBy(move, distanceBetween(from, to), label);
  return from;
}

function writeNormal(proposed: ProposedLandmark, { normal }: Landmark, context: GroupContext): ContentItem {
  const ends = [-NORMAL_REACH, NORMAL_REACH].map(s => travel(proposed.corners.PS, proposed.normal, s));
  return writeTurnedBy(degreesBetween(proposed.normal, normal), [
    coordinatesItem('INFERRED FROM', LANDMARK_LINE.landmarkLine, inFrame(context, ...ends)),
  ]);
}

function readNormal(
  items: readonly TreeItem[],
  landmark: Landmark,
  { frameOfReferenceUID }: Frame,
): Landmark['normal'] {
  const turned = requiredOne(items, PROVENANCE.turnedBy, `${LABEL}: `);
  const line = requiredOne(turned.children, LANDMARK_LINE.landmarkLine, `${LABEL}: `);
  const normal = directionOf(displacement(...lineOf(line, frameOfReferenceUID, LABEL)));
  if (normal === null) return refuse({ kind: 'unreadable', item: LABEL, found: { kind: 'none', of: 'length' } });
  const angle = degreesBetween(normal, landmark.normal);
  checkTurnedBy(turned, angle, LABEL, 'plane-turned-otherwise');
  return normal;
}
