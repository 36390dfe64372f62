import type { ContainmentVerdict, OffsetAssessment, SideAnalysis } from '../../analysis';
import { assertNever } from '../../geometry';
import type { Code } from '../coding';
import {
  codedItem,
  codedValue,
  CONSISTENT_WITHIN,
  numericItem,
  numericValue,
  readReason,
  reasonItems,
  requiredOne,
  type ContentItem,
} from '../items';
import { labelOf, type GroupContext } from '../measurementGroup';
import { refuse } from '../refusal';
import { ownTerm, STANDARD } from '../terms';
import { readAssessment, readOptionalAssessment, writeAssessment, type Hemisacrum } from './assessment';

/* The program's verdict on one side, and beside it what lies lateral to the stretch that the verdict covers. */

export const TERMS = {
  verdict: ownTerm('VERDICT', 'Containment of the landmark, verdict of the program'),
  contained: ownTerm('CONTAINED', 'Contained in the sacrum'),
  notContained: ownTerm('NOT-CONTAINED', 'Not contained in the sacrum'),
  borderline: ownTerm('BORDERLINE', 'Borderline, not safely contained'),
  undetermined: ownTerm('UNDETERMINED', 'Cannot be told'),
  confidence: ownTerm('CONFIDENCE', 'Confidence of the verdict'),
  marginAtFirstBreach: ownTerm('MARGIN-BREACH', 'Margin to the anterior cortex at the first breach'),
  marginAtClosest: ownTerm('MARGIN-CLOSEST', 'Margin to the anterior cortex where it is closest'),
  marginAtLateralBreach: ownTerm('MARGIN-LATERAL', 'Margin to the anterior cortex at a breach beyond the needle zone'),
};

const VERDICT_CODE: Record<ContainmentVerdict['kind'], Code> = {
  contained: TERMS.contained,
  'not-contained': TERMS.notContained,
  borderline: TERMS.borderline,
  unknown: TERMS.undetermined,
};

export function writeVerdict(verdict: ContainmentVerdict, context: GroupContext): ContentItem[] {
  const coded = codedItem('CONTAINS', TERMS.verdict, VERDICT_CODE[verdict.kind]);
  switch (verdict.kind) {
    case 'contained':
      return [writeConfidence(verdict.confidence), coded];
    case 'not-contained':
      return [
        writeConfidence(verdict.confidence),
        ...writeAssessment(TERMS.marginAtFirstBreach, verdict.firstBreach, context),
        coded,
      ];
    case 'borderline':
      return [...writeAssessment(TERMS.marginAtClosest, verdict.closest, context), coded];
    case 'unknown':
      return [coded, ...reasonItems(context.words.reason(verdict.reason))];
    default:
      return assertNever(verdict);
  }
}

export function readVerdict(from: Hemisacrum): ContainmentVerdict {
  const { side, items } = from;
  const where = `${side}: `;
  const kind = codedValue(requiredOne(items, TERMS.verdict, where), VERDICT_CODE, labelOf(TERMS.verdict, side));
  switch (kind) {
    case 'contained':
      return { kind, confidence: readConfidence(from) };
    case 'not-contained':
      return {
        kind,
        confidence: readConfidence(from),
        firstBreach: readAssessment(TERMS.marginAtFirstBreach, from),
      };
    case 'borderline':
      return { kind, closest: readAssessment(TERMS.marginAtClosest, from) };
    case 'unknown':
      return { kind, reason: readReason(items, where) };
    default:
      return assertNever(kind);
  }
}

function writeConfidence(confidence: number): ContentItem {
  return numericItem('CONTAINS', TERMS.confidence, { value: confidence, unit: STANDARD.noUnits });
}

function readConfidence({ side, items }: Hemisacrum): number {
  const item = requiredOne(items, TERMS.confidence, `${side}: `);
  return numericValue(item, STANDARD.noUnits, labelOf(TERMS.confidence, side));
}

/** A breach lateral to the needle zone; nothing where there is none. */
export function writeLateralBreach(at: OffsetAssessment | null, context: GroupContext): ContentItem[] {
  return at === null ? [] : writeAssessment(TERMS.marginAtLateralBreach, at, context);
}

/** @param zone the needle zone, beyond which it has to lie. */
export function readLateralBreach(from: Hemisacrum, zone: SideAnalysis['needleZone']): OffsetAssessment | null {
  const at = readOptionalAssessment(TERMS.marginAtLateralBreach, from);
  if (at === null) return null;
  const label = labelOf(TERMS.marginAtLateralBreach, from.side);
  if (at.state !== 'anterior') refuse({ kind: 'contradiction', item: label, detail: 'no-breach' });
  if (zone === null || Math.abs(at.offset) < Math.abs(zone.to) - CONSISTENT_WITHIN) {
    refuse({ kind: 'contradiction', item: label, detail: 'within-needle-zone' });
  }
  return at;
}
