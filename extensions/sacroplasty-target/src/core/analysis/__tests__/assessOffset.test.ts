import { describe, expect, it } from 'vitest';
import { PLAIN_S1 } from '../../../../../../test/anatomy';
import { sacralFrame, type BoneSurface, type NearSurface } from '../../boneSurface';
import { mm } from '../../geometry';
import { buildLandmark } from '../../landmark';
import type { AlaLimits } from '../../bone';
import { assessOffset } from '../assessOffset';
import { messages } from '../../../messages';
import type { Measured } from '../containment';
import { MEASURING } from '../parameters';

const result = buildLandmark(PLAIN_S1.corners, PLAIN_S1.normal);
if (result.kind === 'refused') throw new Error('the plain S1 was refused');
const frame = sacralFrame(result.landmark);

/** A clear anterior wall, the line this far in front of it (mm), and nothing else near. */
function inFrontBy(depth: number): BoneSurface {
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

const limits = (jointSeen: boolean): AlaLimits => ({
  foramen: 30,
  lateral: mm(57),
  jointSeen,
});
const reasonOf = (depth: Measured): string | null => (depth.kind === 'unknown' ? messages.reason(depth.reason) : null);
const stateAt = (distance: number, jointSeen: boolean): string =>
  assessOffset(inFrontBy(3), 'left', distance, limits(jointSeen), MEASURING).assessment.state;

describe('a slice in front of the anterior wall', () => {
  it('or nearer behind it than can be measured says so of that wall', () => {
    const close: BoneSurface = { ...inFrontBy(-0.2), beyond: () => -0.2 };
    expect(reasonOf(assessOffset(close, 'left', 34, limits(true), MEASURING).depth)).toBe(
      'the line is nearer to the anterior cortex than can be measured',
    );
  });

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
      assessOffset(inFrontBy(3), 'left', 45, { foramen: 30, lateral: 44, jointSeen: true }, MEASURING).assessment.state,
    ).toBe('anterior');
  });
});

describe('a slice outside of a wall that is not the anterior one', () => {
  /** The anterior cortex 9.2 mm in front, another wall so far behind the line's place (negative: outside of it). */
  const behindWall = (depth: number, uncertainty: number): BoneSurface => ({
    ...inFrontBy(-9.2),
    beyond: () => -depth,
    nearest: (_place, which) => ({
      distance: which === 'anterior' ? 9.2 : depth,
      uncertainty: which === 'anterior' ? 0.8 : uncertainty,
      support: 1,
      normal: which === 'anterior' ? [0, 1, 0] : [0, -1, 0],
      point: [0, which === 'anterior' ? 9.2 : depth, 0],
    }),
    isBehindCentre: () => true,
  });

  it('is behind the sacrum where it lies outside by more than the uncertainty of that wall', () => {
    const { assessment, depth } = assessOffset(behindWall(-2.3, 1.4), 'left', 31, limits(true), MEASURING);
    expect(assessment).toMatchObject({ state: 'posterior', margin: { kind: 'known', value: 9.2, uncertainty: 0.8 } });
    expect(depth).toEqual({ kind: 'known', value: -2.3, uncertainty: 1.4 });
  });

  it('is unknown, with the reason, where it lies outside by less', () => {
    const { assessment, depth } = assessOffset(behindWall(-1.3, 1.4), 'left', 31, limits(true), MEASURING);
    expect(assessment.state).toBe('unknown');
    expect(reasonOf(depth)).toContain('by less than');
  });

  it.each([
    ['behind', [0, -1, 0], 41, 'the posterior cortex'],
    ['below, where the foramen is', [0, -0.6, -0.8], 27, 'the wall of a sacral foramen'],
    ['below, lateral to the foramen', [0, -0.6, -0.8], 41, 'the lower cortex'],
    ['above', [0.1, -0.2, 0.9], 41, 'the upper cortex'],
    ['beside it', [0.9, -0.3, 0], 51, 'the lateral cortex'],
  ] as const)('%s is named in the reason', (_, normal, offset, wall) => {
    const facing = (depth: number): BoneSurface => {
      const surface = behindWall(depth, 1.4);
      return {
        ...surface,
        nearest: (place, which) => {
          const near = surface.nearest(place, which);
          return near === null || which === 'anterior' ? near : { ...near, normal };
        },
      };
    };
    const reasonOn = (surface: BoneSurface): string | null =>
      reasonOf(assessOffset(surface, 'right', offset, limits(true), MEASURING).depth);
    expect(reasonOn(facing(0.2))).toBe(`the line is nearer to ${wall} than can be measured`);
    expect(reasonOn(facing(-1.1))).toBe(`the line may lie outside of ${wall}, by less than can be measured`);
    expect(reasonOn({ ...facing(-1.1), isClear: () => false })).toBe(
      `the line may lie outside of ${wall}, which is not seen clearly enough`,
    );
  });

  it('in front of the bone has a margin of that wall, so that the number says what the word says', () => {
    const surface: BoneSurface = { ...behindWall(-3.1, 0.7), isBehindCentre: () => false };
    expect(assessOffset(surface, 'left', 41, limits(true), MEASURING).assessment).toMatchObject({
      state: 'anterior',
      margin: { kind: 'known', value: -3.1, uncertainty: 0.7 },
    });
  });
});
