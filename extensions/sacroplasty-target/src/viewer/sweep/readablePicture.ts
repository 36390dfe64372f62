import type { Types } from '@cornerstonejs/core';
import { cross, directionOf, mm, travel, type LpsPoint } from '../../core/geometry';
import { sampleIndex, toIndex, type VoxelStack } from '../../core/volume';
import { toTriple, type ViewCamera } from '../viewports';
import { quantile } from '../../core/numeric';

/**
 * What has to be in sight around the target, mm: margins of up to 10 mm are distinguished (paper, Table 1), so that the
 * cortex in question lies within it.
 */
const AROUND = mm(10);
/** CSS pixels to a millimetre below which nothing is read: a margin of 2 mm would be a single pixel. */
const LEAST_SCALE = 0.5;
/** Half the width of the part of the picture whose contrast is looked at, and the step in it, mm. */
const PATCH = { half: 20, step: 2 } as const;
/** Part of the grey scale over which a picture must vary to show anything: 13 of 256 grey levels. */
const LEAST_CONTRAST = 0.05;

/**
 * Whether the picture of a view can be read around a place: near enough, all of it in the pane and uncovered, and in
 * a window in which something is to be seen. On a black, white, tiny or covered picture nobody has looked at a slice.
 * @param around a place in the view's plane, LPS.
 */
export function isReadable(
  viewport: Types.IVolumeViewport,
  camera: ViewCamera,
  stack: VoxelStack,
  around: LpsPoint,
): boolean {
  const across = directionOf(cross(camera.viewUp, camera.viewPlaneNormal));
  if (across === null) return false;
  const at = (right: number, up: number): LpsPoint => travel(travel(around, across, mm(right)), camera.viewUp, mm(up));
  const corners = [at(0, 0), at(AROUND, 0), at(-AROUND, 0), at(0, AROUND), at(0, -AROUND)].map(p =>
    viewport.worldToCanvas(toTriple(p)),
  );
  return (
    scaleOf(corners) >= LEAST_SCALE &&
    corners.every(([x, y]) => isUncovered(viewport.element, x, y)) &&
    hasContrast(stack, at, viewport.getProperties()?.voiRange)
  );
}

function scaleOf([centre, right]: readonly Types.Point2[]): number {
  if (centre === undefined || right === undefined) return 0;
  return Math.hypot(right[0] - centre[0], right[1] - centre[1]) / AROUND;
}

/** Whether a place of an element can be seen: nothing but its own overlays lies over it. */
function isUncovered(element: HTMLElement, x: number, y: number): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (x < 0 || y < 0 || x > width || y > height) return false;
  const over = document.elementFromPoint(left + x, top + y);
  // The view's own letters and lines lie beside it in the same pane.
  return over !== null && (element.parentElement?.contains(over) ?? false);
}

/** Whether the grey levels around a place differ: by the tenth and the ninetieth percentile, so that noise is not enough. */
function hasContrast(
  stack: VoxelStack,
  at: (right: number, up: number) => LpsPoint,
  range: Types.VOIRange | undefined,
): boolean {
  if (range === undefined || range.upper <= range.lower) return false;
  const levels: number[] = [];
  for (let right = -PATCH.half; right <= PATCH.half; right += PATCH.step) {
    for (let up = -PATCH.half; up <= PATCH.half; up += PATCH.step) {
      const value = sampleIndex(stack, ...toIndex(stack, at(right, up)));
      if (value === null) continue;
      levels.push(Math.min(Math.max((value - range.lower) / (range.upper - range.lower), 0), 1));
    }
  }
  levels.sort((a, b) => a - b);
  return quantile(levels, 0.9) - quantile(levels, 0.1) >= LEAST_CONTRAST;
}
