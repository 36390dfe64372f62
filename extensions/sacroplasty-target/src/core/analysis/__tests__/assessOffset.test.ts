import { describe, expect, it } from 'vitest';
import { PLAIN_S1 } from '../../../../../../test/anatomy';
import { sacralFrame, type NearSurface, type OuterSurface } from '../../cortex';
import { mm } from '../../geometry';
import { buildLandmark } from '../../landmark';
import { assessOffset, type SideLimits } from '../assessOffset';

const result = buildLandmark(PLAIN_S1.corners, PLAIN_S1.normal);
if (result.kind === 'refused') throw new Error('the plain S1 was refused');
const frame = sacralFrame(result.landmark);

/** A clear anterior wall, the line this far in front of it (mm), and nothing else near. */
function inFrontBy(depth: number): OuterSurface {
  const wall: NearSurface = {
    distance: -depth,
    uncertainty: 0.4,
    support: 1,
    normal: [0, 1, 0],
    point: [0, -depth, 0],
  };
  return {
    frame,
    onlySacrum: false,
    outlineIn: () => [],
    beyond: () => 1,
    nearest: (_place, which) => (which === 'anterior' ? wall : null),
    safeDistance: () => 0.3,
    isClear: () => true,
    isBehindCentre: () => false,
    exitAlong: () => null,
    boneFollows: () => false,
  };
}

const limits = (jointSeen: boolean): SideLimits => ({
  foramen: 30,
  lateral: mm(57),
  jointSeen,
});
const stateAt = (distance: number, jointSeen: boolean): string =>
  assessOffset(inFrontBy(3), 'left', distance, limits(jointSeen)).state;

describe('a slice in front of the anterior wall', () => {
  it('is a breach medial to the joint', () => {
    expect(stateAt(34, true)).toBe('anterior');
    expect(stateAt(55.8, true)).toBe('anterior');
  });

  it('is past the sacrum at a joint that is seen', () => {
    expect(stateAt(56.1, true)).toBe('lateral');
    expect(stateAt(58, true)).toBe('lateral');
  });

  it('stays a breach where no joint is seen, or where one is seen too near the midline to be believed', () => {
    expect(stateAt(58, false)).toBe('anterior');
    expect(
      assessOffset(inFrontBy(3), 'left', 45, {
        foramen: 30,
        lateral: 44,
        jointSeen: true,
      }).state,
    ).toBe('anterior');
  });
});
