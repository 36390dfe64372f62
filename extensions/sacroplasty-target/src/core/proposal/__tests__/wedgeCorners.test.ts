import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../../../test/phantom';
import type { Outline } from '../outline';
import { PROPOSAL } from '../parameters';
import type { PicturePoint } from '../wedge';
import { cornersOn } from '../wedgeCorners';

/** Half the side of the body, a square whose corners are rounded with this radius, mm. */
const HALF = 15;
const RADIUS = 4;
const { step } = PROPOSAL.outline;

/** Where a superior corner sticks out most: the middle of its rounding. */
const TIP = HALF - RADIUS + RADIUS / Math.SQRT2;

/** The outline from the middle of the back round the top to the middle of the front, each point off by noise, mm. */
function outline(noise: () => number): Outline {
  const points: PicturePoint[] = [];
  const add = (u: number, v: number, nu: number, nv: number): void => {
    const out = noise();
    points.push([u + out * nu, v + out * nv]);
  };
  const straight = HALF - RADIUS;
  const turn = (Math.PI / 2) * RADIUS;
  for (let s = 0; s < 2 * straight; s += step) add(HALF, -straight + s, 1, 0);
  const PS = points.length + Math.round(turn / step / 2);
  for (let s = 0; s < turn; s += step) {
    const angle = s / RADIUS;
    add(straight + RADIUS * Math.cos(angle), straight + RADIUS * Math.sin(angle), Math.cos(angle), Math.sin(angle));
  }
  for (let s = 0; s < 2 * straight; s += step) add(straight - s, HALF, 0, 1);
  const AS = points.length + Math.round(turn / step / 2);
  for (let s = 0; s < turn; s += step) {
    const angle = s / RADIUS;
    add(-straight - RADIUS * Math.sin(angle), straight + RADIUS * Math.cos(angle), -Math.sin(angle), Math.cos(angle));
  }
  for (let s = 0; s < 2 * straight; s += step) add(-HALF, straight - s, -1, 0);
  return {
    step,
    count: points.length,
    u: Float64Array.from(points, ([u]) => u),
    v: Float64Array.from(points, ([, v]) => v),
    strength: new Float64Array(points.length).fill(1),
    near: { PI: 0, PS, AS, AI: points.length - 1 },
  };
}

describe('the superior corners', () => {
  const remnantOf = ({ near }: Outline) => ({ front: near.AI, back: near.PI, frontSpread: 0, backSpread: 0 });
  const cornersIn = (traced: Outline) => cornersOn(traced, remnantOf(traced), PROPOSAL.corner);

  it('lie in the middle of a rounded corner', () => {
    const { PS, AS } = cornersIn(outline(() => 0));
    expect(Math.hypot(PS[0] - TIP, PS[1] - TIP)).toBeLessThan(0.4);
    expect(Math.hypot(AS[0] + TIP, AS[1] - TIP)).toBeLessThan(0.4);
  });

  it('do not jump from one point of the outline to another with its noise', () => {
    const along = Array.from({ length: 60 }, (_, seed) => {
      const random = seededRandom(seed);
      // Even between -0.17 and 0.17: a standard deviation of 0.1 mm.
      const { PS } = cornersIn(outline(() => 0.34 * (random() - 0.5)));
      return (PS[0] - PS[1]) / Math.SQRT2;
    });
    const mean = along.reduce((sum, one) => sum + one, 0) / along.length;
    const deviation = Math.sqrt(along.reduce((sum, one) => sum + (one - mean) ** 2, 0) / along.length);
    // The place that sticks out most by itself scatters by 0.58 mm.
    expect(deviation).toBeLessThan(0.45);
  });
});
