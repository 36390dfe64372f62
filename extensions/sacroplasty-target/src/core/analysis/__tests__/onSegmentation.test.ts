import { describe, expect, it } from 'vitest';
import { mm, SIDES, signOf, type Side } from '../../geometry';
import type { SegmentedSacrum } from '../../segmentation';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import type { VoxelStack } from '../../volume';
import { analyse, type Analysis } from '../index';
import {
  jointDirection,
  NORMAL_TUBE,
  pose,
  scanTube,
  tubeDistance,
  tubeExit,
  tubeLandmark,
  type Tube,
} from '../../../../../../test/anatomy';
import { segmentedTube } from '../../../../../../test/segmentation';
import { messages } from '../../../messages';

const OFFSET = 46;
const NO_CT: VoxelStack = { ...scanTube(NORMAL_TUBE), intensity: 'arbitrary' };

/** Without a CT of its own the images say nothing of the bone. */
function analyseOn(tube: Tube, segmentation: SegmentedSacrum, forward = 0, stack = NO_CT): Analysis {
  const choice = (side: Side) => ({
    offset: mm(signOf(side) * OFFSET),
    jointDirection: jointDirection(tube.pose, side),
  });
  return analyse({
    stack,
    landmark: tubeLandmark(tube, forward),
    choices: { left: choice('left'), right: choice('right') },
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
    surface: { kind: 'segmentation', segmentation },
  });
}

/** Worst error of the six distances, mm; each must lie within its stated uncertainty. */
function worstDistance(tube: Tube, analysis: Analysis): number {
  let worst = 0;
  for (const side of SIDES) {
    const { distances, alaTarget } = analysis.sides[side];
    if (alaTarget.kind === 'unknown') throw new Error('the target was given');
    for (const d of distances) {
      if (d.kind === 'unknown') throw new Error(messages.reason(d.reason));
      const error = Math.abs(d.distance - tubeExit(tube, alaTarget.point, d.direction));
      expect(error, `${side} ${String(d.trajectory)}`).toBeLessThanOrEqual(d.uncertainty);
      worst = Math.max(worst, error);
    }
  }
  return worst;
}

function expectTrueStates(tube: Tube, analysis: Analysis, uncertainty: number): void {
  for (const side of SIDES) {
    const near = analysis.sides[side].containment.filter(o => Math.abs(o.offset) <= 55);
    expect(near.length).toBeGreaterThan(50);
    for (const { point, state, offset } of near) {
      const d = tubeDistance(tube, point);
      if (d > 0) expect(state, `${side} ${String(offset)} lies ${String(d)} outside`).not.toBe('inside');
      if (d < -uncertainty) expect(state, `${side} ${String(offset)} lies ${String(-d)} inside`).toBe('inside');
    }
  }
}

const BENT: Tube = { ...NORMAL_TUBE, bent: { left: 16, right: 7 } };
const FINE = segmentedTube(BENT, [1, 1, 1], 12);

describe('an analysis on a segmentation', () => {
  it.each([
    [[1, 1, 1], 0, 0.35],
    [[0.8, 0.8, 1], 25, 0.35],
    [[0.9, 0.9, 3], 0, 1.1],
    [[3, 3, 3], 17, 1.5],
  ] as const)(
    'finds the true surface on voxels of %j mm turned by %d degrees',
    (spacing, turn, within) => {
      const tube: Tube = { ...BENT, pose: pose(6, -9, 4, BENT.pose.origin) };
      const segmentation = segmentedTube(tube, spacing, turn);
      const analysis = analyseOn(tube, segmentation);
      expect(worstDistance(tube, analysis)).toBeLessThan(within);
      expectTrueStates(tube, analysis, 2 * segmentation.uncertainty);
    },
    30_000,
  );

  it('measures margins to the anterior wall, negative in front of it', () => {
    const { containment } = analyseOn(BENT, FINE, 4).sides.left;
    const known = containment.filter(o => Math.abs(o.offset) <= 52);
    for (const { margin, point, state, offset } of known) {
      if (margin.kind === 'unknown') throw new Error(messages.reason(margin.reason));
      const truth = -tubeDistance(BENT, point);
      expect(Math.abs(margin.value - truth), String(offset)).toBeLessThan(0.5);
      if (truth < -0.5) expect(state).toBe('anterior');
    }
    expect(known.some(o => o.state === 'anterior')).toBe(true);
    expect(known.some(o => o.state === 'inside')).toBe(true);
  });

  it('says what it was measured on', () => {
    expect(analyseOn(BENT, FINE).surface).toEqual({ kind: 'segmentation', segment: FINE.reference });
  });

  it('warns where the segment was drawn on another series of the same frame of reference', () => {
    const ReferencedSeriesSequence = [{ SeriesInstanceUID: '1.2.840.99.5' }];
    const elsewhere = segmentedTube(BENT, [1, 1, 1], 12, { ReferencedSeriesSequence });
    const { warnings, sides } = analyseOn(BENT, elsewhere);
    const before = analyseOn(BENT, FINE);
    expect(warnings.map(messages.warning)).toEqual([
      'The segmentation was drawn on another series of the same frame of reference (1.2.840.99.5): check on the images that it fits.',
      ...before.warnings.map(messages.warning),
    ]);
    expect(sides).toEqual(before.sides);
    // Where nothing is measured, that may be why.
    expect(analyseOn(BENT, elsewhere, 40).warnings).toHaveLength(2);
  });

  it('takes joint and foramen from the CT, and the distances from the segment alone', () => {
    // The CT shows a straight tube where the segment bends backwards.
    const analysis = analyseOn(BENT, FINE, 0, scanTube(NORMAL_TUBE));
    expect(worstDistance(BENT, analysis)).toBeLessThan(0.35);
    expect(analysis.sides.left.jointLimit).not.toBeNull();
  });

  it('measures nothing where the landmark lies beside the segment', () => {
    const analysis = analyseOn(BENT, FINE, 40);
    expect(analysis.surface.kind).toBe('segmentation');
    expect(analysis.warnings.map(messages.warning)).toEqual([
      'the target does not lie in the segmented bone: are the corners on S1, and is S1 part of the segment?',
    ]);
    expect(analysis.sides.right.distances.map(d => d.kind)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is inside up to the end of the segment, whether or not the images show a joint', () => {
    const { containment } = analyseOn(BENT, FINE).sides.right;
    const beyond = (offset: number) => containment.filter(o => Math.abs(o.offset) > offset);
    expect(beyond(52)[0]?.state).toBe('inside');
    expect(beyond(58).length).toBeGreaterThan(0);
  });
});
