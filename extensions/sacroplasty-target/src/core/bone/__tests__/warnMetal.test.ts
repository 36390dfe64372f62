import { describe, expect, it } from 'vitest';
import { degreesToRadians, LEFT, lpsPoint, mm, POSTERIOR, rotateAbout, SUPERIOR, travel } from '../../geometry';
import type { VoxelStack } from '../../volume';
import { BONE } from '../parameters';
import { warnMetal } from '../warnMetal';
import type { DenseMatter } from '../seenBone';
import { messages } from '../../../messages';

const TARGET = lpsPoint(3, -5, 7);

/** Soft tissue with one bright block of 8 mm at a distance to the left of the target. */
function stackWith(hounsfield: number, away: number): VoxelStack {
  const [columns, rows, count] = [110, 50, 24];
  const slices = Array.from({ length: count }, (_, k) =>
    Int16Array.from({ length: columns * rows }, (_v, at) => {
      const x = -107 + 2 * (at % columns) - TARGET[0];
      const y = -67 + 2.5 * Math.floor(at / columns) - TARGET[1];
      const z = -32 + 3.5 * k - TARGET[2];
      return Math.abs(x - away) < 4 && Math.abs(y) < 4 && Math.abs(z) < 4 ? hounsfield : 40;
    }),
  );
  return {
    columns,
    rows,
    slices,
    origin: lpsPoint(-107, -67, -32),
    rowDirection: LEFT,
    columnDirection: POSTERIOR,
    sliceDirection: SUPERIOR,
    columnSpacing: mm(2),
    rowSpacing: mm(2.5),
    sliceSpacing: mm(3.5),
    intensity: 'hounsfield',
  };
}

const words = (what: DenseMatter | null): string => (what === null ? '' : messages.warning({ kind: 'dense', what }));

describe('metal near the sacrum', () => {
  it('is reported', () => {
    expect(words(warnMetal(stackWith(3071, 40), TARGET, BONE))).toContain('Metal');
  });

  it('is distinguished from cement and contrast', () => {
    expect(words(warnMetal(stackWith(1900, 40), TARGET, BONE))).toContain('denser than bone');
  });

  it('is not seen in dense bone, nor far away', () => {
    expect(warnMetal(stackWith(1400, 40), TARGET, BONE)).toBeNull();
    expect(warnMetal(stackWith(3071, 88), TARGET, BONE)).toBeNull();
  });

  it('is looked for along the patient, however the slices are turned', () => {
    // The same voxels turned about the target: what lay straight to the left lies to the left and behind.
    const turned = (away: number, degrees: number): VoxelStack => {
      const rowDirection = rotateAbout(LEFT, SUPERIOR, degreesToRadians(degrees));
      const columnDirection = rotateAbout(POSTERIOR, SUPERIOR, degreesToRadians(degrees));
      const beside = travel(travel(TARGET, rowDirection, -110), columnDirection, -62);
      const origin = travel(beside, SUPERIOR, -39);
      return { ...stackWith(3071, away), origin, rowDirection, columnDirection };
    };
    expect(words(warnMetal(turned(64, 30), TARGET, BONE))).toContain('Metal');
    expect(warnMetal(turned(64, 70), TARGET, BONE)).toBeNull();
  });
});
