import { describe, expect, it } from 'vitest';
import { LEFT, lpsPoint, mm, POSTERIOR, SUPERIOR } from '../../../geometry';
import type { VoxelStack } from '../../../volume';
import type { AxialContour } from '../axialContour';
import { boneRidgeDirection } from '../boneRidge';
import { JOINT } from '../parameters';

const SPACING = 3;
const contour: AxialContour = {
  origin: lpsPoint(0, 0, 0),
  lateral: LEFT,
  posterior: POSTERIOR,
  sacrum: [],
  ilium: [],
};

/** Voxels of 3 mm with one bright plate, 24 mm to the side and turned by some degrees; null: none. */
function plate(degrees: number | null): VoxelStack {
  const size = 45;
  const turn = ((degrees ?? 0) * Math.PI) / 180;
  const slice = Float32Array.from({ length: size * size }, (_, p) => {
    const x = (p % size) * SPACING - 66;
    const y = Math.floor(p / size) * SPACING - 66;
    const off = x * Math.cos(turn) + y * Math.sin(turn) - 24;
    return degrees === null ? 40 : 40 + 500 * Math.exp(-((off / 2.5) ** 2));
  });
  return {
    columns: size,
    rows: size,
    slices: Array.from({ length: 15 }, () => slice),
    origin: lpsPoint(-66, -66, -21),
    rowDirection: LEFT,
    columnDirection: POSTERIOR,
    sliceDirection: SUPERIOR,
    columnSpacing: mm(SPACING),
    rowSpacing: mm(SPACING),
    sliceSpacing: mm(SPACING),
    intensity: 'hounsfield',
  };
}

describe('boneRidgeDirection', () => {
  it.each([18, 31, 47])('follows a bright line at %s degrees on 3 mm voxels', degrees => {
    const found = boneRidgeDirection(plate(degrees), contour, JOINT.ridge);
    const angle = found === null ? Number.NaN : (Math.atan2(found[0], -found[1]) * 180) / Math.PI;
    expect(Math.abs(angle - degrees)).toBeLessThanOrEqual(4);
  });

  it('guesses nothing where no ridge shows', () => {
    expect(boneRidgeDirection(plate(null), contour, JOINT.ridge)).toBeNull();
  });
});
