import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  cross,
  degreesToRadians,
  directionOf,
  dot,
  LEFT,
  lengthOf,
  lpsDirection,
  lpsPoint,
  lpsVector,
  mm,
  perpendicularPart,
  POSTERIOR,
  projectOnPlane,
  radians,
  radiansToDegrees,
  reversed,
  rotateAbout,
  signedDistance,
  SUPERIOR,
  type LpsDirection,
} from '..';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const triple = fc.tuple(coordinate, coordinate, coordinate);
const direction = triple
  .filter(v => Math.hypot(...v) > 1)
  .map(v => lpsDirection(...v))
  .filter((d): d is LpsDirection => d !== null);

describe('what is minted', () => {
  it.each([Number.NaN, Infinity, -Infinity])('is never %f', bad => {
    expect(() => lpsPoint(1, bad, 2)).toThrow(RangeError);
    expect(() => lpsVector(bad, 1, 2)).toThrow(RangeError);
    expect(() => mm(bad)).toThrow(RangeError);
    expect(() => radians(bad)).toThrow(RangeError);
    expect(lpsDirection(1, 2, bad)).toBeNull();
  });

  it('has no direction without a length', () => {
    expect(lpsDirection(0, 0, 0)).toBeNull();
    expect(directionOf(lpsVector(1e-9, 0, 0))).toBeNull();
    expect(directionOf(lpsVector(0, 0, -0.01))).toEqual([0, 0, -1]);
  });
});

describe('axes', () => {
  it('are right-handed: left x posterior = superior', () => {
    expect(cross(LEFT, POSTERIOR)).toEqual([...SUPERIOR]);
    expect(cross(POSTERIOR, SUPERIOR)).toEqual([...LEFT]);
  });
});

describe('angles', () => {
  it('of parallel and opposite directions are 0 and 180 degrees, never NaN', () => {
    fc.assert(
      fc.property(direction, d => {
        expect(angleBetween(d, d)).toBeCloseTo(0, 6);
        expect(radiansToDegrees(angleBetween(d, reversed(d)))).toBeCloseTo(180, 4);
      }),
    );
  });
});

describe('a rotation', () => {
  it('turns left to posterior by 90 degrees about the head', () => {
    const turned = rotateAbout(LEFT, SUPERIOR, degreesToRadians(90));
    expect(turned).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12), expect.closeTo(0, 12)]);
  });

  it('keeps the angle to its axis, turns by its own angle, and is undone by its opposite', () => {
    fc.assert(
      fc.property(direction, direction, fc.double({ min: -3, max: 3, noNaN: true }), (d, axis, angle) => {
        const turned = rotateAbout(d, axis, radians(angle));
        expect(dot(turned, axis)).toBeCloseTo(dot(d, axis), 9);
        const before = directionOf(perpendicularPart(d, axis));
        const after = directionOf(perpendicularPart(turned, axis));
        if (before !== null && after !== null && lengthOf(perpendicularPart(d, axis)) > 0.01) {
          expect(angleBetween(before, after)).toBeCloseTo(Math.abs(angle), 5);
        }
        const back = rotateAbout(turned, axis, radians(-angle));
        expect(dot(back, d)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('a plane', () => {
  it('projects each point onto itself along its normal', () => {
    fc.assert(
      fc.property(triple, direction, triple, (origin, normal, p) => {
        const plane = { origin: lpsPoint(...origin), normal };
        const point = lpsPoint(...p);
        const foot = projectOnPlane(plane, point);
        expect(signedDistance(plane, foot)).toBeCloseTo(0, 6);
        const up = signedDistance(plane, point);
        expect(foot[1] + up * normal[1]).toBeCloseTo(point[1], 6);
      }),
    );
  });
});
