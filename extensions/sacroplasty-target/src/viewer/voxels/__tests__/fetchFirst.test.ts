import { describe, expect, it } from 'vitest';
import { landmarkOf } from '../../../../../../test/cases/caseTruth';
import { generatePhantom, NORMAL_PATIENT, phantomStack } from '../../../../../../test/phantom';
import { displacement, scale, translate } from '../../../core/geometry';
import { CORNER_ORDER } from '../../../core/landmark';
import { proposeLandmark } from '../../../core/proposal';
import { slicesAround } from '../fetchFirst';

/*
 * Wrong would be: a click on a series that is still loading places other corners than on the whole of it.
 */

const LONG = { sliceSpacing: 2, sliceThickness: 2, pixelSpacing: 1, extent: [150, 110, 260] } as const;

describe('the slices that a click waits for', { timeout: 120_000 }, () => {
  it.each([12, 31])('decide alone what is proposed, wherever in S1 of phantom %i the click is', seed => {
    const phantom = generatePhantom({ ...NORMAL_PATIENT, ...LONG, seed });
    const stack = phantomStack(phantom);
    const { corners, target } = landmarkOf(phantom.truth);
    for (const corner of [null, ...CORNER_ORDER]) {
      const click = corner === null ? target : translate(target, scale(displacement(target, corners[corner]), 0.5));
      const [first, last] = slicesAround(stack, click);
      const waitedFor = stack.slices.map((slice, k) => (k >= first && k <= last ? slice : null));
      expect(waitedFor.filter(slice => slice === null).length).toBeGreaterThan(20);
      const whole = proposeLandmark(stack, click);
      expect(whole.kind).toBe('proposed');
      expect(proposeLandmark({ ...stack, slices: waitedFor }, click)).toEqual(whole);
    }
  });
});
