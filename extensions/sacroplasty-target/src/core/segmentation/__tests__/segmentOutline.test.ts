import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NORMAL_TUBE, pose, tubeDistance, tubeLandmark, type Tube } from '../../../../../../test/anatomy';
import { segmentedTube } from '../../../../../../test/segmentation';
import { sacralFrame, toLocal } from '../../boneSurface';
import { degreesToRadians, mm, rotateAbout, signedDistance, type Plane } from '../../geometry';
import { landmarkLine } from '../../landmark';
import { segmentOutline, segmentSurface } from '../index';

const TUBE: Tube = { ...NORMAL_TUBE, bent: { left: 13, right: 5 }, pose: pose(-5, 8, 3, NORMAL_TUBE.pose.origin) };
const LANDMARK = tubeLandmark(TUBE);
const FRAME = sacralFrame(LANDMARK);
const anyPlane = fc
  .tuple(
    fc.double({ min: -45, max: 45, noNaN: true }),
    fc.double({ min: 0, max: 180, noNaN: true }),
    fc.double({ min: -55, max: 55, noNaN: true }),
  )
  .map(([offset, about, lean]): Plane => ({
    origin: landmarkLine(LANDMARK, mm(offset)),
    normal: rotateAbout(
      rotateAbout(LANDMARK.normal, TUBE.pose.superior, degreesToRadians(lean)),
      LANDMARK.normal,
      degreesToRadians(about),
    ),
  }));

describe('the outline of a segmentation', () => {
  it.each([
    [[1, 1, 1], 12, 0.45, 0.9],
    [[0.8, 0.9, 2.5], 0, 0.7, 1.7],
  ] as const)('on voxels of %j mm is the surface that is measured on, and closed', (spacing, turn, mean, worst) => {
    const sacrum = segmentedTube(TUBE, spacing, turn);
    const surface = segmentSurface(sacrum, FRAME);
    fc.assert(
      fc.property(anyPlane, plane => {
        const outline = surface.outlineIn(plane);
        expect(outline.length).toBeGreaterThan(0);
        let sum = 0;
        let count = 0;
        for (const { points } of outline) {
          expect(points.at(-1)).toEqual(points[0]);
          for (const p of points) {
            expect(Math.abs(signedDistance(plane, p))).toBeLessThan(1e-6);
            // The very function that containment and distances ask, zero on the surface, falls by about half a voxel.
            expect(Math.abs(surface.beyond(toLocal(FRAME, p)))).toBeLessThan(0.12);
            const error = Math.abs(tubeDistance(TUBE, p));
            expect(error).toBeLessThan(worst);
            sum += error;
            count++;
          }
        }
        expect(sum / count).toBeLessThan(mean);
      }),
      { numRuns: 40 },
    );
  });

  it('is drawn as unsure on voxels so large that its place is', () => {
    const plane: Plane = { origin: LANDMARK.target, normal: LANDMARK.normal };
    const sure = ([x, y, z]: readonly [number, number, number]): boolean[] =>
      segmentOutline(segmentedTube(TUBE, [x, y, z]))(plane).map(({ isSure }) => isSure);
    expect(sure([1, 1, 1])).toEqual([true]);
    expect(sure([1, 1, 4])).toEqual([false]);
  });
});
