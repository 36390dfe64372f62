import { describe, expect, it } from 'vitest';
import { usualJointDirection } from '../../../core/anatomy';
import { degreesToRadians, LEFT, lpsDirection, reversed, rotateAbout, SUPERIOR } from '../../../core/geometry';
import { edgeLetters, lettersOf } from '../edgeLetters';
import { AXIAL_VIEW } from '../../../../../../test/planning';
import { obliqueView, sagittalView } from '../viewOrientation';

describe('the letters at the edges', () => {
  it('of the axial view', () => {
    expect(edgeLetters(AXIAL_VIEW)).toEqual({ top: 'A', bottom: 'P', left: 'R', right: 'L' });
  });

  it('of the sagittal view', () => {
    const view = sagittalView(LEFT);
    expect(view && edgeLetters(view)).toEqual({ top: 'H', bottom: 'F', left: 'A', right: 'P' });
  });

  it('of the oblique views say to which side the anterior edge lies', () => {
    const right = obliqueView(usualJointDirection('right'));
    const left = obliqueView(usualJointDirection('left'));
    expect(right && edgeLetters(right)).toEqual({ top: 'H', bottom: 'F', left: 'AR', right: 'PL' });
    expect(left && edgeLetters(left)).toEqual({ top: 'H', bottom: 'F', left: 'AL', right: 'PR' });
  });

  it('follow a view that is turned upside down', () => {
    const view = sagittalView(LEFT);
    expect(view && edgeLetters({ ...view, viewUp: reversed(view.viewUp) })).toEqual({
      top: 'F',
      bottom: 'H',
      left: 'P',
      right: 'A',
    });
  });
});

describe('the letters of a direction', () => {
  it('name the nearest axis first', () => {
    expect(lettersOf(lpsDirection(-0.3, -0.8, 0.5) ?? LEFT)).toBe('AHR');
  });

  it('leave out an axis that is less than 10 degrees away from perpendicular', () => {
    expect(lettersOf(rotateAbout(LEFT, SUPERIOR, degreesToRadians(9)))).toBe('L');
    expect(lettersOf(rotateAbout(LEFT, SUPERIOR, degreesToRadians(11)))).toBe('LP');
  });
});
