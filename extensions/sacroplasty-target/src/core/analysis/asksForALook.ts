import { assertNever, SIDES } from '../geometry';
import { UNSURE } from '../outline';
import type { Analysis } from './analysis';
import { isClearlyBehind } from './borderline';
import type { TrajectoryDistance } from './distance';
import type { SideAnalysis } from './sideAnalysis';

/**
 * Whether a person should see what was measured on: a segmentation, whose own mistakes are in no uncertainty, or
 * numbers that are unknown, uncertain, borderline or a breach.
 */
export function asksForALook({ surface, sides }: Analysis): boolean {
  switch (surface.kind) {
    case 'segmentation':
      return true;
    case 'traced':
      return SIDES.some(side => !isPlain(sides[side]));
    default:
      return assertNever(surface);
  }
}

function isPlain({ verdict, lateralBreach, distances }: SideAnalysis): boolean {
  return verdict.kind === 'contained' && lateralBreach === null && distances.every(isPlainDistance);
}

function isPlainDistance(distance: TrajectoryDistance): boolean {
  switch (distance.kind) {
    case 'unknown':
      return false;
    case 'measured': {
      const { distance: value, uncertainty } = distance;
      return uncertainty <= UNSURE && isClearlyBehind({ value, uncertainty });
    }
    default:
      return assertNever(distance);
  }
}
