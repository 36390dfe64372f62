import { describe, expect, it } from 'vitest';
import type { LpsDirection } from '../../../geometry';
import type { SacroiliacJoint } from '../joint';
import { jointCourse } from '../jointCourse';
import { JOINT } from '../parameters';
import { contour, MIDDLE, twoBones } from './twoBones';

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
