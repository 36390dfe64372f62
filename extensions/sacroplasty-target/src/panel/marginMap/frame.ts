import { radians, type Radians } from '../../core/geometry';
import { columnOfOffset, rowOfAngle, type MarginMap } from '../../core/marginMap';

/** The drawing's inner measures, px. */
export const FRAME = {
  height: 190,
  left: 56,
  rightGap: 8,
  top: 12,
  bottom: 174,
  axisText: 186,
} as const;

/** Millimetres and angles to pixels and back: the patient's right at the left, anterior in the middle, superior above it. */
export interface MapFrame {
  readonly width: number;
  readonly right: number;
  /** Half a column's reach beyond the outermost ones, mm. */
  readonly from: number;
  readonly to: number;
  x(offset: number): number;
  y(angle: number): number;
  /** The cell under a pixel, the nearest one from beside the map. */
  cellUnder(x: number, y: number): { readonly column: number; readonly row: number };
}

export function mapFrame(map: MarginMap, width: number): MapFrame {
  const { offsets } = map;
  const first = offsets[0] ?? 0;
  const half = offsets.length > 1 ? ((offsets[1] ?? 0) - first) / 2 : 1;
  const from = first - half;
  const to = (offsets[offsets.length - 1] ?? 0) + half;
  const right = Math.max(FRAME.left + 1, width - FRAME.rightGap);
  const perMm = (right - FRAME.left) / (to - from);
  const perTurn = FRAME.bottom - FRAME.top;
  const angleAt = (y: number): Radians => {
    const inside = Math.min(1, Math.max(0, (y - FRAME.top) / perTurn));
    return radians(Math.PI - 2 * Math.PI * inside);
  };
  return {
    width,
    right,
    from,
    to,
    x: offset => FRAME.left + (offset - from) * perMm,
    y: angle => FRAME.top + ((Math.PI - angle) / (2 * Math.PI)) * perTurn,
    cellUnder: (x, y) => ({
      column: columnOfOffset(map, from + (x - FRAME.left) / perMm),
      row: rowOfAngle(angleAt(y)),
    }),
  };
}
