import type { LevelCounting, NeedleGauge, PlanRecord, SidesChoice } from '../../plan';
import type { Code } from '../coding';
import {
  codedItem,
  codedValue,
  optionalText,
  requiredOne,
  requiredText,
  textItem,
  type ContentItem,
  type TreeItem,
} from '../items';
import { SIDE_CODE } from '../measurementGroup';
import { refuse } from '../refusal';
import { GAUGE_NOT_DECIDED, ownTerm, STANDARD } from '../terms';
import { readTransitionalAnatomy, writeTransitionalAnatomy } from './transition';

/* What the user states about the patient and the procedure. */

export const TERMS = {
  levelCounting: ownTerm('LEVEL-COUNTING', 'How the vertebral level was counted'),
  countingNotStated: ownTerm('COUNT-NOT-STATED', 'Not stated'),
  fromLastRib: ownTerm('COUNT-RIB', 'From the last rib'),
  fromC2: ownTerm('COUNT-C2', 'From C2'),
  fromIliolumbarLigament: ownTerm('COUNT-ILIOLUMBAR', 'From the iliolumbar ligament'),
  fromSacralShape: ownTerm('COUNT-SHAPE', 'From the shape of the sacrum'),
  countedOtherwise: ownTerm('COUNT-OTHER', 'In another way'),
  sidesToTreat: ownTerm('SIDES-TO-TREAT', 'Sides to treat'),
  notDecided: ownTerm('NOT-DECIDED', 'Not decided'),
};

const LEVEL_COUNTING_CODE: Record<LevelCounting, Code> = {
  'not-stated': TERMS.countingNotStated,
  'from-last-rib': TERMS.fromLastRib,
  'from-c2': TERMS.fromC2,
  'from-iliolumbar-ligament': TERMS.fromIliolumbarLigament,
  'from-sacral-shape': TERMS.fromSacralShape,
  other: TERMS.countedOtherwise,
};

const SIDES_CODE: Record<SidesChoice | 'not-decided', Code> = {
  ...SIDE_CODE,
  bilateral: STANDARD.bilateral,
  'not-decided': TERMS.notDecided,
};

/** All but the comment, which ends the evaluations. */
export function writeRecord({
  transitionalAnatomy,
  levelCounting,
  sidesToTreat,
  needleGauge,
}: PlanRecord): ContentItem[] {
  return [
    writeTransitionalAnatomy(transitionalAnatomy),
    codedItem('CONTAINS', TERMS.levelCounting, LEVEL_COUNTING_CODE[levelCounting]),
    codedItem('CONTAINS', TERMS.sidesToTreat, SIDES_CODE[sidesToTreat ?? 'not-decided']),
    textItem('CONTAINS', STANDARD.needleGauge, needleGauge === null ? GAUGE_NOT_DECIDED : String(needleGauge)),
  ];
}

export function writeRecordComment({ comment }: PlanRecord): ContentItem[] {
  return comment === '' ? [] : [textItem('CONTAINS', STANDARD.comment, comment)];
}

export function readRecord(evaluations: readonly TreeItem[]): PlanRecord {
  const coded = <K extends string>(name: Code, table: Readonly<Record<K, Code>>): K =>
    codedValue(requiredOne(evaluations, name), table, name.meaning);
  const sides = coded(TERMS.sidesToTreat, SIDES_CODE);
  return {
    transitionalAnatomy: readTransitionalAnatomy(evaluations),
    levelCounting: coded(TERMS.levelCounting, LEVEL_COUNTING_CODE),
    needleGauge: readGauge(evaluations),
    sidesToTreat: sides === 'not-decided' ? null : sides,
    comment: optionalText(evaluations, STANDARD.comment),
  };
}

function readGauge(evaluations: readonly TreeItem[]): NeedleGauge | null {
  const text = requiredText(evaluations, STANDARD.needleGauge).trim();
  switch (text) {
    case '11':
      return 11;
    case '13':
      return 13;
    case GAUGE_NOT_DECIDED:
      return null;
    default:
      return refuse({ kind: 'unreadable', item: STANDARD.needleGauge.meaning, found: { kind: 'text', text } });
  }
}
