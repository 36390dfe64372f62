import { describe, expect, it } from 'vitest';
import { degreesToRadians, lpsPoint, mm, SIDES, signOf, type Side } from '../../geometry';
import { readSegmentation, sacrumSegments, segmentedSacrum, type SegmentedSacrum } from '../../segmentation';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import type { VoxelStack } from '../../volume';
import { analyse, type Analysis } from '../index';
import {
  jointDirection,
  NORMAL_TUBE,
  pose,
  RADIUS,
  scanTube,
  tubeDistance,
  tubeExit,
  tubeLandmark,
  type Tube,
} from '../../../../../../test/anatomy';
import { makeSegmentation, MADE_UIDS, type MadeGrid } from '../../../../../../test/segmentation';

const OFFSET = 46;
const NO_CT: VoxelStack = { ...scanTube(NORMAL_TUBE), intensity: 'arbitrary' };

/** A grid of its own around the tube, turned against every axis of the patient by some degrees. */
function gridAround({ pose: { origin } }: Tube, spacing: readonly [number, number, number], turn: number): MadeGrid {
  const c = Math.cos(degreesToRadians(turn));
  const s = Math.sin(degreesToRadians(turn));
  const row = [c, s, 0] as const;
  const column = [-s * c, c * c, s] as const;
  const normal = [s * s, -c * s, c] as const;
  const size = [150, 90, 90] as const;
  const from = (axis: 0 | 1 | 2): number =>
    origin[axis] - (size[0] * row[axis] + size[1] * column[axis] + size[2] * normal[axis]) / 2 + 0.13 * (axis + 1);
  return {
    columns: Math.ceil(size[0] / spacing[0]),
    rows: Math.ceil(size[1] / spacing[1]),
    slices: Math.ceil(size[2] / spacing[2]),
    origin: [from(0), from(1), from(2)],
    rowDirection: row,
    columnDirection: column,
    spacing,
  };
}

/** Within the two planes between which the tube runs: most voxels need no closer look. */
function isNear({ pose: { origin, superior } }: Tube, p: readonly [number, number, number]): boolean {
  const height = (p[0] - origin[0]) * superior[0] + (p[1] - origin[1]) * superior[1] + (p[2] - origin[2]) * superior[2];
  return Math.abs(height) < RADIUS;
}

function segmented(tube: Tube, spacing: readonly [number, number, number], turn = 0): SegmentedSacrum {
  const { dataset, pixels } = makeSegmentation({
    grid: gridAround(tube, spacing, turn),
    share: p => (isNear(tube, p) && tubeDistance(tube, lpsPoint(...p)) < 0 ? 1 : 0),
  });
  const [segment] = sacrumSegments(dataset);
  if (segment === undefined) throw new Error('no sacrum');
  const reading = readSegmentation(dataset, pixels, segment, MADE_UIDS.frameOfReference);
  if (reading.kind === 'refused') throw new Error(reading.refusal.kind);
  const result = segmentedSacrum(reading.volume);
  if (result.kind === 'refused') throw new Error(result.refusal.kind);
  return result.sacrum;
}

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
      if (d.kind === 'unknown') throw new Error(d.reason);
      const error = Math.abs(d.distance - tubeExit(tube, alaTarget.point, d.direction));
      expect(error, `${side} ${String(d.trajectory)}`).toBeLessThanOrEqual(d.uncertainty);
      worst = Math.max(worst, error);
    }
  }
  return worst;
}

function expectTrueStates(tube: Tube, analysis: Analysis, doubt: number): void {
  for (const side of SIDES) {
    const near = analysis.sides[side].containment.filter(o => Math.abs(o.offset) <= 55);
    expect(near.length).toBeGreaterThan(50);
    for (const { point, state, offset } of near) {
      const d = tubeDistance(tube, point);
      if (d > 0) expect(state, `${side} ${String(offset)} lies ${String(d)} outside`).not.toBe('inside');
      if (d < -doubt) expect(state, `${side} ${String(offset)} lies ${String(-d)} inside`).toBe('inside');
    }
  }
}

const BENT: Tube = { ...NORMAL_TUBE, bent: { left: 16, right: 7 } };
const FINE = segmented(BENT, [1, 1, 1], 12);

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
      const segmentation = segmented(tube, spacing, turn);
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
      if (margin.kind === 'unknown') throw new Error(margin.reason);
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

  it('takes joint and foramen from the CT, and the distances from the segment alone', () => {
    // The CT shows a straight tube where the segment bends backwards.
    const analysis = analyseOn(BENT, FINE, 0, scanTube(NORMAL_TUBE));
    expect(worstDistance(BENT, analysis)).toBeLessThan(0.35);
    expect(analysis.sides.left.jointLimit).not.toBeNull();
  });

  it('measures nothing where the landmark lies beside the segment', () => {
    const analysis = analyseOn(BENT, FINE, 40);
    expect(analysis.surface.kind).toBe('segmentation');
    expect(analysis.warnings).toEqual([
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
