import { mm, type Millimetres } from '../../geometry';
import type { NeedleGauge, Plan, PlanRecord } from '../../plan';
import type { DistanceThresholds } from '../../trajectory';
import { LEVEL_COUNTING_CODE, PRIVATE, SIDES_CODE, STANDARD, TRANSITIONAL_CODE, transitionalAnatomy } from '../codes';
import type { Code } from '../coding';
import { GAUGE_NOT_DECIDED } from '../content';
import { all, codedValue, optionalText, requiredOne, type TreeItem } from './contentTree';
import { personNameOf, textOf, type RawRecord } from './lenient';
import { refuse } from './refusal';

/** The qualitative evaluations of the plan. */
export function readRecord(evaluations: readonly TreeItem[]): PlanRecord {
  const coded = <K extends string>(name: Code, table: Readonly<Record<K, Code>>): K =>
    codedValue(requiredOne(evaluations, name), table, name.meaning);
  const sides = coded(PRIVATE.sidesToTreat, SIDES_CODE);
  return {
    transitionalAnatomy: transitionalAnatomy(coded(PRIVATE.transitionalAnatomy, TRANSITIONAL_CODE)),
    levelCounting: coded(PRIVATE.levelCounting, LEVEL_COUNTING_CODE),
    needleGauge: readGauge(evaluations),
    sidesToTreat: sides === 'not-decided' ? null : sides,
    comment: optionalText(evaluations, STANDARD.comment),
  };
}

function readGauge(evaluations: readonly TreeItem[]): NeedleGauge | null {
  const text = textOf(requiredOne(evaluations, STANDARD.needleGauge).raw['TextValue']).trim();
  switch (text) {
    case '11':
      return 11;
    case '13':
      return 13;
    case GAUGE_NOT_DECIDED:
      return null;
    default:
      return refuse({ kind: 'unreadable', item: STANDARD.needleGauge.meaning, found: text });
  }
}

export function readThresholds(evaluations: readonly TreeItem[]): DistanceThresholds {
  const threshold = (name: Code): Millimetres => {
    const text = textOf(requiredOne(evaluations, name).raw['TextValue']);
    const [, number = ''] = /^(\S+) mm$/.exec(text) ?? [];
    const value = Number(number);
    if (number === '' || !Number.isFinite(value)) {
      return refuse({ kind: 'unreadable', item: name.meaning, found: text });
    }
    return mm(value);
  };
  return { near: threshold(PRIVATE.nearThreshold), middle: threshold(PRIVATE.middleThreshold) };
}

export function readWarnings(evaluations: readonly TreeItem[]): string[] {
  return all(evaluations, PRIVATE.warning).map(({ raw }) => textOf(raw['TextValue']));
}

/** Who observed; a person without a name was not known. */
export function readObserver(dataset: RawRecord, root: readonly TreeItem[]): Plan['observer'] {
  const text = (name: Code): string => textOf(requiredOne(root, name).raw['TextValue']);
  const [person] = all(root, STANDARD.personObserverName);
  return {
    person: personNameOf(person?.raw['PersonName']),
    device: {
      uid: textOf(requiredOne(root, STANDARD.deviceObserverUid).raw['UID']),
      name: text(STANDARD.deviceObserverName),
      manufacturer: text(STANDARD.deviceObserverManufacturer),
      modelName: text(STANDARD.deviceObserverModelName),
      softwareVersion: textOf(dataset['SoftwareVersions']),
    },
  };
}
