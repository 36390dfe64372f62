import { describe, expect, it } from 'vitest';
import { lpsDirection, lpsPoint, SIDES, type LpsPoint } from '../../geometry';
import { buildLandmark } from '../../landmark';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import { analyse, type Analysis } from '../index';
import { generatePhantom, NORMAL_PATIENT, phantomStack, type Phantom } from '../../../../../../test/phantom';

/** A small, hollow sacrum in thick slices, on which a line that runs low and far back grazes the bone's back. */
function thickSlices(n: number, slice: number): Phantom {
  return generatePhantom({
    ...NORMAL_PATIENT,
    pixelSpacing: 1,
    extent: [140, 100, 75],
    seed: 100 + n,
    sliceSpacing: slice,
    sliceThickness: slice,
    osteoporosis: n % 3 !== 0,
    noise: 30,
    anatomy: {
      size: 0.9,
      bodyDepth: -2,
      wedge: 0,
      alaConcavity: 1.6,
      foramenSize: 1.3,
      lumbosacral: 'usual',
    },
    sweptBack: { right: n % 3 === 0 ? 4 : 0, left: 0 },
    sacralSlope: 35 + 2 * n,
    rotation: { yaw: n - 7, pitch: 3, roll: 6 - n },
  });
}

/** The plan around the true corners moved backwards and upwards, mm. */
function planAlong({ truth, ...phantom }: Phantom, back: number, up: number): Analysis {
  const moved = ([x, y, z]: readonly [number, number, number]): LpsPoint => lpsPoint(x, y + back, z + up);
  const { PS, AS, AI, PI } = truth.corners;
  const result = buildLandmark(
    { PS: moved(PS), AS: moved(AS), AI: moved(AI), PI: moved(PI) },
    lpsDirection(...truth.n),
  );
  if (result.kind === 'refused') throw new Error(result.refusal.kind);
  const none = { offset: null, jointDirection: null };
  return analyse({
    stack: phantomStack({ truth, ...phantom }),
    landmark: result.landmark,
    choices: { left: none, right: none },
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  });
}

describe('a verdict on thick slices', () => {
  // Wrong is what was seen: "BREACH, behind the posterior cortex, confidence 0 %" beside a margin of +11 mm.
  it.each([
    [2, 5, 9.558, -6.97],
    [2, 5, 14.304, -6.756],
    [11, 4, 3.694, -7.492],
    [12, 5, 3.998, -6.916],
  ] as const)('of phantom %i in slices of %f mm has words and numbers that agree', (n, slice, back, up) => {
    const { sides } = planAlong(thickSlices(n, slice), back, up);
    for (const side of SIDES) {
      const { verdict, containment } = sides[side];
      if (verdict.kind === 'not-contained') expect(verdict.confidence, side).toBeGreaterThan(0.95);
      if (verdict.kind === 'contained') expect(verdict.confidence, side).toBeGreaterThan(0.9);
      for (const { state, margin, offset } of containment)
        if (state === 'anterior') expect(margin.kind === 'known' && margin.value, String(offset)).toBeLessThan(0);
    }
  });
});
