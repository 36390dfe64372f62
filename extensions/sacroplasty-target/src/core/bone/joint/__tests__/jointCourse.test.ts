import { describe, expect, it } from 'vitest';
import type { LpsDirection } from '../../../geometry';
import type { SacroiliacJoint } from '../joint';
import { jointCourse } from '../jointCourse';
import { JOINT } from '../parameters';
import { contour, MIDDLE, twoBones } from './twoBones';

/** What the outlines show: the sacral surface's line at one angle, both bones' at another. */
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
  ])('finds a joint of %s degrees from outlines at %s, and is sure of it', (degrees, angle) => {
    const course = jointCourse(twoBones(degrees, 3), contour, outlined(angle, angle), JOINT);
    expect(Math.abs(angleOf(course?.direction) - degrees)).toBeLessThan(1);
    expect(course?.uncertainty).toBeLessThan(6);
  });

  // A joint is not flat: its back lies farther to the side than its front. What counts is how both lie together.
  it.each([4, 8])('follows a step of %s mm across the joint, and is less sure', step => {
    const truth = 30 - (Math.atan2(step, 20) * 180) / Math.PI;
    const flat = jointCourse(twoBones(30, 3), contour, outlined(30, 30), JOINT);
    const stepped = jointCourse(twoBones(30, 3, -22, 18, step), contour, outlined(30, 30), JOINT);
    expect(Math.abs(angleOf(stepped?.direction) - truth)).toBeLessThan(6);
    expect(stepped?.uncertainty).toBeGreaterThan(flat?.uncertainty ?? Number.NaN);
  });

  it('is less sure of a short piece of joint', () => {
    const long = jointCourse(twoBones(30, 3), contour, outlined(30, 30), JOINT);
    const short = jointCourse(twoBones(30, 3, -4, 5), contour, outlined(30, 30), JOINT);
    expect(short?.uncertainty).toBeGreaterThan(2 * (long?.uncertainty ?? Number.NaN));
  });

  it('takes no wide gap for a joint: what the outlines show stays, unsure', () => {
    const course = jointCourse(twoBones(30, 11), contour, outlined(24, 24), JOINT);
    expect(angleOf(course?.direction)).toBeCloseTo(24, 6);
    expect(course?.uncertainty).toBe(JOINT.sure.outlined);
  });
});
