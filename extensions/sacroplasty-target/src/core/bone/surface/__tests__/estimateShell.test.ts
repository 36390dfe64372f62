import { describe, expect, it } from 'vitest';
import { NORMAL_TUBE, placeIn, RADIUS, scanTube, tubeLandmark, withBall } from '../../../../../../../test/anatomy';
import type { VoxelStack } from '../../../volume';
import { BONE } from '../../parameters';
import { findSacrum } from '../sacrum';

/** A cortex that cement nearby outshines. */
const OSTEOPOROTIC = { ...NORMAL_TUBE, cortex: 450, shell: 1.8 };
const CEMENT = { hounsfield: 2600, radius: 6, underTheWall: 2.5 };

function learntCortex(stack: VoxelStack): number {
  return findSacrum(stack, tubeLandmark(OSTEOPOROTIC), BONE.surface).prior.cortex;
}

describe('what is learnt of the cortex', () => {
  it('is not read beside cement, whose blur makes the cortex brighter than it is', () => {
    const stack = scanTube(OSTEOPOROTIC);
    const alone = learntCortex(stack);
    const { hounsfield, radius, underTheWall } = CEMENT;
    const centre = placeIn(OSTEOPOROTIC.pose, 16, RADIUS - underTheWall - radius, 0);
    expect(Math.abs(learntCortex(withBall(stack, centre, radius, hounsfield)) - alone)).toBeLessThan(0.03 * alone);
  });
});
