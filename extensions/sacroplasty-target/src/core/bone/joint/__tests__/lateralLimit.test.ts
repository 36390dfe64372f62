import { describe, expect, it } from 'vitest';
import type { SacralFrame } from '../../../boneSurface';
import { degreesToRadians, LEFT, lpsPoint, POSTERIOR, reversed, rotateAbout, SUPERIOR } from '../../../geometry';
import type { AxialContour } from '../axialContour';
import type { SacroiliacJoint } from '../joint';
import { lateralLimit } from '../lateralLimit';
import { JOINT } from '../parameters';

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
    expect(Math.abs((lateralLimit(contour, joint, turned(degrees), JOINT.limit) ?? Number.NaN) - truth)).toBeLessThan(
      0.1,
    );
  });
});
