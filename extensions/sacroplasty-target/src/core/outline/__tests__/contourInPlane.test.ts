import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, lpsDirection, lpsPoint, signedDistance, travel, type LpsPoint } from '../../geometry';
import { contourInPlane, perPlane, type FillLine } from '../index';

const CENTRE = lpsPoint(13.2, -41.7, 288.4);
const RADIUS = 17.3;
const CORNERS = [-1, 1].flatMap(i =>
  [-1, 1].flatMap(j =>
    [-1, 1].map(k => lpsPoint(CENTRE[0] + i * RADIUS, CENTRE[1] + j * RADIUS, CENTRE[2] + k * RADIUS)),
  ),
);
const depth = (p: LpsPoint): number => RADIUS - distanceBetween(CENTRE, p);
const fill: FillLine = (from, way, step, count, out) => {
  for (let n = 0; n < count; n++) out.push(depth(travel(from, way, n * step)));
};
const component = fc.double({ min: -1, max: 1, noNaN: true });
const anyNormal = fc
  .tuple(component, component, component)
  .map(([x, y, z]) => lpsDirection(x, y, z))
  .filter(normal => normal !== null);

describe('the contour of a ball in a plane', () => {
  it('is one closed circle of the right size, however the plane is turned and shifted', () => {
    fc.assert(
      fc.property(anyNormal, fc.double({ min: -14, max: 14, noNaN: true }), (normal, away) => {
        const plane = { origin: travel(CENTRE, normal, away), normal };
        const curves = contourInPlane(plane, CORNERS, 0.8, 0, fill);
        expect(curves).toHaveLength(1);
        const [curve = []] = curves;
        expect(curve.length).toBeGreaterThan(20);
        expect(curve.at(-1)).toEqual(curve[0]);
        for (const p of curve) {
          expect(Math.abs(signedDistance(plane, p))).toBeLessThan(1e-6);
          expect(Math.abs(depth(p))).toBeLessThan(0.03);
        }
      }),
    );
  });

  it('is nothing in a plane that passes it by', () => {
    fc.assert(
      fc.property(anyNormal, fc.double({ min: 17.4, max: 90, noNaN: true }), (normal, away) => {
        const plane = { origin: travel(CENTRE, normal, away), normal };
        expect(contourInPlane(plane, CORNERS, 0.8, 0, fill)).toEqual([]);
      }),
    );
  });
});

describe('an outline per plane', () => {
  const normal = lpsDirection(0.2, -0.3, 0.9);
  if (normal === null) throw new Error('no direction');
  const across = lpsDirection(0.9, 0, -0.2);
  if (across === null) throw new Error('no direction');

  it('is made once, whatever point of the plane names it, and anew half a slice on', () => {
    let made = 0;
    const outlineIn = perPlane(plane => {
      made++;
      return [{ points: [plane.origin], isSure: true }];
    });
    const first = outlineIn({ origin: CENTRE, normal });
    expect(outlineIn({ origin: travel(CENTRE, across, 37), normal })).toBe(first);
    expect(made).toBe(1);
    outlineIn({ origin: travel(CENTRE, normal, 0.31), normal });
    expect(made).toBe(2);
  });
});
