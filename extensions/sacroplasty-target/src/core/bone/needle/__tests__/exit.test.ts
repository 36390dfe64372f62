import { describe, expect, it } from 'vitest';
import { NORMAL_TUBE, placeIn, RADIUS, scanTube, tubeLandmark, withBall } from '../../../../../../../test/anatomy';
import {
  add,
  degreesToRadians,
  directionOf,
  LEFT,
  POSTERIOR,
  reversed,
  scale,
  SUPERIOR,
  type LpsDirection,
} from '../../../geometry';
import { directionToLocal, toLocal, type Exit } from '../../../boneSurface';
import { findSacrum } from '../../surface';
import { BONE } from '../../parameters';
import { tracedSurface } from '../../tracedSurface';

const surface = tracedSurface(
  findSacrum(scanTube({ ...NORMAL_TUBE, noise: 15 }), tubeLandmark(NORMAL_TUBE), BONE.surface),
  BONE,
);

/** The exit of a needle that starts some mm under the straight part of the tube's front and meets it at an angle. */
function exitAt(degrees: number, depth: number): Exit | null {
  const { left, anterior } = NORMAL_TUBE.pose;
  const angle = degreesToRadians(degrees);
  const direction = directionOf(add(scale(left, Math.cos(angle)), scale(anterior, Math.sin(angle)))) as LpsDirection;
  const start = placeIn(NORMAL_TUBE.pose, -17, RADIUS - depth, 0);
  return surface.exitAlong(toLocal(surface.frame, start), directionToLocal(surface.frame, direction));
}

describe('the exit of a needle', () => {
  it.each([
    { degrees: 90, depth: 7 },
    { degrees: 40, depth: 7 },
    { degrees: 20, depth: 4 },
    { degrees: 10, depth: 2.5 },
    { degrees: 6, depth: 1.4 },
    { degrees: 6, depth: -1.2 },
    { degrees: 10, depth: -1.1 },
    { degrees: 40, depth: -2 },
  ])(
    'lies within its uncertainty where the needle meets the wall at $degrees degrees from $depth mm under it',
    ({ degrees, depth }) => {
      const exit = exitAt(degrees, depth);
      const truth = depth / Math.sin(degreesToRadians(degrees));
      expect(exit?.seen).toBe(true);
      expect(Math.abs((exit?.distance ?? Number.NaN) - truth)).toBeLessThanOrEqual(exit?.uncertainty ?? Number.NaN);
    },
  );

  it('is the less sure, the flatter the needle meets the wall', () => {
    const uncertainties = [90, 40, 20, 10].map(degrees => exitAt(degrees, 2.5)?.uncertainty ?? Number.NaN);
    expect(uncertainties).toEqual(uncertainties.toSorted((a, b) => a - b));
    expect(uncertainties[0]).toBeLessThan(0.6);
    expect(uncertainties[3]).toBeGreaterThan(2);
  });

  it('cannot be determined where the needle runs along the wall', () => {
    expect(exitAt(0.5, 0.1)?.uncertainty).toBeGreaterThan(10);
    expect(exitAt(0.5, -0.1)?.uncertainty).toBeGreaterThan(10);
  });

  it('is not determined where the tracing has ended before the needle came to it', () => {
    const whole = scanTube(NORMAL_TUBE, {
      spacing: [1, 1, 1],
      row: reversed(POSTERIOR),
      column: SUPERIOR,
      slice: LEFT,
    });
    const isGone = (k: number): boolean => whole.origin[0] + k - NORMAL_TUBE.pose.origin[0] > 29;
    const slices = whole.slices.map((slice, k) => (isGone(k) ? null : slice));
    const cut = tracedSurface(findSacrum({ ...whole, slices }, tubeLandmark(NORMAL_TUBE), BONE.surface), BONE);
    const d = directionOf(add(NORMAL_TUBE.pose.left, scale(NORMAL_TUBE.pose.anterior, 0.2))) as LpsDirection;
    const start = placeIn(NORMAL_TUBE.pose, 43, RADIUS + 2, 0);
    const exit = cut.exitAlong(toLocal(cut.frame, start), directionToLocal(cut.frame, d));
    expect(exit?.seen ?? false).toBe(false);
    expect(surface.exitAlong(toLocal(surface.frame, start), directionToLocal(surface.frame, d))?.seen).toBe(true);
  });

  it('is not taken from a bone farther ahead where the wall behind its start is not seen', () => {
    const { pose } = NORMAL_TUBE;
    const unseen = withBall(scanTube(NORMAL_TUBE), placeIn(pose, 15, RADIUS, 0), 6, 43);
    const stack = withBall(unseen, placeIn(pose, 15, RADIUS + 17, 0), 4, 700);
    const eroded = tracedSurface(findSacrum(stack, tubeLandmark(NORMAL_TUBE), BONE.surface), BONE);
    for (const inFront of [1.5, 3, 5]) {
      const start = toLocal(eroded.frame, placeIn(pose, 15, RADIUS + inFront, 0));
      const exit = eroded.exitAlong(start, directionToLocal(eroded.frame, pose.anterior));
      expect(exit?.seen).toBe(false);
      expect(exit?.distance).toBeLessThan(0);
    }
  });
});
