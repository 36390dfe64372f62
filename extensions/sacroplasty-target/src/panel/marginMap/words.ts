import { isBorderline } from '../../core/analysis';
import { assertNever, mm, type Radians } from '../../core/geometry';
import { angleOfRow, cellAt, type DirectedMargin, type MarginMap, type SmallestMargin } from '../../core/marginMap';
import { formatWithUncertainty } from '../format';
import { messages } from '../../messages';

const words = messages.panel.marginMap;

/** "2.1 ± 0.6 mm", with what it means where it does not mean safely inside. */
export function describeMargin(margin: DirectedMargin): string {
  const number = formatWithUncertainty(margin.value, margin.uncertainty);
  if (isBorderline(margin)) return messages.borderlineValue(number);
  return margin.value < 0 ? words.marginOutside(number) : number;
}

/** One cell in words: "left, 34 mm, anterior and inferior: 2.1 ± 0.6 mm". */
export function describeCell(map: MarginMap, column: number, row: number): string {
  const cell = cellAt(map, column, row);
  const place = describePlace(map.offsets[column] ?? 0, angleOfRow(row));
  switch (cell.kind) {
    case 'inside':
      return `${place}: ${describeMargin(cell.margin)}`;
    case 'outside':
      return `${place}: ${cell.margin === null ? words.targetOutside : describeMargin(cell.margin)}`;
    case 'unknown':
      return `${place}: ${words.cellUnknown}`;
    default:
      return assertNever(cell);
  }
}

/** "2.1 ± 0.6 mm, anterior and inferior, left, 34 mm". */
export function describeSmallest({ margin, angle, offset }: SmallestMargin): string {
  return `${describeMargin(margin)}, ${messages.direction(angle)}, ${messages.offset(offset)}`;
}

function describePlace(offset: number, angle: Radians): string {
  return `${messages.offset(mm(offset))}, ${messages.direction(angle)}`;
}
