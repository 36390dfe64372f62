import { USUAL_FORAMEN_EDGE } from '../anatomy';
import type { BoneView } from '../bone';
import { mm, SIDES, signOf } from '../geometry';
import { landmarkLine } from '../landmark';
import { TRAJECTORIES } from '../trajectory';
import type { AnalysisInput } from './analysis';
import { analyseSide } from './analyseSide';
import { assessOffset } from './assessOffset';
import { directionOfTrajectory, measureDistance } from './measureDistance';
import { MEASURING } from './parameters';

/**
 * Measures a little more at each step and keeps nothing. A browser compiles code when it first runs, which takes many times
 * as long as the measuring itself: done once, each step in a task of its own, it does not hold up the first move of a hand.
 */
export function* rehearse(input: AnalysisInput, { surface, alae }: BoneView): Generator<undefined, void> {
  const { landmark, lines, thresholds } = input;
  for (const side of SIDES) {
    const { limits, joint } = alae[side];
    for (let offset = 0; offset <= USUAL_FORAMEN_EDGE; offset++) {
      assessOffset(surface, side, offset, limits, MEASURING);
    }
    yield;
    if (joint.kind === 'none') continue;
    const target = landmarkLine(landmark, mm(signOf(side) * USUAL_FORAMEN_EDGE));
    for (const trajectory of TRAJECTORIES) {
      const direction = directionOfTrajectory(trajectory, landmark, lines, joint.direction);
      if (direction === null) continue;
      measureDistance(surface, target, trajectory, direction, limits, thresholds, MEASURING);
      yield;
    }
  }
  for (const side of SIDES) {
    analyseSide(input, alae[side], surface, side, MEASURING);
    yield;
  }
}
