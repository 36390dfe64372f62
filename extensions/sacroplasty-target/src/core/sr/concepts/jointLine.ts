import type { SideAnalysis } from '../../analysis';
import {
  directionOf,
  displacement,
  midpoint,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Side,
} from '../../geometry';
import type { Landmark } from '../../landmark';
import { degreesBetween } from '../../plan';
import {
  coordinatesItem,
  isUnknown,
  lineOf,
  mustCoincide,
  numericItem,
  numericValue,
  optionalOne,
  readReason,
  reasonItems,
  requiredOne,
  unknownItem,
  type ContentItem,
} from '../items';
import { inFrame, labelOf, measurementGroup, requiredGroup, type Frame, type GroupContext } from '../measurementGroup';
import { refuse } from '../refusal';
import { ownTerm, ROLE, STANDARD } from '../terms';
import { alaPoint } from './alaTarget';
import { writeSoughtFrom } from './landmarkLine';
import { anglesOf, directionFromAngles } from './needleAngles';
import { checkTurnedBy, TERMS as PROVENANCE, readProvenance, writeProvenance, writeTurnedBy } from './provenance';

export const TERMS = {
  jointLine: ownTerm('JOINT-LINE', 'Sacroiliac joint line (posteromedial to anterolateral)'),
  proposedAzimuth: ownTerm('PROPOSED-AZIMUTH', 'Proposed angle in the axial plane, 0 anterior, positive left'),
};

/** Half of the length at which a joint line is drawn, mm. */
const HALF_JOINT_LINE = 20;

/**
 * The joint line through the ala target; where it is unknown, the reason stands at the landmark line.
 * @param proposed the direction that the program had proposed where the user gave one; null: none.
 */
export function writeJointLine(
  analysis: SideAnalysis,
  proposed: LpsDirection | null,
  landmark: Landmark,
  context: GroupContext,
): ContentItem {
  const { side, jointDirection } = analysis;
  const isKnown = jointDirection.kind === 'known';
  const centre = alaPoint(analysis, landmark);
  const content = isKnown
    ? [
        drawn(centre, jointDirection.direction, context),
        writeProvenance(jointDirection.by),
        ...(proposed === null
          ? []
          : [
              numericItem('CONTAINS', TERMS.proposedAzimuth, {
                value: anglesOf(proposed).azimuth,
                unit: STANDARD.degree,
              }),
              writeTurnedBy(degreesBetween(proposed, jointDirection.direction)),
            ]),
      ]
    : [
        unknownItem('CONTAINS', TERMS.jointLine),
        writeSoughtFrom(landmark.target, centre, context),
        ...reasonItems(context.words.reason(jointDirection.reason)),
      ];
  return measurementGroup(
    {
      role: ROLE.jointLine(side),
      as: 'own',
      finding: TERMS.jointLine,
      site: { structure: STANDARD.sacroiliacJoint, side },
      method: null,
      label: { kind: isKnown ? 'joint-line' : 'unknown-joint-line', side },
      computed: isKnown && jointDirection.by === 'proposed',
      content,
    },
    context,
  );
}

function drawn(centre: LpsPoint, direction: LpsDirection, context: GroupContext): ContentItem {
  const ends = [-HALF_JOINT_LINE, HALF_JOINT_LINE].map(s => travel(centre, direction, s));
  return coordinatesItem('CONTAINS', TERMS.jointLine, inFrame(context, ...ends));
}

/** @param ala the ala target, through which it has to pass; null: unknown. */
export function readJointDirection(side: Side, ala: LpsPoint | null, frame: Frame): SideAnalysis['jointDirection'] {
  const label = labelOf(TERMS.jointLine, side);
  const { items } = requiredGroup(frame, TERMS.jointLine, side);
  const line = requiredOne(items, TERMS.jointLine, `${side}: `);
  if (isUnknown(line)) return { kind: 'unknown', reason: readReason(items) };
  const [from, to] = lineOf(line, frame.frameOfReferenceUID, label);
  if (ala !== null) mustCoincide(midpoint(from, to), ala, label, 'off-ala-target');
  const direction = directionOf(displacement(from, to));
  if (direction === null) return refuse({ kind: 'unreadable', item: label, found: { kind: 'none', of: 'length' } });
  const by = readProvenance(items, label);
  return by === 'given'
    ? { kind: 'known', direction, by }
    : { kind: 'known', direction, by, uncertainty: 'not-recorded' };
}

/** What the program had proposed where the user has given the direction; null otherwise. */
export function readProposedDirection({ side, jointDirection }: SideAnalysis, frame: Frame): LpsDirection | null {
  if (jointDirection.kind === 'unknown') return null;
  const { items } = requiredGroup(frame, TERMS.jointLine, side);
  const stored = optionalOne(items, TERMS.proposedAzimuth, `${side}: `);
  if (stored === null) return null;
  const label = labelOf(TERMS.proposedAzimuth, side);
  const direction = directionFromAngles({ elevation: 0, azimuth: numericValue(stored, STANDARD.degree, label) });
  if (direction === null) return refuse({ kind: 'unreadable', item: label, found: { kind: 'none', of: 'angle' } });
  const turned = requiredOne(items, PROVENANCE.turnedBy, `${label}: `);
  const angle = degreesBetween(direction, jointDirection.direction);
  checkTurnedBy(turned, angle, label, 'turned-otherwise');
  return direction;
}
