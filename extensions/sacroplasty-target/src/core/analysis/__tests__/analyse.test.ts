import { describe, expect, it } from 'vitest';
import { LEFT, lpsPoint, mm, POSTERIOR, reversed, SIDES, signOf, SUPERIOR, type Side } from '../../geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import type { VoxelStack } from '../../volume';
import { analyse, type Analysis, type OffsetAssessment } from '../index';
import {
  AXIAL_GRID,
  jointDirection,
  NORMAL_TUBE,
  pose,
  scanTube,
  tubeDistance,
  tubeExit,
  tubeLandmark,
  type Tube,
} from '../../../../../../test/anatomy';
import { messages } from '../../../messages';

const OFFSET = 46;

/** Analyses a tube with the target 46 mm to each side and a joint direction on each side given. */
function analyseTube(tube: Tube, stack: VoxelStack = scanTube(tube), forward = 0): Analysis {
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
  });
}

function upTo(offsets: readonly OffsetAssessment[], limit: number): readonly OffsetAssessment[] {
  return offsets.filter(o => Math.abs(o.offset) <= limit);
}

/** Every state against the tube itself: nothing outside is inside, nothing well inside is not. */
function expectTrueStates(tube: Tube, analysis: Analysis, uncertainty = 1): void {
  for (const side of SIDES) {
    for (const { point, state, offset } of upTo(analysis.sides[side].containment, 50)) {
      const d = tubeDistance(tube, point);
      if (d > 0) expect(state, `${side} ${String(offset)} lies ${String(d)} outside`).not.toBe('inside');
      if (d < -uncertainty) expect(state, `${side} ${String(offset)} lies ${String(-d)} inside`).toBe('inside');
    }
  }
}

/** Every distance against the tube's own exit along the same direction. */
function expectTrueDistances(tube: Tube, analysis: Analysis, within: number): void {
  for (const side of SIDES) {
    const { distances, alaTarget } = analysis.sides[side];
    if (alaTarget.kind === 'unknown') throw new Error('the target was given');
    for (const d of distances) {
      if (d.kind === 'unknown') throw new Error(messages.reason(d.reason));
      const truth = tubeExit(tube, alaTarget.point, d.direction);
      expect(Math.abs(d.distance - truth), `${side} ${String(d.trajectory)}`).toBeLessThan(within);
      expect(Math.abs(d.distance - truth)).toBeLessThanOrEqual(d.uncertainty);
    }
  }
}

const BENT: Tube = { ...NORMAL_TUBE, bent: { left: 38, right: 4 } };

