import { lpsPoint, type LpsPoint } from '../../geometry';
import type { Code } from '../coding';
import { refuse } from '../refusal';
import { contentItem, type ContentItem, type TreeItem } from './item';
import { asRecord, numbersOf, textOf } from './lenient';

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
  return contentItem(relationship, 'SCOORD3D', name, graphic, []);
}

/** Whether two places are one in the precision in which they are stored. */
export function sameStored(a: LpsPoint, b: LpsPoint): boolean {
  return a.every((value, i) => Math.fround(value) === Math.fround(b[i] ?? Number.NaN));
}

/** The one point of a SCOORD3D item, LPS mm. */
export function pointOf(item: TreeItem, frameOfReferenceUID: string, label: string): LpsPoint {
  const [point] = pointsOf(item, 1, frameOfReferenceUID, label);
  return point ?? refuse({ kind: 'missing', item: label });
}

/** Both ends of a SCOORD3D item, LPS mm. */
export function lineOf(item: TreeItem, frameOfReferenceUID: string, label: string): [LpsPoint, LpsPoint] {
  const [from, to] = pointsOf(item, 2, frameOfReferenceUID, label);
  return from === undefined || to === undefined ? refuse({ kind: 'missing', item: label }) : [from, to];
}

/** A way that may have no length: written as one point then, or as two. */
export function wayOf(item: TreeItem, frameOfReferenceUID: string, label: string): [LpsPoint, LpsPoint] {
  if (numbersOf(item.raw['GraphicData'])?.length !== 3) return lineOf(item, frameOfReferenceUID, label);
  const point = pointOf(item, frameOfReferenceUID, label);
  return [point, point];
}

function pointsOf(item: TreeItem, count: number, frameOfReferenceUID: string, label: string): LpsPoint[] {
  const data = item.raw['GraphicData'];
  if (asRecord(data)?.['BulkDataURI'] !== undefined) return refuse({ kind: 'not-delivered', item: label });
  const numbers = numbersOf(data);
  if (numbers?.length !== 3 * count) {
    return refuse({
      kind: 'unreadable',
      item: label,
      found: numbers === null ? { kind: 'not-numbers' } : { kind: 'numbers', count: numbers.length },
    });
  }
  if (textOf(item.raw['ReferencedFrameOfReferenceUID']) !== frameOfReferenceUID) {
    return refuse({ kind: 'other-frame-of-reference', item: label });
  }
  return Array.from({ length: count }, (_, i) => {
    const [x = NaN, y = NaN, z = NaN] = numbers.slice(3 * i, 3 * i + 3);
    return lpsPoint(x, y, z);
  });
}
