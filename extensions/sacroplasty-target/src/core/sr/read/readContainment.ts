import type {
  ContainmentVerdict,
  Measured,
  OffsetAssessment,
  SeenStretch,
  SideAnalysis,
  UserVerdict,
} from '../../analysis';
import { assertNever, mm, signOf, type Millimetres, type Side } from '../../geometry';
import { landmarkLine, type Landmark } from '../../landmark';
import { sameCode, type Code } from '../coding';
import { PRIVATE, STANDARD, STATE_CODE, USER_VERDICT_CODE, VERDICT_CODE } from '../codes';
import { parseContainmentTable } from '../content';
import {
  all,
  codedValue,
  codeOf,
  isUnknown,
  numericValue,
  optionalOne,
  optionalText,
  pointsOf,
  requiredOne,
  type TreeItem,
} from './contentTree';
import { labelOf, requiredGroup } from './groups';
import { textOf } from './lenient';
import { CONSISTENT_WITHIN, mustCoincide, type Frame } from './readLandmark';
import { refuse } from './refusal';

type Containment = Pick<
  SideAnalysis,
  'containment' | 'needleZone' | 'verdict' | 'lateralBreach' | 'smallestMargin' | 'foramenLimit' | 'jointLimit'
>;

/** Containment and both verdicts of one side. */
export function readContainment(
  side: Side,
  landmark: Landmark,
  frame: Frame,
): { readonly containment: Containment; readonly userVerdict: UserVerdict | null } {
  const { items } = requiredGroup(frame.groups, PRIVATE.hemisacrum, side);
  const place = new Place(side, landmark, frame, items);
  const smallest = optionalOne(items, PRIVATE.smallestMargin, place.where);
  const at = smallest === null ? null : place.assessment(smallest, PRIVATE.smallestMargin);
  return {
    containment: {
      containment: place.table(),
      needleZone: place.needleZone(),
      verdict: place.verdict(),
      lateralBreach: place.lateralBreach(),
      smallestMargin: at === null ? null : { margin: at.margin, at },
      foramenLimit: place.limit(PRIVATE.foramenLimit),
      jointLimit: place.limit(PRIVATE.jointLimit),
    },
    userVerdict: place.userVerdict(),
  };
}

/** Reads the items of one hemisacrum group. */
class Place {
  readonly where: string;

  constructor(
    private readonly side: Side,
    private readonly landmark: Landmark,
    private readonly frame: Frame,
    private readonly items: readonly TreeItem[],
  ) {
    this.where = `${side}: `;
  }

  limit(name: Code): Millimetres | null {
    return this.limitAmong(this.items, name);
  }

  private limitAmong(items: readonly TreeItem[], name: Code): Millimetres | null {
    const item = optionalOne(items, name, this.where);
    return item === null ? null : mm(numericValue(item, STANDARD.millimetre, this.where + name.meaning));
  }

  needleZone(): Containment['needleZone'] {
    return this.stretch(this.items, PRIVATE.needleZoneFrom, PRIVATE.needleZoneTo);
  }

  /** Two offsets of which neither means anything without the other; null where neither is stated. */
  private stretch(items: readonly TreeItem[], start: Code, end: Code): SeenStretch | null {
    const from = this.limitAmong(items, start);
    const to = this.limitAmong(items, end);
    if (from === null && to === null) return null;
    if (from === null) return refuse({ kind: 'missing', item: labelOf(start, this.side) });
    if (to === null) return refuse({ kind: 'missing', item: labelOf(end, this.side) });
    return { from, to };
  }

  table(): OffsetAssessment[] {
    const item = labelOf(PRIVATE.containmentTable, this.side);
    const text = textOf(requiredOne(this.items, PRIVATE.containmentTable, this.where).raw['TextValue']);
    const assessments = parseContainmentTable(text, this.landmark);
    if (assessments === null) return refuse({ kind: 'unreadable', item, found: 'another form of table' });
    for (const { offset } of assessments) this.mustLieHere(offset, item);
    return assessments;
  }

  /** A little past the midline is still this side's first slice. */
  private mustLieHere(offset: Millimetres, item: string): void {
    if (offset * signOf(this.side) < -CONSISTENT_WITHIN) {
      refuse({ kind: 'contradiction', item, detail: `it lies on the patient's other side` });
    }
  }

