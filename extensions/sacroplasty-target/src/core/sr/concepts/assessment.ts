import type { ContainmentState, Measured, OffsetAssessment } from '../../analysis';
import type { Millimetres, Side } from '../../geometry';
import { landmarkLine, type Landmark } from '../../landmark';
import type { Code } from '../coding';
import {
  codedItem,
  codedValue,
  coordinatesItem,
  isUnknown,
  lengthItem,
  lengthOf,
  measuredLengthItems,
  mustCoincide,
  mustLieOnSide,
  optionalOne,
  pointOf,
  readReason,
  readUncertainty,
  reasonItems,
  requiredOne,
  type ContentItem,
  type Relationship,
  type TreeItem,
} from '../items';
import { inFrame, labelOf, type GroupContext } from '../measurementGroup';
import { refuse } from '../refusal';
import { ownTerm, SHARED } from '../terms';

/* Places and stretches on the landmark line, as the group of a hemisacrum holds them. */

export const TERMS = {
  state: ownTerm('STATE', 'Place of the landmark'),
  inside: ownTerm('INSIDE', 'Inside the sacrum'),
  anterior: ownTerm('ANTERIOR', 'In front of the anterior cortex'),
  posterior: ownTerm('POSTERIOR', 'Behind the posterior cortex or in the canal'),
  foramen: ownTerm('FORAMEN', 'In a sacral foramen'),
  lateral: ownTerm('LATERAL', 'Past the sacrum, in the joint or the ilium'),
  unknown: ownTerm('UNKNOWN', 'Cannot be told at this place'),
};

const STATE_CODE: Record<ContainmentState, Code> = {
  inside: TERMS.inside,
  anterior: TERMS.anterior,
  posterior: TERMS.posterior,
  foramen: TERMS.foramen,
  lateral: TERMS.lateral,
  unknown: TERMS.unknown,
};

/** The group of one hemisacrum that is read. */
export interface Hemisacrum {
  readonly side: Side;
  readonly items: readonly TreeItem[];
  readonly landmark: Landmark;
  readonly frameOfReferenceUID: string;
}

/** One place on the landmark line: its margin, inferred from its offset and its point. */
export function writeAssessment(name: Code, assessment: OffsetAssessment, context: GroupContext): ContentItem[] {
  const { margin, offset, point, state } = assessment;
  return measuredLengthItems(name, margin.kind === 'known' ? margin : null, [
    codedItem('HAS CONCEPT MOD', TERMS.state, STATE_CODE[state]),
    ...(margin.kind === 'known' ? [] : reasonItems(context.words.reason(margin.reason), 'HAS CONCEPT MOD')),
    lengthItem(SHARED.offset, offset, [], 'INFERRED FROM'),
    coordinatesItem('INFERRED FROM', name, inFrame(context, point)),
  ]);
}

/** The place of that name; a refusal where it is not there. */
export function readAssessment(name: Code, from: Hemisacrum): OffsetAssessment {
  const { side, items, landmark, frameOfReferenceUID } = from;
  const where = `${side}: `;
  const label = labelOf(name, side);
  const item = requiredOne(items, name, where);
  const { children } = item;
  const offset = lengthOf(requiredOne(children, SHARED.offset, where), label);
  mustLieOnSide(side, offset, label);
  const point = landmarkLine(landmark, offset);
  const drawn = pointOf(requiredOne(children, name, where), frameOfReferenceUID, label);
  mustCoincide(drawn, point, label, 'point-off-landmark-line');
  return {
    offset,
    point,
    state: codedValue(requiredOne(children, TERMS.state, where), STATE_CODE, label),
    margin: readMargin(item, name, from),
  };
}

/** The place of that name; null where none is stated. */
export function readOptionalAssessment(name: Code, from: Hemisacrum): OffsetAssessment | null {
  return optionalOne(from.items, name, `${from.side}: `) === null ? null : readAssessment(name, from);
}

function readMargin(item: TreeItem, name: Code, { side, items }: Hemisacrum): Measured {
  if (isUnknown(item)) return { kind: 'unknown', reason: readReason(item.children) };
  const value = lengthOf(item, labelOf(name, side));
  return { kind: 'known', value, uncertainty: readUncertainty(items, name, `${side}: `) };
}

/** An offset on the landmark line; nothing where it is unknown. */
export function writeLimit(
  name: Code,
  offset: Millimetres | null,
  relationship: Relationship = 'CONTAINS',
): ContentItem[] {
  return offset === null ? [] : [lengthItem(name, offset, [], relationship)];
}

export function readLimit(name: Code, side: Side, items: readonly TreeItem[]): Millimetres | null {
  const item = optionalOne(items, name, `${side}: `);
  return item === null ? null : lengthOf(item, labelOf(name, side));
}

/** From one offset to another; the medial end first. */
export interface Stretch {
  readonly from: Millimetres;
  readonly to: Millimetres;
}

/** The names of both ends of a stretch. */
export interface StretchTerms {
  readonly from: Code;
  readonly to: Code;
}

export function writeStretch(
  names: StretchTerms,
  stretch: Stretch | null,
  relationship: Relationship = 'CONTAINS',
): ContentItem[] {
  return [
    ...writeLimit(names.from, stretch?.from ?? null, relationship),
    ...writeLimit(names.to, stretch?.to ?? null, relationship),
  ];
}

/** Two offsets of which neither means anything without the other; null where neither is stated. */
export function readStretch(names: StretchTerms, side: Side, items: readonly TreeItem[]): Stretch | null {
  const from = readLimit(names.from, side, items);
  const to = readLimit(names.to, side, items);
  if (from === null && to === null) return null;
  if (from === null) return refuse({ kind: 'missing', item: labelOf(names.from, side) });
  if (to === null) return refuse({ kind: 'missing', item: labelOf(names.to, side) });
  return { from, to };
}
