import type { Types } from '@cornerstonejs/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lpsPoint } from '../../../core/geometry';
import { direction, openSeries } from '../../../../../../test/planning';
import { isReadable } from '../readablePicture';

const CAMERA = {
  focalPoint: lpsPoint(-4, -40, 0),
  viewPlaneNormal: direction(1, 0, 0),
  viewUp: direction(0, 0, 1),
};
const TARGET = lpsPoint(-4, -40, 0);

/** The series of the planning tests: bone of 300 HU in front of y = -40, soft tissue of 40 HU behind. */
const STACK = (() => {
  const { stack } = openSeries();
  const slice = new Int16Array(stack.columns * stack.rows);
  for (let i = 0; i < slice.length; i++) {
    const y = stack.origin[1] + Math.floor(i / stack.columns) * stack.rowSpacing;
    slice[i] = y < -40 ? 300 : 40;
  }
  return { ...stack, slices: stack.slices.map(() => slice) };
})();

/** A pane of 400 by 600 pixels with the target in its middle. */
interface Picture {
  readonly pixelsPerMm: number;
  readonly voiRange: Types.VOIRange | undefined;
}
const BONE = { lower: -500, upper: 1300 };
const USUAL: Picture = { pixelsPerMm: 2, voiRange: BONE };

const pane = { contains: (node: unknown) => node === pane };
let over: (x: number, y: number) => unknown;

function shown({ pixelsPerMm, voiRange }: Picture): boolean {
  const viewport = {
    element: {
      parentElement: pane,
      getBoundingClientRect: () => ({ left: 100, top: 50, width: 400, height: 600 }),
    },
    worldToCanvas: ([, y, z]: Types.Point3) => [200 + (y + 40) * pixelsPerMm, 300 - z * pixelsPerMm],
    getProperties: () => (voiRange === undefined ? {} : { voiRange }),
  } as unknown as Types.IVolumeViewport;
  return isReadable(viewport, CAMERA, STACK, TARGET);
}

beforeEach(() => {
  over = () => pane;
  vi.stubGlobal('document', { elementFromPoint: (x: number, y: number) => over(x, y) });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a picture around the target', () => {
  it('can be read as it is usually shown', () => {
    expect(shown(USUAL)).toBe(true);
    expect(shown({ ...USUAL, voiRange: { lower: -2000, upper: 2000 } })).toBe(true);
  });

  it('cannot be read where the window leaves it black, white, or nearly of one grey', () => {
    for (const voiRange of [
      { lower: 3000, upper: 3002 },
      { lower: -1002, upper: -1000 },
      { lower: -9000, upper: 9000 },
    ])
      expect(shown({ ...USUAL, voiRange }), JSON.stringify(voiRange)).toBe(false);
    expect(shown({ ...USUAL, voiRange: undefined })).toBe(false);
  });

  it('cannot be read where it is so small that a margin of 2 mm is less than a pixel', () => {
    expect(shown({ ...USUAL, pixelsPerMm: 0.6 })).toBe(true);
    expect(shown({ ...USUAL, pixelsPerMm: 0.45 })).toBe(false);
  });

  it('cannot be read where the cortex around the target is covered or beyond the pane', () => {
    // A window over everything but the target itself.
    over = (x, y) => (Math.hypot(x - 300, y - 350) < 5 ? pane : {});
    expect(shown(USUAL)).toBe(false);
    over = () => pane;
    expect(shown({ ...USUAL, pixelsPerMm: 25 })).toBe(false);
  });
});
