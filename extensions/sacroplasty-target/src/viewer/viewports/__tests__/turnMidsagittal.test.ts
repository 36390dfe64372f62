import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  degreesToRadians,
  LEFT,
  lpsPoint,
  POSTERIOR,
  radiansToDegrees,
  rotateAbout,
  SUPERIOR,
} from '../../../core/geometry';
import { turnMidsagittal } from '../turnMidsagittal';

const origin = lpsPoint(3, -41, 620);

describe('turning the midsagittal plane', () => {
  it('by yaw turns its left end posteriorly, and keeps its origin', () => {
    const plane = turnMidsagittal({ origin, normal: LEFT }, 'yaw', 7);
    expect(plane?.origin).toEqual(origin);
    expect(plane?.normal[1]).toBeCloseTo(Math.sin(degreesToRadians(7)), 12);
    expect(plane?.normal[2]).toBeCloseTo(0, 12);
  });

  it('by roll lowers its left end', () => {
    const plane = turnMidsagittal({ origin, normal: LEFT }, 'roll', 4);
    expect(plane?.normal[2]).toBeCloseTo(-Math.sin(degreesToRadians(4)), 12);
    expect(plane?.normal[1]).toBeCloseTo(0, 12);
  });

  it('by roll changes nothing seen from above, also after a yaw', () => {
    const normal = rotateAbout(LEFT, SUPERIOR, degreesToRadians(20));
    const plane = turnMidsagittal({ origin, normal }, 'roll', 11);
    if (plane === null) throw new Error('a plane was expected');
    expect(Math.atan2(plane.normal[1], plane.normal[0])).toBeCloseTo(degreesToRadians(20), 12);
  });

  it.each(['yaw', 'roll'] as const)('there and back by %s is where it was', axis => {
    const normal = rotateAbout(rotateAbout(LEFT, POSTERIOR, degreesToRadians(6)), SUPERIOR, degreesToRadians(-13));
    const there = turnMidsagittal({ origin, normal }, axis, 9);
    const back = there === null ? null : turnMidsagittal(there, axis, -9);
    if (back === null) throw new Error('a plane was expected');
    expect(radiansToDegrees(angleBetween(back.normal, normal))).toBeLessThan(1e-6);
  });

  it('farther than 45 degrees is refused', () => {
    expect(turnMidsagittal({ origin, normal: LEFT }, 'yaw', 44.9)).not.toBeNull();
    expect(turnMidsagittal({ origin, normal: LEFT }, 'yaw', -45.1)).toBeNull();
    expect(turnMidsagittal({ origin, normal: LEFT }, 'roll', 45.1)).toBeNull();
  });
});
