import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  degreesToRadians,
  dot,
  LEFT,
  POSTERIOR,
  reversed,
  rotateAbout,
  signOf,
  SIDES,
  SUPERIOR,
  type LpsDirection,
} from '../../../core/geometry';
import { AXIAL_VIEW } from '../../../../../../test/planning';
import { obliqueView, sagittalView, screenRight, type ViewOrientation } from '../viewOrientation';

const degrees = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

function turned(yaw: number, roll: number): LpsDirection {
  return rotateAbout(rotateAbout(LEFT, POSTERIOR, degreesToRadians(roll)), SUPERIOR, degreesToRadians(yaw));
}

function required(view: ViewOrientation | null): ViewOrientation {
  if (view === null) throw new Error('a view was expected');
  return view;
}

describe('the axial view', () => {
  it('is seen from the feet, the patient’s left on the right of the screen', () => {
    expect(dot(screenRight(AXIAL_VIEW), LEFT)).toBeCloseTo(1, 12);
    expect(dot(AXIAL_VIEW.viewUp, POSTERIOR)).toBeCloseTo(-1, 12);
  });
});

describe('a sagittal view', () => {
  it('of an upright patient has anterior on the left and the head up', () => {
    const view = required(sagittalView(LEFT));
    expect(dot(screenRight(view), POSTERIOR)).toBeCloseTo(1, 12);
    expect(dot(view.viewUp, SUPERIOR)).toBeCloseTo(1, 12);
  });

  it('is the same whichever way the normal was given', () => {
    const normal = turned(17, -9);
    expect(sagittalView(reversed(normal))).toEqual(sagittalView(normal));
  });

  it('keeps anterior on the left and the head up however the patient lies', () => {
    fc.assert(
      fc.property(degrees(-45, 45), degrees(-45, 45), (yaw, roll) => {
        const normal = turned(yaw, roll);
        const view = required(sagittalView(normal));
        expect(dot(view.viewPlaneNormal, normal)).toBeCloseTo(1, 9);
        expect(dot(view.viewUp, normal)).toBeCloseTo(0, 9);
        expect(dot(view.viewUp, SUPERIOR)).toBeGreaterThan(0.5);
        expect(dot(screenRight(view), POSTERIOR)).toBeGreaterThan(0.5);
      }),
    );
  });

  it('does not exist in an axial plane', () => {
    expect(sagittalView(SUPERIOR)).toBeNull();
  });
});

describe('an oblique view', () => {
  it('contains the joint direction and z, on both sides with anterior on the left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIDES), degrees(5, 65), (side, angle) => {
        const joint = rotateAbout(reversed(POSTERIOR), SUPERIOR, degreesToRadians(signOf(side) * angle));
        const view = required(obliqueView(joint));
        expect(dot(view.viewPlaneNormal, joint)).toBeCloseTo(0, 9);
        expect(dot(view.viewPlaneNormal, SUPERIOR)).toBeCloseTo(0, 9);
        expect(dot(view.viewUp, SUPERIOR)).toBeCloseTo(1, 9);
        expect(dot(screenRight(view), joint)).toBeCloseTo(-1, 9);
        expect(dot(view.viewPlaneNormal, LEFT)).toBeGreaterThan(0);
      }),
    );
  });

  it('does not exist along a vertical direction', () => {
    expect(obliqueView(SUPERIOR)).toBeNull();
  });
});
