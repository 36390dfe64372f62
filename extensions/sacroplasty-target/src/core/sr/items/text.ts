import type { PersonName, SourceInstance } from '../../plan';
import type { Code } from '../coding';
import { contentItem, optionalOne, requiredOne, type ContentItem, type Relationship, type TreeItem } from './item';
import { textOf } from './lenient';
import { personNameValue } from './personName';

/* Items whose value is a text, a name, a UID or a reference. */

export function textItem(relationship: Relationship, name: Code, text: string): ContentItem {
  return contentItem(relationship, 'TEXT', name, { TextValue: text }, []);
}

/** The text of an item; '' where there is no item. */
export function optionalText(items: readonly TreeItem[], name: Code, where = ''): string {
  return textOf(optionalOne(items, name, where)?.raw['TextValue']);
}

/** The text of an item that has to be there. */
export function requiredText(items: readonly TreeItem[], name: Code, where = ''): string {
  return textOf(requiredOne(items, name, where).raw['TextValue']);
}

export function personNameItem(relationship: Relationship, name: Code, person: PersonName): ContentItem {
  return contentItem(relationship, 'PNAME', name, { PersonName: personNameValue(person) }, []);
}

export function uidItem(relationship: Relationship, name: Code, uid: string): ContentItem {
  return contentItem(relationship, 'UIDREF', name, { UID: uid }, []);
}

/** An image, or with `SegmentNumber` one segment of a segmentation. */
export function imageItem(name: Code, image: SourceInstance & { readonly SegmentNumber?: number }): ContentItem {
  const reference = {
    ReferencedSOPClassUID: image.SOPClassUID,
    ReferencedSOPInstanceUID: image.SOPInstanceUID,
    ...(image.SegmentNumber === undefined ? {} : { ReferencedSegmentNumber: image.SegmentNumber }),
  };
  return contentItem('CONTAINS', 'IMAGE', name, { ReferencedSOPSequence: [reference] }, []);
}