describe('analyse', () => {
  it('measures a bone whose marrow is as dark as the muscle around it', () => {
    const analysis = analyseTube(NORMAL_TUBE, undefined, 4);
    expectTrueStates(NORMAL_TUBE, analysis);
    expectTrueDistances(NORMAL_TUBE, analysis, 0.4);
    for (const side of SIDES) {
      expect(analysis.sides[side].verdict.kind).toBe('contained');
      const margin = analysis.sides[side].smallestMargin?.margin;
      if (margin?.kind !== 'known') throw new Error('the margin must be known');
      expect(Math.abs(margin.value - 7)).toBeLessThan(0.4);
    }
  });

  it('finds the breach on its own side only, and in front of the bone', () => {
    const analysis = analyseTube(BENT);
    expectTrueStates(BENT, analysis);
    expectTrueDistances(BENT, analysis, 0.6);
    expect(analysis.sides.right.verdict.kind).toBe('contained');
    const { verdict, containment } = analysis.sides.left;
    if (verdict.kind !== 'not-contained') throw new Error(`the breach was called ${verdict.kind}`);
    expect(verdict.firstBreach.state).toBe('anterior');
    const trueBreach = containment.find(o => tubeDistance(BENT, o.point) > 0);
    expect(Math.abs(verdict.firstBreach.offset - (trueBreach?.offset ?? Number.NaN))).toBeLessThan(2);
    expect(analysis.sides.left.distances.map(d => d.kind === 'measured' && d.distanceClass)).toEqual([
      'breach',
      'breach',
      'breach',
    ]);
  });

  it('gives the same margins however the patient lies', () => {
    const turned: Tube = { ...BENT, pose: pose(14, -9, 6, lpsPoint(-40, 12, -655)) };
    const straight = analyseTube(BENT);
    const rotated = analyseTube(turned);
    expectTrueStates(turned, rotated);
    expectTrueDistances(turned, rotated, 0.6);
    for (const side of SIDES) {
      const before = upTo(straight.sides[side].containment, OFFSET);
      const after = upTo(rotated.sides[side].containment, OFFSET);
      expect(after.map(o => o.offset)).toEqual(before.map(o => o.offset));
      const differences = before.map((o, i) => {
        const other = after[i]?.margin;
        if (o.margin.kind !== 'known' || other?.kind !== 'known') throw new Error('both margins are known');
        return Math.abs(o.margin.value - other.value);
      });
      expect(Math.max(...differences)).toBeLessThan(1);
      expect(differences.reduce((sum, d) => sum + d, 0) / differences.length).toBeLessThan(0.2);
    }
  });

  it.each([
    ['feet first', { ...AXIAL_GRID, row: reversed(LEFT), slice: reversed(SUPERIOR) }],
    ['prone', { ...AXIAL_GRID, row: reversed(LEFT), column: reversed(POSTERIOR) }],
    ['coronal slices', { spacing: [1, 0.9, 1.1] as const, row: LEFT, column: reversed(SUPERIOR), slice: POSTERIOR }],
  ])('keeps left on the left in images stored %s', (_, grid) => {
    const analysis = analyseTube(BENT, scanTube(BENT, grid));
    expectTrueStates(BENT, analysis);
    expect(analysis.sides.left.verdict.kind).toBe('not-contained');
    expect(analysis.sides.right.verdict.kind).toBe('contained');
  });

  it('never calls a breach inside on thick and uneven voxels', () => {
    const analysis = analyseTube(BENT, scanTube(BENT, { ...AXIAL_GRID, spacing: [0.7, 1.1, 4] }));
    expectTrueStates(BENT, analysis, 3);
    expectTrueDistances(BENT, analysis, 1.5);
  });

  it('keeps its accuracy on a thin, dim, noisy cortex', () => {
    const osteoporotic: Tube = { ...BENT, cortex: 330, shell: 0.8, marrow: -30, outside: 20, noise: 20 };
    const analysis = analyseTube(osteoporotic);
    expectTrueStates(osteoporotic, analysis, 1.5);
    expectTrueDistances(osteoporotic, analysis, 1);
  });

  it('says unknown where slices are missing and where the volume ends, not inside', () => {
    const whole = scanTube(NORMAL_TUBE, {
      spacing: [1, 1, 1],
      row: reversed(POSTERIOR),
      column: SUPERIOR,
      slice: LEFT,
    });
    const first = whole.origin[0];
    const gone = (x: number): boolean => x - NORMAL_TUBE.pose.origin[0] > 30;
    const analysis = analyseTube(NORMAL_TUBE, {
      ...whole,
      slices: whole.slices.map((slice, k) => (gone(first + k) ? null : slice)),
    });
    const left = analysis.sides.left.containment.filter(o => o.offset > 36);
    expect(left.length).toBeGreaterThan(3);
    expect(left.map(o => o.state)).not.toContain('inside');
    expect(analysis.sides.left.verdict.kind).toBe('unknown');
    expect(analysis.sides.right.verdict.kind).toBe('contained');
  });

  it('measures nothing where the corners lie in no bone', () => {
    const muscle: Tube = { ...NORMAL_TUBE, cortex: 45, marrow: 45, outside: 45, noise: 20 };
    const analysis = analyseTube(muscle);
    expect(analysis.warnings.map(messages.warning)).toEqual([expect.stringContaining('no bone') as string]);
    for (const side of SIDES) expect(analysis.sides[side].verdict.kind).toBe('unknown');
  });

  it('leaves MR to the user but still lists where to look', () => {
    const analysis = analyseTube(NORMAL_TUBE, { ...scanTube(NORMAL_TUBE), intensity: 'arbitrary' });
    expect(analysis.warnings).toHaveLength(1);
    for (const side of SIDES) {
      const { containment, verdict, distances, alaTarget } = analysis.sides[side];
      expect(verdict.kind === 'unknown' && messages.reason(verdict.reason)).toContain('Hounsfield');
      expect(containment.length).toBeGreaterThan(40);
      expect(new Set(containment.map(o => o.state))).toEqual(new Set(['unknown']));
      expect(distances.map(d => d.kind)).toEqual(['unknown', 'unknown', 'unknown']);
      expect(alaTarget).toMatchObject({ kind: 'known', by: 'given', offset: signOf(side) * OFFSET });
    }
  });
});