  assessment(item: TreeItem, name: Code): OffsetAssessment {
    const label = labelOf(name, this.side);
    const { children } = item;
    const offset = mm(numericValue(requiredOne(children, PRIVATE.offset, this.where), STANDARD.millimetre, label));
    this.mustLieHere(offset, label);
    const point = landmarkLine(this.landmark, offset);
    const [drawn] = pointsOf(requiredOne(children, name, this.where), 1, this.frame.frameOfReferenceUID, label);
    if (drawn !== undefined) mustCoincide(drawn, point, label, 'its point is not on the landmark line');
    return {
      offset,
      point,
      state: codedValue(requiredOne(children, PRIVATE.state, this.where), STATE_CODE, label),
      margin: this.margin(item, name),
    };
  }

  private margin(item: TreeItem, name: Code): Measured {
    const label = labelOf(name, this.side);
    if (isUnknown(item)) return { kind: 'unknown', reason: optionalText(item.children, PRIVATE.reason) };
    const value = mm(numericValue(item, STANDARD.millimetre, label));
    return { kind: 'known', value, uncertainty: readUncertainty(this.items, name, this.where) };
  }

  verdict(): ContainmentVerdict {
    const label = labelOf(PRIVATE.verdict, this.side);
    const kind = codedValue(requiredOne(this.items, PRIVATE.verdict, this.where), VERDICT_CODE, label);
    switch (kind) {
      case 'contained':
        return { kind, confidence: this.confidence() };
      case 'not-contained':
        return { kind, confidence: this.confidence(), firstBreach: this.required(PRIVATE.marginAtFirstBreach) };
      case 'borderline':
        return { kind, closest: this.required(PRIVATE.marginAtClosest) };
      case 'unknown':
        return { kind, reason: optionalText(this.items, PRIVATE.reason, this.where) };
      default:
        return assertNever(kind);
    }
  }

  /** A breach beyond the needle zone; null where none is stated. */
  lateralBreach(): OffsetAssessment | null {
    const item = optionalOne(this.items, PRIVATE.marginAtLateralBreach, this.where);
    if (item === null) return null;
    const label = labelOf(PRIVATE.marginAtLateralBreach, this.side);
    const at = this.assessment(item, PRIVATE.marginAtLateralBreach);
    const zone = this.needleZone();
    if (at.state !== 'anterior') refuse({ kind: 'contradiction', item: label, detail: 'it is no breach' });
    if (zone === null || Math.abs(at.offset) < Math.abs(zone.to) - CONSISTENT_WITHIN) {
      refuse({ kind: 'contradiction', item: label, detail: 'it does not lie beyond the needle zone' });
    }
    return at;
  }

  private confidence(): number {
    const item = requiredOne(this.items, PRIVATE.confidence, this.where);
    return numericValue(item, STANDARD.noUnits, labelOf(PRIVATE.confidence, this.side));
  }

  private required(name: Code): OffsetAssessment {
    return this.assessment(requiredOne(this.items, name, this.where), name);
  }

  userVerdict(): UserVerdict | null {
    const label = labelOf(PRIVATE.userVerdict, this.side);
    const item = requiredOne(this.items, PRIVATE.userVerdict, this.where);
    const kind = codedValue(item, USER_VERDICT_CODE, label);
    if (kind === 'not-given') return null;
    const offset = numericValue(requiredOne(item.children, PRIVATE.offset, this.where), STANDARD.millimetre, label);
    return {
      kind,
      offset: mm(offset),
      seen: this.seen(item.children),
      comment: optionalText(item.children, STANDARD.comment),
    };
  }

  /** What the user had seen when the verdict was given; null where that was not recorded. */
  private seen(items: readonly TreeItem[]): SeenStretch | null {
    const seen = this.stretch(items, PRIVATE.seenFrom, PRIVATE.seenTo);
    if (seen === null) return null;
    const label = labelOf(PRIVATE.seenTo, this.side);
    this.mustLieHere(seen.to, label);
    if ((seen.to - seen.from) * signOf(this.side) < -CONSISTENT_WITHIN) {
      refuse({ kind: 'contradiction', item: label, detail: 'it lies medial to the start' });
    }
    return seen;
  }
}

/** The uncertainty among `items` that is stated for the measurement `of`. */
export function readUncertainty(items: readonly TreeItem[], of: Code, where: string): Millimetres {
  const ofThis = all(items, STANDARD.uncertainty).filter(({ children }) =>
    sameCode(codeOf(optionalOne(children, PRIVATE.uncertaintyOf)?.raw['ConceptCodeSequence']), of),
  );
  const label = `${where}${of.meaning}: ${STANDARD.uncertainty.meaning}`;
  const uncertainty = numericValue(
    requiredOne(ofThis, STANDARD.uncertainty, `${where}${of.meaning}: `),
    STANDARD.millimetre,
    label,
  );
  if (uncertainty < 0) return refuse({ kind: 'unreadable', item: label, found: String(uncertainty) });
  return mm(uncertainty);
}
