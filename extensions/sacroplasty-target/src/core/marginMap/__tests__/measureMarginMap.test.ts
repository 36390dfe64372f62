import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, SeeingAnalyser, type Analysis, type AnalysisInput } from '../../analysis';
import {
  NORMAL_TUBE,
  pose,
  RADIUS,
  scanTube,
  tubeDistance,
  tubeExit,
  tubeLandmark,
  type Tube,
} from '../../../../../../test/anatomy';
import { segmentedTube } from '../../../../../../test/segmentation';
import {
  cross,
  directionOf,
  forBothSides,
  lpsPoint,
  mm,
  reversed,
  rotateAbout,
  SUPERIOR,
  type LpsDirection,
} from '../../geometry';
import { landmarkLine, type Landmark } from '../../landmark';
import type { SegmentReference } from '../../segmentation';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import type { Work } from '../../volume';
import { angleOfRow, cellAt, DIRECTIONS, measureMarginMap, type MarginMap, type MarginMapResult } from '../index';
import { messages } from '../../../messages';

/** The tube's round ends begin to matter here, mm. */
const STRAIGHT = 48;

interface Mapped {
  readonly landmark: Landmark;
  readonly analysis: Analysis;
  readonly result: MarginMapResult;
  readonly pauses: number;
}

function mapTube(tube: Tube, forward: number, change: Partial<ReturnType<typeof scanTube>> = {}): Mapped {
  const landmark = tubeLandmark(tube, forward);
  const stack = { ...scanTube(tube), ...change };
  const analysis = analyse({
    stack,
    landmark,
    choices: forBothSides(() => ({ offset: null, jointDirection: null })),
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  });
  const run = measureMarginMap({ stack, landmark, analysis });
  let pauses = 0;
  let step = run.next();
  for (; step.done !== true; step = run.next()) pauses++;
  return { landmark, analysis, result: step.value, pauses };
}

function finish(run: Work<MarginMapResult>): MarginMapResult {
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}

function inputOn(tube: Tube, change: Partial<AnalysisInput> = {}): AnalysisInput {
  return {
    stack: scanTube(tube),
    landmark: tubeLandmark(tube, 3),
    choices: forBothSides(() => ({ offset: null, jointDirection: null })),
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
    ...change,
  };
}

function mapOf({ result }: Mapped): MarginMap {
  if (result.kind === 'unknown') throw new Error(messages.reason(result.reason));
  return result.map;
}

/** The direction of a row in the patient, made without the map's own code: horizontal forwards, then up. */
function trueDirection(landmark: Landmark, row: number): LpsDirection {
  const forwards = directionOf(cross(landmark.normal, SUPERIOR));
  if (forwards === null) throw new Error('the beam is vertical');
  const anterior = forwards[1] < 0 ? forwards : reversed(forwards);
  // A right-handed turn about the normal, which points left, tips what points forwards down.
  return rotateAbout(anterior, reversed(landmark.normal), angleOfRow(row));
}

/** Cells against the tube itself. @returns how many of those inside the straight part are known, and how many margins were compared. */
function compare(
  tube: Tube,
  mapped: Mapped,
): { readonly known: number; readonly all: number; readonly compared: number } {
  const { landmark } = mapped;
  const map = mapOf(mapped);
  let known = 0;
  let all = 0;
  let compared = 0;
  map.offsets.forEach((offset, i) => {
    if (Math.abs(offset) > STRAIGHT) return;
    const place = landmarkLine(landmark, mm(offset));
    const depth = tubeDistance(tube, place);
    // Every third, another one on each slice: the truth takes long to find.
    for (let row = i % 3; row < DIRECTIONS; row += 3) {
      const cell = cellAt(map, i, row);
      const where = `${offset} mm, row ${row}, ${depth.toFixed(2)} mm outside`;
      if (depth < -1) {
        all++;
        if (cell.kind === 'inside') known++;
      }
      if (depth > 1) expect(cell.kind, where).not.toBe('inside');
      if (depth < -1) expect(cell.kind, where).not.toBe('outside');
      // On the surface itself a line along it may meet it anywhere.
      if (Math.abs(depth) < 1 || cell.kind === 'unknown' || cell.margin === null) continue;
      const truth = tubeExit(tube, place, trueDirection(landmark, row));
      const error = Math.abs(cell.margin.value - truth);
      compared++;
      expect(error, where).toBeLessThanOrEqual(cell.margin.uncertainty + 0.02);
    }
  });
  return { known, all, compared };
}

