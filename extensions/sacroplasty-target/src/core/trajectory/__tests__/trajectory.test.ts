import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  degreesToRadians,
  directionOf,
  displacement,
  dot,
  LEFT,
  lpsDirection,
  mm,
  perpendicularPart,
  POSTERIOR,
  radiansToDegrees,
  reversed,
  rotateAbout,
  SUPERIOR,
  travel,
  type LpsDirection,
} from '../../geometry';
import { buildLandmark, type Landmark } from '../../landmark';
import { arbitraryS1, PLAIN_S1 } from '../../../../../../test/anatomy';
import {
  classifyDistance,
  DEFAULT_DIRECTION_LINES,
  needleDirection,
  sagittalDirection,
  TRAJECTORIES,
  PUBLISHED_THRESHOLDS,
} from '..';
import { messages } from '../../../messages';

function landmarkOn(body: typeof PLAIN_S1): Landmark {
  const result = buildLandmark(body.corners, body.normal);
  if (result.kind === 'refused') throw new Error(result.refusal.kind);
  return result.landmark;
}

const degreesBetween = (a: LpsDirection, b: LpsDirection): number => radiansToDegrees(angleBetween(a, b));

function sagittal(k: 1 | 2 | 3, landmark: Landmark, lines = DEFAULT_DIRECTION_LINES): LpsDirection {
  const direction = sagittalDirection(k, landmark, lines);
  if (direction === null) throw new Error('no direction');
  return direction;
}

/** Horizontal, from posteromedial to anterolateral: `angle` degrees off straight anterior, to that side. */
function joint(side: 1 | -1, angle: number): LpsDirection {
  return rotateAbout(reversed(POSTERIOR), SUPERIOR, degreesToRadians(side * angle));
}

