import { mm, type Millimetres } from '../../core/geometry';
import { endsOf, type Course } from '../../session';

/** The strip's inner measures, px. */
export const STRIP = {
  height: 66,
  plotLeft: 44,
  plotRightGap: 10,
  plotTop: 5,
  plotBottom: 37,
  bandTop: 39,
  bandBottom: 51,
  axisText: 62,
} as const;

/** Margins beyond these are drawn at the edge, mm: what matters is how near the cortex is. */
const MARGIN_RANGE = { least: -6, most: 14 } as const;
/** Free space beyond the outermost slices, mm. */
const PADDING = 3;

/** Millimetres to pixels and back. The patient's right (negative offsets) is at the left, as on the image. */
export interface StripScale {
  readonly width: number;
  /** Offsets at the plot's left and right edge, mm. */
  readonly from: number;
  readonly to: number;
  x(offset: number): number;
  y(margin: number): number;
  /** The offset under a pixel, within the plot. */
  offsetAt(x: number): Millimetres;
}

export function stripScale(course: Course, width: number): StripScale {
  const { right, left } = endsOf(course);
  const from = right - PADDING;
  const to = left + PADDING;
  const plotRight = Math.max(STRIP.plotLeft + 1, width - STRIP.plotRightGap);
  const perMm = (plotRight - STRIP.plotLeft) / (to - from);
  const perMargin = (STRIP.plotBottom - STRIP.plotTop) / (MARGIN_RANGE.most - MARGIN_RANGE.least);
  return {
    width,
    from,
    to,
    x: offset => STRIP.plotLeft + (offset - from) * perMm,
    y: margin => STRIP.plotTop + (MARGIN_RANGE.most - clamp(margin, MARGIN_RANGE.least, MARGIN_RANGE.most)) * perMargin,
    offsetAt: x => mm(clamp(from + (x - STRIP.plotLeft) / perMm, from, to)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