describe('the margin map', { timeout: 60_000 }, () => {
  const round = mapTube(NORMAL_TUBE, 0);

  it('equals the radius in every direction around the axis of a round tube', () => {
    const map = mapOf(round);
    const { known, all, compared } = compare(NORMAL_TUBE, round);
    expect(all).toBeGreaterThan(40 * 12);
    expect(compared).toBeGreaterThan(40 * 12);
    expect(known / all).toBeGreaterThan(0.99);
    const middle = map.offsets.indexOf(0);
    for (let row = 0; row < DIRECTIONS; row++) {
      const cell = cellAt(map, middle, row);
      if (cell.kind !== 'inside') throw new Error(`row ${row} is ${cell.kind}`);
      expect(cell.margin.value).toBeCloseTo(RADIUS, 0);
    }
  });

  it('names anterior, superior, posterior and inferior as the patient has them', () => {
    // The line runs 5 mm in front of the axis: near the front, far from the back.
    const map = mapOf(mapTube(NORMAL_TUBE, 5));
    const at = (row: number): number => {
      const cell = cellAt(map, map.offsets.indexOf(20), row);
      return cell.kind === 'inside' ? cell.margin.value : Number.NaN;
    };
    const sideways = Math.sqrt(RADIUS ** 2 - 25);
    expect(at(18)).toBeCloseTo(RADIUS - 5, 0);
    expect(at(0)).toBeCloseTo(RADIUS + 5, 0);
    expect(Math.abs(at(27) - sideways)).toBeLessThan(0.5);
    expect(Math.abs(at(9) - sideways)).toBeLessThan(0.5);
  });

  it('runs from the patient’s right to the left', () => {
    // Only the left half bends back, away from under the line.
    const mapped = mapTube({ ...NORMAL_TUBE, bent: { left: 22, right: 0 } }, 4);
    const map = mapOf(mapped);
    const { offsets } = map;
    expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
    const anterior = (offset: number) => cellAt(map, offsets.indexOf(offset), 18);
    expect(anterior(-44)).toMatchObject({ kind: 'inside' });
    const left = anterior(44);
    if (left.kind !== 'outside' || left.margin === null) throw new Error(`the left is ${left.kind}`);
    expect(left.margin.value).toBeLessThan(-1);
    expect(mapped.analysis.sides.left.containment.find(({ offset }) => Math.round(offset) === 44)?.state).toBe(
      'anterior',
    );
    // Straight up from in front of the bone there is none to either side.
    expect(cellAt(map, offsets.indexOf(44), 0)).toEqual({ kind: 'outside', margin: null });
  });

  it('is true however the patient lies and wherever the line runs in the bone', () => {
    fc.assert(
      fc.property(
        fc.record({
          yaw: fc.integer({ min: -20, max: 20 }),
          pitch: fc.integer({ min: -20, max: 20 }),
          roll: fc.integer({ min: -15, max: 15 }),
          forward: fc.integer({ min: -4, max: 7 }),
          left: fc.integer({ min: 0, max: 16 }),
          right: fc.integer({ min: 0, max: 16 }),
        }),
        ({ yaw, pitch, roll, forward, left, right }) => {
          const tube: Tube = {
            ...NORMAL_TUBE,
            bent: { left, right },
            pose: pose(yaw, pitch, roll, lpsPoint(7, -31, 402)),
          };
          const { known, all, compared } = compare(tube, mapTube(tube, forward));
          expect(compared).toBeGreaterThan(20 * 12);
          expect(known / all).toBeGreaterThan(0.9);
        },
      ),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 4) },
    );
  }, 600_000);

  it('is unknown with the reason where nothing was measured', () => {
    const { result } = mapTube(NORMAL_TUBE, 0, { intensity: 'arbitrary' });
    expect(result.kind === 'unknown' && messages.reason(result.reason)).toContain('Hounsfield');
  });

  it('is not drawn on another surface than was measured on', () => {
    const { landmark, analysis } = round;
    const segment = {
      SOPClassUID: '1.2',
      SOPInstanceUID: '1.2.3',
      SegmentNumber: 1,
      SegmentLabel: 'Sacrum',
    } as unknown as SegmentReference;
    const elsewhere: Analysis = { ...analysis, surface: { kind: 'segmentation', segment } };
    const run = measureMarginMap({ stack: scanTube(NORMAL_TUBE), landmark, analysis: elsewhere });
    expect(run.next()).toMatchObject({ done: true, value: { kind: 'unknown' } });
  });

  it('is measured on the segmentation that the analysis was made on, and on no other', () => {
    const tube: Tube = { ...NORMAL_TUBE, bent: { left: 6, right: 14 } };
    const segmentation = segmentedTube(tube, [0.9, 0.9, 1.1], 12);
    const surface = { kind: 'segmentation', segmentation } as const;
    // The images say nothing of the bone: all that is known is the segment's.
    const input = inputOn(tube, { stack: { ...scanTube(tube), intensity: 'arbitrary' }, surface });
    const mapped = { landmark: input.landmark, analysis: analyse(input), pauses: 0 };
    const result = finish(measureMarginMap({ ...input, analysis: mapped.analysis }));
    const { known, all, compared } = compare(tube, { ...mapped, result });
    expect(all).toBeGreaterThan(40 * 12);
    expect(compared).toBeGreaterThan(40 * 12);
    expect(known / all).toBeGreaterThan(0.99);
    const reference = { ...segmentation.reference, SegmentNumber: segmentation.reference.SegmentNumber + 1 };
    const other = { kind: 'segmentation', segmentation: { ...segmentation, reference } } as const;
    const elsewhere = finish(measureMarginMap({ ...input, analysis: mapped.analysis, surface: other }));
    expect(elsewhere.kind === 'unknown' && messages.reason(elsewhere.reason)).toBe(
      'the surface that was measured on is not at hand',
    );
  });

  it('takes the surface that the analyser found, which gives the same map as to trace it again', () => {
    const tube: Tube = { ...NORMAL_TUBE, bent: { left: 6, right: 14 } };
    const input = inputOn(tube);
    const analyser = new SeeingAnalyser();
    const analysis = analyser.analyse(input);
    const held = analyser.surfaceFrom(input);
    expect(held).not.toBeNull();
    const again = finish(measureMarginMap({ ...input, analysis }));
    expect(again.kind).toBe('measured');
    expect(finish(measureMarginMap({ ...input, analysis, traced: () => held }))).toEqual(again);
    // Voxels that are all air: a surface can only come from what is held.
    const emptied = { ...input.stack, slices: input.stack.slices.map(slice => slice?.map(() => -1000) ?? null) };
    expect(finish(measureMarginMap({ ...input, stack: emptied, analysis, traced: () => held }))).toEqual(again);
    expect(analyser.surfaceFrom({ ...input, landmark: tubeLandmark(tube, -8) })).toBeNull();
    expect(analyser.surfaceFrom({ ...input, stack: emptied })).toBeNull();
  });

  it('pauses several times on every slice, so that a view can go on being moved', () => {
    expect(round.pauses).toBeGreaterThan(3 * 40);
  });
});
