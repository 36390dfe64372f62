import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NORMAL_TUBE, jointDirection, scanTube, tubeLandmark } from '../../../../../../test/anatomy';
import { segmentedTube } from '../../../../../../test/segmentation';
import { segmentOutline } from '../../segmentation';
import { add, displacement, mm, scale, SIDES, translate } from '../../geometry';
import { buildLandmark, CORNER_ORDER, type Corners, type Landmark } from '../../landmark';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import { SeeingAnalyser, analyse, type AnalysisInput } from '../index';

const stack = scanTube(NORMAL_TUBE);
const none = { offset: null, jointDirection: null };
const input: AnalysisInput = {
  stack,
  landmark: tubeLandmark(NORMAL_TUBE, 0),
  choices: { left: { offset: mm(41), jointDirection: jointDirection(NORMAL_TUBE.pose, 'left') }, right: none },
  lines: DEFAULT_DIRECTION_LINES,
  thresholds: PUBLISHED_THRESHOLDS,
};

/** The landmark moved within the sagittal plane by a distance, mm, each corner drawn away from the target by a factor. */
function draggedBy([forward, up, ...factors]: readonly number[]): Landmark {
  const { corners, normal, target } = input.landmark;
  const { anterior, superior } = NORMAL_TUBE.pose;
  const shift = add(scale(anterior, forward ?? 0), scale(superior, up ?? 0));
  const moved = CORNER_ORDER.map((name, i) => [
    name,
    translate(translate(target, scale(displacement(target, corners[name]), factors[i] ?? 1)), shift),
  ]);
  const result = buildLandmark(Object.fromEntries(moved) as Corners, normal);
  if (result.kind === 'refused') throw new Error(result.refusal.kind);
  return result.landmark;
}

const shift = fc.double({ min: -4, max: 4, noNaN: true });
const factor = fc.double({ min: 1, max: 1.3, noNaN: true });

// Twelve analyses of a scanned tube, not yet compiled: slow where other tests run beside it.
describe('SeeingAnalyser', { timeout: 30_000 }, () => {
  it('answers as a fresh analysis while targets are dragged, and when the landmark or the images change', () => {
    const analyser = new SeeingAnalyser();
    const dragged = { ...input.choices, left: { ...input.choices.left, offset: mm(44.5) } };
    const darker = stack.slices.map(slice => slice?.map(value => value - 30) ?? null);
    const steps: readonly AnalysisInput[] = [
      input,
      { ...input, choices: dragged, landmark: tubeLandmark(NORMAL_TUBE, 0) },
      { ...input, landmark: tubeLandmark(NORMAL_TUBE, 6) },
      { ...input, stack: { ...stack, slices: darker } },
      { ...input, stack: { ...stack, intensity: 'arbitrary' } },
      input,
    ];
    const answers = steps.map(step => analyser.analyse(step));
    expect(answers).toEqual(steps.map(step => analyse(step)));
    // Each step asks for something else: an answer kept too long would show.
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(steps.length - 1);
  });

  it('keeps with every analysis the surface that it was made on', () => {
    const analyser = new SeeingAnalyser();
    const segmentation = segmentedTube({ ...NORMAL_TUBE, bent: { left: 3, right: 8 } }, [1.5, 1.5, 2]);
    const plane = { origin: input.landmark.target, normal: input.landmark.normal };
    const onCt = analyser.analyse(input);
    const traced = analyser.surfaceOf(onCt);
    const onSegment = analyser.analyse({ ...input, surface: { kind: 'segmentation', segmentation } });
    const elsewhere = analyser.analyse({ ...input, landmark: tubeLandmark(NORMAL_TUBE, 6) });
    expect(traced?.onlySacrum).toBe(false);
    expect(analyser.surfaceOf(onCt)).toBe(traced);
    expect(analyser.surfaceOf(onSegment)?.outlineIn(plane)).toBe(segmentOutline(segmentation)(plane));
    expect(analyser.surfaceOf(elsewhere)).not.toBe(traced);
    expect(analyser.surfaceOf(analyse(input))).toBeNull();
    expect(analyser.surfaceOf(analyser.analyse({ ...input, stack: { ...stack, intensity: 'arbitrary' } }))).toBeNull();
  });

  it('does not look for the sacrum again while only a target is dragged', () => {
    const analyser = new SeeingAnalyser();
    let read = 0;
    const watched = {
      ...stack,
      slices: new Proxy(stack.slices, {
        get(slices, key): unknown {
          read++;
          return Reflect.get(slices, key);
        },
      }),
    };
    analyser.analyse({ ...input, stack: watched });
    const once = read;
    const choices = { ...input.choices, left: { ...input.choices.left, offset: mm(42) } };
    analyser.analyse({ ...input, stack: watched, choices });
    expect(read - once).toBeLessThan(once / 10);
  });

  it('follows a dragged landmark in the bone that was found, as near to the truth as its uncertainty', () => {
    let distancesCompared = 0;
    let insideCompared = 0;
    fc.assert(
      fc.property(fc.tuple(shift, shift, factor, factor, factor, factor), moves => {
        const analyser = new SeeingAnalyser();
        analyser.analyse(input);
        const landmark = draggedBy(moves);
        const followed = analyser.follow({ ...input, landmark });
        const fresh = analyse({ ...input, landmark });
        for (const side of SIDES) {
          const { alaTarget, containment, distances, jointDirection } = followed.sides[side];
          const other = fresh.sides[side];
          expect(jointDirection).toEqual(
            side === 'left' ? other.jointDirection : analyse(input).sides[side].jointDirection,
          );
          if (alaTarget.kind !== 'known' || other.alaTarget.kind !== 'known') throw new Error('No ala target');
          expect(Math.abs(alaTarget.offset - other.alaTarget.offset)).toBeLessThan(2.5);
          // Both may say that they do not know; they never say the opposite of each other.
          for (const [i, { state, offset, point }] of containment.slice(0, other.containment.length).entries()) {
            const alike = other.containment[i];
            expect(offset).toBe(alike?.offset);
            expect(point).toEqual(alike?.point.map(c => expect.closeTo(c, 9) as number));
            if (state === 'inside') expect(['inside', 'unknown']).toContain(alike?.state);
            if (state === 'inside' && alike?.state === 'inside') insideCompared++;
          }
          for (const distance of distances) {
            const alike = other.distances[distance.trajectory - 1];
            if (side === 'right' || distance.kind !== 'measured' || alike?.kind !== 'measured') continue;
            distancesCompared++;
            expect(Math.abs(distance.distance - alike.distance)).toBeLessThan(distance.uncertainty + alike.uncertainty);
          }
        }
      }),
      { numRuns: 6 },
    );
    expect(distancesCompared).toBeGreaterThan(9);
    expect(insideCompared).toBeGreaterThan(100);
  });
});
