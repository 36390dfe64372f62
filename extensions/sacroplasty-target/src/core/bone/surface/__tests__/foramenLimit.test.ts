import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foramenLimit } from '../foramenLimit';
import { SURFACE } from '../parameters';
import { polarGrid } from '../polarGrid';
import type { SacralSurface } from '../sacralSurface';

const RAYS = 48;
const SPACING = 2;
const MIDDLE = 30;
const SLICES = 2 * MIDDLE + 1;
/** The roof of the foramen lies so far below the landmark line, mm, and from the sinking on 1 mm lower for every mm. */
const ROOF = 12;

/** A surface whose lower wall is flat up to an offset on both sides and sinks from there on. */
function sinkingFrom(offset: number): SacralSurface {
  const radius = new Float32Array(SLICES * RAYS);
  for (let k = 0; k < SLICES; k++) {
    const depth = ROOF + Math.max(0, Math.abs(k - MIDDLE) * SPACING - offset);
    radius.fill(depth, k * RAYS, (k + 1) * RAYS);
  }
  return {
    grid: polarGrid({ ...SURFACE.section, rays: RAYS }),
    spacing: SPACING,
    middle: MIDDLE,
    first: 0,
    last: SLICES - 1,
    centreA: new Float64Array(SLICES),
    centreU: new Float64Array(SLICES),
    radius,
    support: new Float32Array(SLICES * RAYS).fill(1),
    hidden: new Uint8Array(SLICES * RAYS),
    seen: 0,
  };
}

describe('foramenLimit', () => {
  it('lies where the roof has sunk by the opening, between slices as on them, and alike on both sides', () => {
    fc.assert(
      fc.property(fc.double({ min: 24, max: 33, noNaN: true }), from => {
        const { foramen } = SURFACE;
        const surface = sinkingFrom(from);
        for (const side of ['left', 'right'] as const) {
          expect(foramenLimit(surface, side, foramen)).toBeCloseTo(from + foramen.opening, 4);
        }
      }),
    );
  });

  it('is not determined where the roof does not sink within reach', () => {
    expect(foramenLimit(sinkingFrom(SURFACE.foramen.to), 'left', SURFACE.foramen)).toBeNull();
  });
});
