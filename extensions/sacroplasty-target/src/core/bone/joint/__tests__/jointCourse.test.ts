import { describe, expect, it } from 'vitest';
import { LEFT, lpsPoint, mm, POSTERIOR, SUPERIOR, type LpsDirection } from '../../../geometry';
import type { VoxelStack } from '../../../volume';
import type { AxialContour, AxialPoint } from '../axialContour';
import type { SacroiliacJoint } from '../joint';
import { jointCourse } from '../jointCourse';
import { JOINT } from '../parameters';

const SPACING = 1;
const SIZE = 131;
/** The middle of the joint space, mm to the side of the contour's origin, and its shift per mm of height. */
const MIDDLE = 20;
const SLOPE = 0.22;

/** An outline whose cortex shows in the two plates' scan, medial to the joint. */
const sacrum: readonly AxialPoint[] = Array.from({ length: 9 }, (_, i) => ({ x: -3, y: i - 24, z: 0, weight: 1 }));
const contour: AxialContour = {
  origin: lpsPoint(0, 0, 0),
  lateral: LEFT,
  posterior: POSTERIOR,
  sacrum,
  ilium: [],
};

/** Two bones of soft marrow whose cortices face each other across a gap; it ends at `front` and `back`, mm along it. */
function twoBones(degrees: number, gap: number, front = -22, back = 18): VoxelStack {
  const turn = (degrees * Math.PI) / 180;
  const half = (SIZE - 1) / 2;
  const slices = Array.from({ length: 31 }, (_, k) =>
    Float32Array.from({ length: SIZE * SIZE }, (_, p) => {
      const x = (p % SIZE) - half;
      const y = Math.floor(p / SIZE) - half;
      const across = (x - MIDDLE) * Math.cos(turn) + y * Math.sin(turn) - SLOPE * (k - 15);
      const along = y * Math.cos(turn) - (x - MIDDLE) * Math.sin(turn);
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

/** What the outlines tell: the sacral surface's line at one angle, both bones' at another. */
function outlined(angle: number, both: number): SacroiliacJoint {
  const distance = (MIDDLE - 2) * Math.cos((angle * Math.PI) / 180);
  return { angle: both, line: { angle, distance, support: 40 }, front: -12, back: 12 };
}

const angleOf = (direction: LpsDirection | undefined): number =>
  direction === undefined ? Number.NaN : (Math.atan2(direction[0], -direction[1]) * 180) / Math.PI;

describe('jointCourse', () => {
  it.each([
    [12, 21],
    [33, 27],
    [48, 38],
  ])('finds a joint of %s degrees from outlines that tell %s', (degrees, told) => {
    const course = jointCourse(twoBones(degrees, 3), contour, outlined(told, told), JOINT);
    expect(Math.abs(angleOf(course?.direction) - degrees)).toBeLessThan(1);
    expect(course?.sure).toBe(true);
  });

  it('starts from both bones where the sacral surface alone leads astray', () => {
    const course = jointCourse(twoBones(47, 3), contour, outlined(2, 41), JOINT);
    expect(Math.abs(angleOf(course?.direction) - 47)).toBeLessThan(1);
  });

  it('is unsure of a short piece of joint space', () => {
    expect(jointCourse(twoBones(30, 3, -4, 5), contour, outlined(30, 30), JOINT)?.sure).toBe(false);
  });

  it('takes no wide gap for a joint: what the outlines tell stays, unsure', () => {
    const course = jointCourse(twoBones(30, 11), contour, outlined(24, 24), JOINT);
    expect(angleOf(course?.direction)).toBeCloseTo(24, 6);
    expect(course?.sure).toBe(false);
  });
});
