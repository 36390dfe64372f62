import { describe, expect, it } from 'vitest';
import type { SacralFrame } from '../../../boneSurface';
import { degreesToRadians, LEFT, lpsPoint, POSTERIOR, reversed, rotateAbout, SUPERIOR } from '../../../geometry';
import type { AxialContour } from '../axialContour';
import type { SacroiliacJoint } from '../joint';
import { lateralLimit } from '../lateralLimit';
import { JOINT } from '../parameters';
import type { SacralFace } from '../sacralFace';

const contour: AxialContour = {
  origin: lpsPoint(0, 0, 0),
  lateral: LEFT,
  posterior: POSTERIOR,
  sacrum: [{ x: 40, y: 0, z: 0, weight: 1 }],
  ilium: [],
};

/** A joint 24 mm to the side of the contour's origin, at 30 degrees to straight forward. */
const joint: SacroiliacJoint = {
  angle: 30,
  line: { angle: 30, distance: 24 * Math.cos(degreesToRadians(30)), support: 20 },
  front: -20,
  back: 20,
};

/** A landmark line that begins 36 mm medial to the contour's origin and is turned away from its axes. */
function turned(degrees: number): SacralFrame {
  return {
    origin: lpsPoint(-36, 0, 0),
    left: rotateAbout(LEFT, SUPERIOR, degreesToRadians(degrees)),
    anterior: rotateAbout(reversed(POSTERIOR), SUPERIOR, degreesToRadians(degrees)),
    superior: SUPERIOR,
  };
}

describe('lateralLimit', () => {
  // While a corner is dragged the joint stays as it was found, and the line is turned by up to 6 degrees against it.
  it.each([0, 6, -6])('lies where a line turned by %s degrees meets the line of the joint', degrees => {
    const turn = degreesToRadians(degrees);
    const slope = degreesToRadians(30);
    const truth = (60 * Math.cos(slope)) / Math.cos(slope - turn);
    const found = lateralLimit({ contour, joint, face: null }, 'left', turned(degrees), JOINT.limit);
    expect(Math.abs((found ?? Number.NaN) - truth)).toBeLessThan(0.1);
  });

  /** A face that runs straight forward, 52.3 mm to the patient's left of the landmark's target. */
  const faceKnownTo = (uncertainty: number): Pick<SacralFace, 'beside'> => ({
    beside: ([s]) => (s < 30 ? null : { beyond: s - 52.3, uncertainty }),
  });

  it('lies where the line meets the sacrum’s face at the joint, wherever that lies between the steps', () => {
    const found = lateralLimit({ contour, joint, face: faceKnownTo(0.8) }, 'left', turned(0), JOINT.limit);
    expect(found).toBeCloseTo(52.3, 6);
  });

  it('is looked for on the side that is asked for', () => {
    const onRight = { beside: ([s]: readonly [number, number, number]) => ({ beyond: -s - 47.1, uncertainty: 0.8 }) };
    expect(lateralLimit({ contour, joint, face: onRight }, 'right', turned(0), JOINT.limit)).toBeCloseTo(47.1, 6);
  });

  it('is determined by the outlines where the line meets the face in a hole of it', () => {
    const holed = {
      beside: ([s]: readonly [number, number, number]) =>
        s > 50 && s < 56 ? null : { beyond: s - 52.3, uncertainty: 0.8 },
    };
    expect(lateralLimit({ contour, joint, face: holed }, 'left', turned(0), JOINT.limit)).toBe(
      lateralLimit({ contour, joint, face: null }, 'left', turned(0), JOINT.limit),
    );
  });

  it('is determined by the outlines where the face is hardly known', () => {
    const onOutlines = lateralLimit({ contour, joint, face: null }, 'left', turned(0), JOINT.limit);
    expect(lateralLimit({ contour, joint, face: faceKnownTo(2) }, 'left', turned(0), JOINT.limit)).toBe(onOutlines);
  });

  it('is determined by the outlines where the line does not meet the face', () => {
    const onOutlines = lateralLimit({ contour, joint, face: null }, 'left', turned(0), JOINT.limit);
    const never = { beside: () => ({ beyond: -5, uncertainty: 0.8 }) };
    expect(lateralLimit({ contour, joint, face: never }, 'left', turned(0), JOINT.limit)).toBe(onOutlines);
  });
});