describe('the direction in the lateral view', () => {
  it('lies in the sagittal plane, for all three', () => {
    fc.assert(
      fc.property(arbitraryS1, body => {
        const landmark = landmarkOn(body);
        for (const k of TRAJECTORIES) expect(dot(sagittal(k, landmark), landmark.normal)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('of trajectory 1 runs along the superior endplate, promontory ahead', () => {
    fc.assert(
      fc.property(arbitraryS1, body => {
        const { PS, AS } = body.corners;
        const endplate = directionOf(displacement(PS, AS));
        expect(degreesBetween(sagittal(1, landmarkOn(body)), endplate ?? LEFT)).toBeLessThan(1e-6);
      }),
    );
  });

  it('of trajectory 2 is horizontal and points to the front', () => {
    fc.assert(
      fc.property(arbitraryS1, body => {
        const direction = sagittal(2, landmarkOn(body));
        expect(direction[2]).toBeCloseTo(0, 12);
        expect(dot(direction, POSTERIOR)).toBeLessThan(0);
      }),
    );
  });

  it('of trajectory 3 runs from the middle of the inferior endplate to that of the superior', () => {
    // Slope 40: superior middle at (15.5, 0), inferior at (15.5, -28.5) in the body's own millimetres.
    const up = rotateAbout(SUPERIOR, LEFT, degreesToRadians(40));
    expect(degreesBetween(sagittal(3, landmarkOn(PLAIN_S1)), up)).toBeCloseTo(0, 6);
  });

  it('of trajectory 1 halves the disc once the L5 endplate is marked, from either end', () => {
    const landmark = landmarkOn(PLAIN_S1);
    const flatter = rotateAbout(reversed(POSTERIOR), LEFT, degreesToRadians(26));
    // Marked 2 mm beside the midline: only its course in the lateral view counts.
    const posterior = travel(landmark.corners.PS, LEFT, 2);
    const anterior = travel(posterior, flatter, 29);
    const straight = sagittal(1, landmark, { l5InferiorEndplate: { posterior, anterior }, sacralLongAxis: null });
    const backwards = sagittal(1, landmark, {
      l5InferiorEndplate: { posterior: anterior, anterior: posterior },
      sacralLongAxis: null,
    });
    const half = rotateAbout(reversed(POSTERIOR), LEFT, degreesToRadians(33));
    expect(degreesBetween(straight, half)).toBeCloseTo(0, 6);
    expect(degreesBetween(backwards, half)).toBeCloseTo(0, 6);
  });

  it('of trajectory 3 follows the line of the user, from either end', () => {
    const landmark = landmarkOn(PLAIN_S1);
    const axis = rotateAbout(SUPERIOR, LEFT, degreesToRadians(25));
    const caudal = landmark.corners.PI;
    const cranial = travel(caudal, axis, 70);
    const drawn = sagittal(3, landmark, { l5InferiorEndplate: null, sacralLongAxis: { caudal, cranial } });
    const backwards = sagittal(3, landmark, {
      l5InferiorEndplate: null,
      sacralLongAxis: { caudal: cranial, cranial: caudal },
    });
    expect(degreesBetween(drawn, axis)).toBeCloseTo(0, 6);
    expect(degreesBetween(backwards, axis)).toBeCloseTo(0, 6);
  });

  it('is unknown where the line of the user runs along the beam', () => {
    const landmark = landmarkOn(PLAIN_S1);
    const caudal = landmark.corners.PI;
    const cranial = travel(caudal, landmark.normal, 50);
    expect(
      sagittalDirection(3, landmark, { l5InferiorEndplate: null, sacralLongAxis: { caudal, cranial } }),
    ).toBeNull();
    expect(
      sagittalDirection(1, landmark, {
        l5InferiorEndplate: { posterior: caudal, anterior: cranial },
        sacralLongAxis: null,
      }),
    ).toBeNull();
  });
});

describe('the needle direction', () => {
  const angle = fc.double({ min: 5, max: 50, noNaN: true });
  const side = fc.constantFrom(1 as const, -1 as const);

  it('looks like the sagittal direction from the side and runs along the joint from above', () => {
    fc.assert(
      fc.property(arbitraryS1, angle, side, fc.constantFrom(...TRAJECTORIES), (body, degrees, sign, k) => {
        const landmark = landmarkOn(body);
        const lateral = sagittal(k, landmark);
        const along = joint(sign, degrees);
        const crossing = landmark.normal[0] * along[1] - landmark.normal[1] * along[0];
        fc.pre(Math.abs(crossing) > 0.05);
        const needle = needleDirection(lateral, landmark.normal, along);
        if (needle === null) throw new Error('no direction');
        expect(Math.hypot(...needle)).toBeCloseTo(1, 12);
        const seen = directionOf(perpendicularPart(needle, landmark.normal));
        expect(degreesBetween(seen ?? LEFT, lateral)).toBeLessThan(1e-5);
        expect(needle[0] * along[1] - needle[1] * along[0]).toBeCloseTo(0, 9);
      }),
    );
  });

  it('turns outwards to the side of its joint on the axial trajectory', () => {
    const landmark = landmarkOn(PLAIN_S1);
    const left = needleDirection(sagittal(2, landmark), landmark.normal, joint(1, 30));
    const right = needleDirection(sagittal(2, landmark), landmark.normal, joint(-1, 30));
    expect(left).toEqual([expect.closeTo(0.5, 9), expect.closeTo(-Math.sqrt(0.75), 9), expect.closeTo(0, 9)]);
    expect(right).toEqual([expect.closeTo(-0.5, 9), expect.closeTo(-Math.sqrt(0.75), 9), expect.closeTo(0, 9)]);
  });

  it('does not exist where the joint line runs along the beam', () => {
    const landmark = landmarkOn(PLAIN_S1);
    expect(needleDirection(sagittal(2, landmark), landmark.normal, LEFT)).toBeNull();
  });

  it('agrees with a direction worked out by hand for a turned patient', () => {
    // n = (0.8, 0.6, 0), sagittal (0.6, -0.8, 0) turned 30 degrees down, joint (0, -1, 0).
    const normal = lpsDirection(0.8, 0.6, 0) ?? LEFT;
    const lateral = lpsDirection(0.6 * Math.cos(Math.PI / 6), -0.8 * Math.cos(Math.PI / 6), -0.5) ?? LEFT;
    const needle = needleDirection(lateral, normal, reversed(POSTERIOR));
    // lambda = -0.6 cos30 / 0.8: x vanishes, y = -cos30 (0.8 + 0.45), z = -0.5, normalised.
    const y = -1.25 * Math.cos(Math.PI / 6);
    const length = Math.hypot(y, 0.5);
    expect(needle).toEqual([expect.closeTo(0, 9), expect.closeTo(y / length, 9), expect.closeTo(-0.5 / length, 9)]);
  });
});

describe('the class of a distance', () => {
  it.each([
    [-0.001, 'breach'],
    [0, 'near'],
    [3, 'near'],
    [3.001, 'middle'],
    [10, 'middle'],
    [10.001, 'far'],
  ] as const)('%f mm is %s', (distance, expected) => {
    expect(classifyDistance(mm(distance))).toBe(expected);
  });

  it('follows the configured limits, in its label too', () => {
    const thresholds = { near: mm(2), middle: mm(5) };
    expect(classifyDistance(mm(4), thresholds)).toBe('middle');
    expect(messages.distanceClass('middle', thresholds)).toBe('2–5 mm');
    expect(messages.distanceClass('near', PUBLISHED_THRESHOLDS)).toBe('≤ 3 mm');
  });
});
