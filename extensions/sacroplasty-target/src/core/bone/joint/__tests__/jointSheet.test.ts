import { describe, expect, it } from 'vitest';
import type { Local, SacralFrame } from '../../../boneSurface';
import { LEFT, lpsPoint, POSTERIOR, reversed, SUPERIOR } from '../../../geometry';
import { findJointSheet } from '../jointSheet';
import { JOINT } from '../parameters';
import { SacralFace } from '../sacralFace';
import { contour, MIDDLE, SLOPE, twoBones } from './twoBones';

/** Local coordinates are the contour's, but that the second leads forward. */
const frame: SacralFrame = {
  origin: lpsPoint(0, 0, 0),
  left: LEFT,
  anterior: reversed(POSTERIOR),
  superior: SUPERIOR,
};

/** The sheet of a joint that is looked for from a plane that is turned and shifted against it. */
function faceOf(degrees: number, gap: number, front?: number): SacralFace {
  const near = { angle: degrees + 8, slope: SLOPE - 0.1, x: MIDDLE + 2, y: 0 };
  const sheet = findJointSheet(twoBones(degrees, gap, front), contour, near, JOINT);
  if (sheet === null) throw new Error('no joint was followed');
  return new SacralFace(contour, sheet, frame, JOINT.sheet);
}

/** A place `beyond` mm beyond the sacrum's face, `along` mm behind the joint's middle. */
function placeAt(degrees: number, gap: number, beyond: number, along: number, height: number): Local {
  const turn = (degrees * Math.PI) / 180;
  const across = beyond - gap / 2 + SLOPE * height;
  return [
    MIDDLE + across * Math.cos(turn) - along * Math.sin(turn),
    -(across * Math.sin(turn) + along * Math.cos(turn)),
    height,
  ];
}

const PLACES = [-15, -8, 0, 8].flatMap(along => [-12, -4, 0, 6, 12].map(height => [along, height] as const));

describe('the sheet of a joint', () => {
  it.each([
    [12, 1],
    [12, 3],
    [33, 1],
    [48, 1.5],
    [48, 4],
  ])('of %s degrees and %s mm is found to half a millimetre, on every level', (degrees, gap) => {
    const face = faceOf(degrees, gap);
    for (const [along, height] of PLACES) {
      const beside = face.beside(placeAt(degrees, gap, 0, along, height));
      expect(Math.abs(beside?.beyond ?? Number.NaN)).toBeLessThan(0.5);
      expect(beside?.uncertainty).toBeLessThan(1);
      const normal = face.normal(placeAt(degrees, gap, 0, along, height));
      expect((Math.atan2(-normal[1], normal[0]) * 180) / Math.PI).toBeCloseTo(degrees, -1);
    }
  });

  it('is less certain the farther it is from what is seen of the joint', () => {
    const face = faceOf(30, 3, -6);
    const uncertainties = [0, -6, -12, -18, -24].map(
      along => face.beside(placeAt(30, 3, 0, along, 0))?.uncertainty ?? Number.NaN,
    );
    expect(uncertainties).toEqual(uncertainties.toSorted((a, b) => a - b));
    expect(uncertainties[0]).toBeLessThan(1);
    expect(uncertainties.at(-1)).toBeGreaterThan(2);
  });

  it('is none where no two bones face each other', () => {
    const near = { angle: 30, slope: 0, x: MIDDLE, y: 0 };
    expect(findJointSheet(twoBones(30, 3, 0, 0), contour, near, JOINT)).toBeNull();
  });
});
