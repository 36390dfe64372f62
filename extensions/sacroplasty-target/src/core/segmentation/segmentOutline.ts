import { displacement, lpsPoint, XYZ, type LpsPoint, type Plane } from '../geometry';
import { contourInPlane, perPlane, UNSURE, type FillLine, type SurfaceOutline } from '../outline';
import { indexSteps } from '../volume';
import { SEGMENTATION } from './parameters';
import { HALF, shareAt, type SegmentField } from './segmentField';
import type { SegmentedSacrum } from './segmentedSacrum';
import { toLps } from './segmentPoints';

const known = new WeakMap<SegmentedSacrum, (plane: Plane) => SurfaceOutline>();

/**
 * The curves in which a segment's surface cuts planes (LPS mm): where its share of space is one half, as containment,
 * margins and distances have it. The same function for the same sacrum: it keeps what it has cut.
 */
export function segmentOutline(sacrum: SegmentedSacrum): (plane: Plane) => SurfaceOutline {
  const kept = known.get(sacrum) ?? outlineOf(sacrum);
  known.set(sacrum, kept);
  return kept;
}

function outlineOf({ field, uncertainty }: SegmentedSacrum): (plane: Plane) => SurfaceOutline {
  const { grid, size, corner } = field;
  const step = SEGMENTATION.outline.density * Math.min(grid.columnSpacing, grid.rowSpacing, grid.sliceSpacing);
  const corners = Array.from({ length: 2 ** XYZ }, (_, n) => {
    const end = (axis: 0 | 1 | 2): number => corner[axis] + ((n >> axis) & 1) * (size[axis] - 1);
    return placeOf(field, [end(0), end(1), end(2)]);
  });
  const fill: FillLine = (from, way, by, count, out) => {
    const [i, j, k] = indexSteps(grid, displacement(grid.origin, from));
    const [di, dj, dk] = indexSteps(grid, way);
    for (let n = 0; n < count; n++) out.push(shareAt(field, i + n * by * di, j + n * by * dj, k + n * by * dk));
  };
  return perPlane(plane =>
    contourInPlane(plane, corners, step, HALF, fill).map(points => ({ points, isSure: uncertainty <= UNSURE })),
  );
}

/** The place of a grid index, LPS mm. */
function placeOf(field: SegmentField, index: readonly [number, number, number]): LpsPoint {
  const place = [0, 0, 0] as [number, number, number];
  toLps(field, index, place);
  return lpsPoint(...place);
}
