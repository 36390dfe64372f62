import { USUAL_ALA_OFFSET } from '../../anatomy';
import type { SideAnalysis, UserVerdict } from '../../analysis';
import { mm, signOf, type LpsPoint, type Millimetres, type Side } from '../../geometry';
import { landmarkLine, type Landmark } from '../../landmark';
import { summariseSide } from '../../plan';
import {
  coordinatesItem,
  isUnknown,
  lengthItem,
  lengthOf,
  mustCoincide,
  mustLieOnSide,
  optionalOne,
  pointOf,
  readReason,
  reasonItems,
  requiredOne,
  unknownItem,
  type ContentItem,
} from '../items';
import {
  inFrame,
  labelOf,
  measurementGroup,
  namePlace,
  requiredGroup,
  type Frame,
  type GroupContext,
} from '../measurementGroup';
import { ownTerm, ROLE, SHARED, STANDARD } from '../terms';
import { writeSoughtFrom } from './landmarkLine';
import { checkMovedBy, TERMS as PROVENANCE, readProvenance, writeMovedBy, writeProvenance } from './provenance';

export const TERMS = {
  alaTarget: ownTerm('ALA-TARGET', 'Ala target'),
  proposedOffset: ownTerm('PROPOSED-OFFSET', 'Offset that the program had proposed'),
};

/** The ala target, or where it is unknown a place at which its lines are drawn. */
export function alaPoint({ side, alaTarget }: SideAnalysis, landmark: Landmark): LpsPoint {
  if (alaTarget.kind === 'known') return alaTarget.point;
  return landmarkLine(landmark, mm(signOf(side) * USUAL_ALA_OFFSET));
}

/**
 * The ala target; where it is unknown, the reason stands at the landmark line. Its label is the one place at which
 * other viewers write the verdicts of the side.
 * @param userVerdict null: not given.
 * @param proposed the offset that the program had proposed where the user gave one; null: none.
 */
export function writeAlaTarget(
  analysis: SideAnalysis,
  userVerdict: UserVerdict | null,
  proposed: Millimetres | null,
  landmark: Landmark,
  context: GroupContext,
): ContentItem {
  const { side, alaTarget } = analysis;
  const isKnown = alaTarget.kind === 'known';
  const content = isKnown
    ? [
        lengthItem(SHARED.offset, alaTarget.offset, [
          namePlace('INFERRED FROM', alaTarget.point, context),
          coordinatesItem('INFERRED FROM', TERMS.alaTarget, inFrame(context, alaTarget.point)),
        ]),
        writeProvenance(alaTarget.by),
        ...(proposed === null
          ? []
          : [lengthItem(TERMS.proposedOffset, proposed), writeMovedBy(Math.abs(alaTarget.offset - proposed))]),
      ]
    : [
        unknownItem('CONTAINS', SHARED.offset),
        writeSoughtFrom(landmark.target, alaPoint(analysis, landmark), context),
        ...reasonItems(context.words.reason(alaTarget.reason)),
      ];
  return measurementGroup(
    {
      role: ROLE.alaTarget(side),
      as: isKnown ? 'named' : 'own',
      finding: TERMS.alaTarget,
      site: { structure: STANDARD.sacrum, side },
      method: null,
      label: {
        kind: isKnown ? 'ala-target' : 'unknown-ala-target',
        side,
        summary: summariseSide(analysis),
        own: userVerdict,
      },
      computed: isKnown && alaTarget.by === 'proposed',
      content,
    },
    context,
  );
}

export function readAlaTarget(side: Side, landmark: Landmark, frame: Frame): SideAnalysis['alaTarget'] {
  const label = labelOf(TERMS.alaTarget, side);
  const { items } = requiredGroup(frame, TERMS.alaTarget, side);
  const stored = requiredOne(items, SHARED.offset, `${label}: `);
  if (isUnknown(stored)) return { kind: 'unknown', reason: readReason(items) };
  const offset = lengthOf(stored, label);
  mustLieOnSide(side, offset, label, 0);
  const drawn = requiredOne(stored.children, TERMS.alaTarget, `${side}: `);
  const point = pointOf(drawn, frame.frameOfReferenceUID, label);
  mustCoincide(point, landmarkLine(landmark, offset), label, 'off-landmark-line');
  return { kind: 'known', offset, point, by: readProvenance(items, label) };
}

/** What the program had proposed where the user has given the offset; null otherwise. */
export function readProposedOffset({ side, alaTarget }: SideAnalysis, frame: Frame): Millimetres | null {
  if (alaTarget.kind === 'unknown') return null;
  const { items } = requiredGroup(frame, TERMS.alaTarget, side);
  const stored = optionalOne(items, TERMS.proposedOffset, `${side}: `);
  if (stored === null) return null;
  const label = labelOf(TERMS.proposedOffset, side);
  const offset = lengthOf(stored, label);
  const moved = requiredOne(items, PROVENANCE.movedBy, `${label}: `);
  checkMovedBy(moved, Math.abs(alaTarget.offset - offset), label);
  return offset;
}
