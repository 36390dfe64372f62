import { describe, expect, it } from 'vitest';
import { cumulative } from '../../numeric';
import { traceOutline } from '../outline';
import { PROPOSAL } from '../parameters';
import type { Picture } from '../slab';
import { wedgeOf } from '../wedge';

/** Half the side of the body, a square, mm. */
const HALF = 15;
const MARROW = 150;
const CORTEX = 900;
const SOFT_TISSUE = 40;
/** The cortex in front is so thick that blur does not dim it, mm. */
const THICK = 4;

/** HU at a distance outside of a shell whose outer surface is at 0. */
function shell(outside: number, thickness: number, blur: number): number {
  const past = (surface: number): number => cumulative((outside - surface) / blur);
  return MARROW + (CORTEX - MARROW) * past(-thickness) + (SOFT_TISSUE - CORTEX) * past(0);
}

/** A square body in a picture of 0.5 mm pixels, the front towards negative u; all walls but the front one are thin. */
function bodyPicture(thin: number, blur: number): Picture {
  const half = 40;
  const perMm = 2;
  const side = 2 * half * perMm + 1;
  const values = new Float32Array(side * side);
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      const u = i / perMm - half;
      const v = j / perMm - half;
      const outside = Math.max(Math.abs(u), Math.abs(v)) - HALF;
      values[j * side + i] = shell(outside, -u > Math.abs(v) ? THICK : thin, blur);
    }
  }
  return { side, half, perMm, values };
}

describe('the outline', () => {
  const body = { PS: [HALF, HALF], AS: [-HALF, HALF], AI: [-HALF, -HALF], PI: [HALF, -HALF] } as const;
  // The wedge does not lie on the body: its outline is looked for.
  const wedge = wedgeOf(body).map(x => 1.08 * x);

  for (const blur of [0.6, 1]) {
    for (const thin of [0.5, 1, 2, 3]) {
      it(`lies on the outer surface of a cortex of ${String(thin)} mm, blurred by ${String(blur)} mm`, () => {
        const { u, v, near } = traceOutline(bodyPicture(thin, blur), wedge, PROPOSAL.outline);
        const walls = [
          [near.PI, near.PS],
          [near.PS, near.AS],
          [near.AS, near.AI],
        ] as const;
        for (const [from, to] of walls) {
          // The middle half of each wall: round the corners blur is not along one direction.
          for (let i = Math.round(from + (to - from) / 4); i <= from + (3 * (to - from)) / 4; i++) {
            const outside = Math.max(Math.abs(u[i] ?? Number.NaN), Math.abs(v[i] ?? Number.NaN)) - HALF;
            expect(Math.abs(outside)).toBeLessThan(0.35);
          }
        }
      });
    }
  }

  it('stays on its way where there are no images', () => {
    const picture = bodyPicture(1, 0.8);
    picture.values.fill(Number.NaN);
    const { u, v } = traceOutline(picture, wedge, PROPOSAL.outline);
    expect([...u, ...v].every(Number.isFinite)).toBe(true);
  });

  it('does not move farther out where a piece of the cortex is three times as dense', () => {
    const picture = bodyPicture(2, 0.8);
    const { side, half, perMm, values } = picture;
    for (let j = 0; j < side; j++) {
      // A band of 2 mm across the back wall.
      if (Math.abs(j / perMm - half) > 1) continue;
      for (let i = Math.round((half + 5) * perMm); i < side; i++) {
        const at = j * side + i;
        values[at] = SOFT_TISSUE + 3 * ((values[at] ?? Number.NaN) - SOFT_TISSUE);
      }
    }
    const { u, near } = traceOutline(picture, wedge, PROPOSAL.outline);
    for (let i = near.PI + 8; i <= near.PS - 8; i++) expect(Math.abs((u[i] ?? Number.NaN) - HALF)).toBeLessThan(0.5);
  });
});
