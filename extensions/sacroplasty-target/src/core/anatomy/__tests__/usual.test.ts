import { describe, expect, it } from 'vitest';
import { angleBetween, lpsDirection, radiansToDegrees, signOf, SIDES, SUPERIOR } from '../../geometry';
import { usualJointDirection } from '..';

describe('the usual joint direction', () => {
  it.each(SIDES)('runs anterolaterally on the %s', side => {
    const direction = usualJointDirection(side);
    expect(signOf(side) * direction[0]).toBeCloseTo(0.5, 9);
    expect(direction[1]).toBeLessThan(0);
    expect(radiansToDegrees(angleBetween(direction, lpsDirection(0, -1, 0) ?? SUPERIOR))).toBeCloseTo(30, 9);
  });
});
