import { codeItem, sameCode, type Code } from '../coding';
import type { NaturalisedDataset } from '../dataset';
import { foundText, refuse } from '../refusal';
import { codeOf, contentItem, type ContentItem, type Relationship, type TreeItem } from './item';
import { itemsOf, numberOf, textOf } from './lenient';

/** DS values hold at most 16 characters (PS3.5 6.2). */
const DS_LENGTH = 16;

/**
 * A number as a DICOM decimal string (VR DS), as exact as 16 characters allow.
 * @throws RangeError when the number is not finite: an unknown value is never a number.
 */
export function decimalString(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} cannot be stored as a number`);
  const exact = String(value);
  if (exact.length <= DS_LENGTH) return exact;
  for (let digits = DS_LENGTH; digits > 0; digits -= 1) {
    const rounded = String(Number(value.toPrecision(digits)));
    if (rounded.length <= DS_LENGTH) return rounded;
  }
  return exact.slice(0, DS_LENGTH);
}

/** A number with its unit. */
export interface NumericValue {
  readonly value: number;
  readonly unit: Code;
}

export function numericItem(
  relationship: Relationship,
  name: Code,
  { value, unit }: NumericValue,
  children: readonly ContentItem[] = [],
): ContentItem {
  return contentItem(relationship, 'NUM', name, { MeasuredValueSequence: [measuredValue(value, unit)] }, children);
}

/** The decimal string for everybody, and the exact double where 16 characters do not hold it. */
function measuredValue(value: number, unit: Code): NaturalisedDataset {
  const text = decimalString(value);
  return {
    NumericValue: text,
    ...(Number(text) === value ? {} : { FloatingPointValue: value }),
    MeasurementUnitsCodeSequence: [codeItem(unit)],
  };
}

/** Decimal string and double of one value may differ by the rounding to 16 characters. */
const SAME_NUMBER = 1e-6;

/** The value of a NUM item in `unit`. */
export function numericValue(item: TreeItem, unit: Code, label: string): number {
  const [measured] = itemsOf(item.raw['MeasuredValueSequence']);
  if (measured === undefined) return refuse({ kind: 'unreadable', item: label, found: { kind: 'none', of: 'number' } });
  if (!sameCode(codeOf(measured['MeasurementUnitsCodeSequence']), unit)) {
    return refuse({ kind: 'without-unit', item: label, expected: unit.meaning });
  }
  const decimal = numberOf(measured['NumericValue']);
  if (decimal === null) {
    return refuse({ kind: 'unreadable', item: label, found: foundText(textOf(measured['NumericValue']), 'number') });
  }
  const stated = measured['FloatingPointValue'];
  if (stated === undefined || stated === null) return decimal;
  const exact = numberOf(stated);
  if (exact === null || Math.abs(exact - decimal) > SAME_NUMBER * Math.max(1, Math.abs(decimal))) {
    return refuse({ kind: 'contradiction', item: label, detail: 'two-numbers' });
  }
  return exact;
}
