export {
  angleOfRow,
  CELL_KIND,
  cellAt,
  columnOfOffset,
  DIRECTIONS,
  insideMargin,
  rowOfAngle,
  type DirectedMargin,
  type MarginCell,
  type MarginMap,
} from './marginMap';
export { measureMarginMap, type MarginMapInput, type MarginMapResult } from './measureMarginMap';
export { MARGIN_MAP_PARAMETERS } from './parameters';
export { smallestMargin, type SmallestMargin, type ZoneMargin } from './smallestMargin';
