import { describe, expect, it } from 'vitest';
import { NORMAL_TUBE, jointDirection, scanTube, tubeLandmark } from '../../../../../../test/anatomy';
import { mm } from '../../geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import { Analyser, analyse, type AnalysisInput } from '../index';

const stack = scanTube(NORMAL_TUBE);
const none = { offset: null, jointDirection: null };
const input: AnalysisInput = {
  stack,
  landmark: tubeLandmark(NORMAL_TUBE, 0),
  choices: { left: { offset: mm(41), jointDirection: jointDirection(NORMAL_TUBE.pose, 'left') }, right: none },
  lines: DEFAULT_DIRECTION_LINES,
  thresholds: PUBLISHED_THRESHOLDS,
};

// Twelve analyses of a scanned tube, not yet compiled: slow where other tests run beside it.
describe('Analyser', { timeout: 30_000 }, () => {
  it('answers as a fresh analysis while targets are dragged, and when the landmark or the images change', () => {
    const analyser = new Analyser();
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

  it('does not look for the sacrum again while only a target is dragged', () => {
    const analyser = new Analyser();
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
});
