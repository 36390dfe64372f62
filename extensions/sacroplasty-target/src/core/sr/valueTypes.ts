import type { LpsPoint } from '../geometry';
import type { PersonName, SourceInstance } from '../plan';
import { codeItem, type Code } from './coding';
import { STANDARD } from './codes';
import type { NaturalisedDataset } from './dataset';
import { decimalString } from './decimal';
import { personNameValue } from './personName';

/*
 * One function per SR value type (PS3.3 C.17.3). What they make is valid by itself; which item may
 * stand where is said by the templates.
 */

/** How an item relates to the item that holds it (PS3.3 C.17.3.2.4). */
export type Relationship =
  'CONTAINS' | 'HAS OBS CONTEXT' | 'HAS ACQ CONTEXT' | 'HAS CONCEPT MOD' | 'HAS PROPERTIES' | 'INFERRED FROM';

export type ContentItem = NaturalisedDataset;

const item = (
  relationship: Relationship,
  valueType: string,
  name: Code,
  value: NaturalisedDataset,
  children: readonly ContentItem[],
): ContentItem => ({
  RelationshipType: relationship,
  ValueType: valueType,
  ConceptNameCodeSequence: [codeItem(name)],
  ...value,
  ...(children.length > 0 ? { ContentSequence: children } : {}),
});

export function containerItem(name: Code, children: readonly ContentItem[]): ContentItem {
  return item('CONTAINS', 'CONTAINER', name, { ContinuityOfContent: 'SEPARATE' }, children);
}

export function codedItem(
  relationship: Relationship,
  name: Code,
  value: Code,
  children: readonly ContentItem[] = [],
): ContentItem {
  return item(relationship, 'CODE', name, { ConceptCodeSequence: [codeItem(value)] }, children);
}

export function textItem(relationship: Relationship, name: Code, text: string): ContentItem {
  return item(relationship, 'TEXT', name, { TextValue: text }, []);
}

export function personNameItem(relationship: Relationship, name: Code, person: PersonName): ContentItem {
  return item(relationship, 'PNAME', name, { PersonName: personNameValue(person) }, []);
}

export function uidItem(relationship: Relationship, name: Code, uid: string): ContentItem {
  return item(relationship, 'UIDREF', name, { UID: uid }, []);
}

/** An image, or with `SegmentNumber` one segment of a segmentation. */
export function imageItem(name: Code, image: SourceInstance & { readonly SegmentNumber?: number }): ContentItem {
  const reference = {
    ReferencedSOPClassUID: image.SOPClassUID,
    ReferencedSOPInstanceUID: image.SOPInstanceUID,
    ...(image.SegmentNumber === undefined ? {} : { ReferencedSegmentNumber: image.SegmentNumber }),
  };
  return item('CONTAINS', 'IMAGE', name, { ReferencedSOPSequence: [reference] }, []);
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
  return item(relationship, 'NUM', name, { MeasuredValueSequence: [measuredValue(value, unit)] }, children);
}

/**
 * What was sought and is unknown: a coded value, for a NUM without a number, although allowed
 * (PS3.3 C.18.1), is refused by some readers and validators.
 */
export function unknownItem(
  relationship: Relationship,
  name: Code,
  children: readonly ContentItem[] = [],
): ContentItem {
  return codedItem(relationship, name, STANDARD.valueUnknown, children);
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

/** Places in the patient, LPS mm, in one frame of reference (PS3.3 C.18.9). */
export interface Graphic {
  readonly frameOfReferenceUID: string;
  readonly points: readonly LpsPoint[];
}

/** One point: POINT; more: POLYLINE. Coordinates are single precision, as the standard stores them. */
export function coordinatesItem(
  relationship: 'CONTAINS' | 'INFERRED FROM',
  name: Code,
  { frameOfReferenceUID, points }: Graphic,
): ContentItem {
  const graphic = {
    GraphicType: points.length === 1 ? 'POINT' : 'POLYLINE',
    GraphicData: points.flatMap(p => p.map(Math.fround)),
    ReferencedFrameOfReferenceUID: frameOfReferenceUID,
  };
  return item(relationship, 'SCOORD3D', name, graphic, []);
}
