import { LEFT, lpsPoint, mm, POSTERIOR, SUPERIOR } from '../../../geometry';
import type { VoxelStack } from '../../../volume';
import type { AxialContour, AxialPoint } from '../axialContour';

const SPACING = 1;
const SIZE = 131;
/** The middle of the joint space, mm to the side of the contour's origin, and its shift per mm of height. */
export const MIDDLE = 20;
export const SLOPE = 0.22;

/** An outline whose cortex shows in the two plates' scan, medial to the joint. */
const sacrum: readonly AxialPoint[] = Array.from({ length: 9 }, (_, i) => ({ x: -3, y: i - 24, z: 0, weight: 1 }));
export const contour: AxialContour = {
  origin: lpsPoint(0, 0, 0),
  lateral: LEFT,
  posterior: POSTERIOR,
  sacrum,
  ilium: [],
};

/**
 * Two bones of soft marrow whose cortices face each other across a gap; it ends at `front` and `back`, mm along it, and
 * behind its middle it lies `step` mm farther to the side.
 */
export function twoBones(degrees: number, gap: number, front = -22, back = 18, step = 0): VoxelStack {
  const turn = (degrees * Math.PI) / 180;
  const half = (SIZE - 1) / 2;
  const slices = Array.from({ length: 31 }, (_, k) =>
    Float32Array.from({ length: SIZE * SIZE }, (_, p) => {
      const x = (p % SIZE) - half;
      const y = Math.floor(p / SIZE) - half;
      const along = y * Math.cos(turn) - (x - MIDDLE) * Math.sin(turn);
      const middle = SLOPE * (k - 15) + (along > 0 ? step : 0);
      const across = (x - MIDDLE) * Math.cos(turn) + y * Math.sin(turn) - middle;
      const face = along > front && along < back ? 500 * Math.exp(-(((Math.abs(across) - gap / 2 - 1) / 1.1) ** 2)) : 0;
      const anterior = 500 * Math.exp(-(((x + 3) / 1.1) ** 2));
      return 45 + face + anterior;
    }),
  );
  return {
    columns: SIZE,
    rows: SIZE,
    slices,
    origin: lpsPoint(-half, -half, -15),
    rowDirection: LEFT,
    columnDirection: POSTERIOR,
    sliceDirection: SUPERIOR,
    columnSpacing: mm(SPACING),
    rowSpacing: mm(SPACING),
    sliceSpacing: mm(SPACING),
    intensity: 'hounsfield',
  };
}
