import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  degreesToRadians,
  distanceBetween,
  dot,
  displacement,
  LEFT,
  midpoint,
  reversed,
  rotateAbout,
  travel,
  type LpsDirection,
  type LpsPoint,
} from '../../geometry';
import { buildLandmark, type Landmark } from '../../landmark';
import { messages } from '../../../messages';
import { arbitraryS1, PLAIN_S1 } from '../../../../../../test/anatomy';
import {
  DEFAULT_DIRECTION_LINES,
  fitLine,
  LINE_NAMES,
  LINE_TRAJECTORY,
  lineEndsOf,
  sagittalDirection,
  withLine,
  type LineEnds,
  type LineName,
} from '..';

function landmarkOn(body: typeof PLAIN_S1): Landmark {
  const result = buildLandmark(body.corners, body.normal);
  if (result.kind === 'refused') throw new Error(result.refusal.kind);
  return result.landmark;
}

const LANDMARK = landmarkOn(PLAIN_S1);

function usual(name: LineName, landmark = LANDMARK): LpsDirection {
  const direction = sagittalDirection(LINE_TRAJECTORY[name], landmark, DEFAULT_DIRECTION_LINES);
  if (direction === null) throw new Error('no direction');
  return direction;
}

/** Above the middle of the superior endplate of S1. */
function above(height: number, landmark = LANDMARK): LpsPoint {
  const { PS, AS } = landmark.corners;
  const up = rotateAbout(usual('l5InferiorEndplate', landmark), landmark.normal, degreesToRadians(-90));
  const sense = dot(displacement(landmark.target, midpoint(PS, AS)), up) > 0 ? up : reversed(up);
  return travel(midpoint(PS, AS), sense, height);
}

/** A line through a place, turned from the usual direction within the plane. */
function through(name: LineName, middle: LpsPoint, degrees: number, length = 30, landmark = LANDMARK): LineEnds {
  const direction = rotateAbout(usual(name, landmark), landmark.normal, degreesToRadians(degrees));
  return [travel(middle, direction, -length / 2), travel(middle, direction, length / 2)];
}

describe('a line that the user draws', () => {
  it('is the same from either end, projected on the landmark’s plane', () => {
    fc.assert(
      fc.property(
        arbitraryS1,
        fc.constantFrom(...LINE_NAMES),
        fc.double({ min: -44, max: 44, noNaN: true }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        (body, name, degrees, beside) => {
          const landmark = landmarkOn(body);
          const [first, second] = through(name, above(9, landmark), degrees, 30, landmark);
          const away = travel(second, landmark.normal, beside);
          const [there, back] = [fitLine(name, [first, away], landmark), fitLine(name, [away, first], landmark)];
          expect(back).toEqual(there);
          if (there.kind === 'refused') throw new Error(there.refusal.kind);
          expect(distanceBetween(there.ends[0], first)).toBeLessThan(1e-6);
          expect(distanceBetween(there.ends[1], second)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it.each([
    ['l5InferiorEndplate', 46, 'turned by 46° from the upper endplate of S1'],
    ['l5InferiorEndplate', -60, 'turned by 60° from the upper endplate of S1'],
    ['sacralLongAxis', 90, 'turned by 90° from the axis of the S1 body'],
    ['sacralLongAxis', -46, 'turned by 46° from the axis of the S1 body'],
  ] as const)('%s turned by %d degrees is refused, from either end', (name, degrees, words) => {
    const [first, second] = through(name, above(9), degrees);
    for (const ends of [[first, second] as const, [second, first] as const]) {
      const result = fitLine(name, ends, LANDMARK);
      if (result.kind === 'line') throw new Error('taken');
      expect(result.refusal.kind).toBe('turned');
      expect(messages.lineRefusal(result.refusal)).toContain(words);
    }
  });

  it('is refused where it is too short, or a point on the sagittal view', () => {
    const short = fitLine('sacralLongAxis', through('sacralLongAxis', above(0), 5, 9.9), LANDMARK);
    expect(short).toMatchObject({ kind: 'refused', refusal: { kind: 'too-short' } });
    expect(short.kind === 'refused' ? messages.lineRefusal(short.refusal) : '').toContain('only 9.9 mm long');
    const [first] = through('sacralLongAxis', above(0), 0);
    expect(fitLine('sacralLongAxis', [first, travel(first, LEFT, 40)], LANDMARK)).toEqual({
      kind: 'refused',
      refusal: { kind: 'along-beam' },
    });
  });

  it.each([
    [-2, 'below the upper endplate of S1'],
    [34, '34 mm above S1'],
  ])('is no endplate of L5 %d mm above S1', (height, words) => {
    const result = fitLine('l5InferiorEndplate', through('l5InferiorEndplate', above(height), -10), LANDMARK);
    if (result.kind === 'line') throw new Error('taken');
    expect(messages.lineRefusal(result.refusal)).toContain(words);
  });

  it('is kept under its own name, and removed without the other', () => {
    const ends = through('l5InferiorEndplate', above(8), -12);
    const axis = through('sacralLongAxis', above(-40), 9, 70);
    const both = withLine(withLine(DEFAULT_DIRECTION_LINES, 'l5InferiorEndplate', ends), 'sacralLongAxis', axis);
    expect(lineEndsOf(both, 'l5InferiorEndplate')).toEqual(ends);
    expect(lineEndsOf(both, 'sacralLongAxis')).toEqual(axis);
    expect(withLine(both, 'l5InferiorEndplate', null)).toEqual(
      withLine(DEFAULT_DIRECTION_LINES, 'sacralLongAxis', axis),
    );
  });
});
