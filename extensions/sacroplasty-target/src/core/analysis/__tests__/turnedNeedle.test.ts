import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  lpsDirection,
  lpsPoint,
  mm,
  POSTERIOR,
  radiansToDegrees,
  reversed,
  type LpsDirection,
} from '../../geometry';
import type { TrajectoryDistance } from '../distance';
import { MEASURING } from '../parameters';
import { coverTurned } from '../turnedNeedle';
import { stated } from '..';
import { messages } from '../../../messages';

const FORWARD = reversed(POSTERIOR);
const joint = lpsDirection(0.5, -0.866, 0) ?? FORWARD;

/** Along a joint line of some uncertainty 6 mm, uncertain by 0.5; turned by some degrees to the side, what `along` says (null: unknown). */
function covered(uncertainty: number, along: (degrees: number) => number | null): TrajectoryDistance {
  const measured = (distance: number): TrajectoryDistance => ({
    kind: 'measured',
    trajectory: 2,
    direction: FORWARD,
    distance: mm(distance),
    uncertainty: mm(0.5),
    exit: lpsPoint(1, 2, 3),
    reenters: false,
    endsAt: 'cortex',
    distanceClass: 'middle',
  });
  const measure = (direction: LpsDirection): TrajectoryDistance => {
    const sign = Math.sign(joint[0] * direction[1] - joint[1] * direction[0]);
    const value = along(sign * radiansToDegrees(angleBetween(joint, direction)));
    return value === null ? { kind: 'unknown', trajectory: 2, direction, reason: stated('hidden') } : measured(value);
  };
  return coverTurned(measured(6), { kind: 'unsure', direction: joint, uncertainty }, measure, MEASURING);
}

const uncertaintyOf = (distance: TrajectoryDistance): number =>
  distance.kind === 'measured' ? distance.uncertainty : Number.NaN;

describe('a distance along a joint line that the program has found', () => {
  it('is uncertain by what it changes where the line is turned by its own uncertainty, the worse way', () => {
    const steep = (degrees: number): number => 6 + (degrees > 0 ? 0.2 : 0.05) * degrees;
    expect(uncertaintyOf(covered(17, steep))).toBeCloseTo(Math.hypot(0.5, 0.2 * 17), 6);
    expect(uncertaintyOf(covered(5, steep))).toBeCloseTo(Math.hypot(0.5, 0.2 * 5), 6);
    expect(uncertaintyOf(covered(25, steep))).toBeCloseTo(Math.hypot(0.5, 0.2 * 25), 6);
    expect(covered(17, steep)).toMatchObject({ kind: 'measured', distance: 6, direction: FORWARD });
  });

  it('stays as sure as the cortex where the line does not matter', () => {
    expect(uncertaintyOf(covered(17, () => 6))).toBe(0.5);
  });

  it('goes by half of the turn where nothing is measured along the whole, and counts it twice', () => {
    const hidden = (degrees: number): number | null => (degrees > 10 ? null : 6 - 0.1 * degrees);
    expect(uncertaintyOf(covered(17, hidden))).toBeCloseTo(Math.hypot(0.5, 1.7), 6);
  });

  it('is unknown, with the reason and the remedy, where it may be anything', () => {
    for (const along of [(degrees: number) => (degrees < -5 ? null : 6), (degrees: number) => 6 + 0.7 * degrees]) {
      const distance = covered(17, along);
      expect(distance).toMatchObject({ kind: 'unknown', trajectory: 2, direction: FORWARD });
      expect(distance.kind === 'unknown' && messages.reason(distance.reason)).toContain('the joint line is unsure');
      expect(distance.kind === 'unknown' && messages.reason(distance.reason)).toContain(
        'draw the line on the axial view',
      );
    }
  });
});
