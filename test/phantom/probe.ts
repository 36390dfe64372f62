import { makeSacrum } from './anatomy/sacrum';
import { poseOf } from './anatomy/pose';
import type { PhantomOptions } from './options';
import { distanceToSurface, exitAlong } from './surface';

type Triple = readonly [number, number, number];

/** What is true of any place of one phantom, LPS mm; computed from its shapes and never from voxels. */
export interface PhantomProbe {
  /** Signed distance along a direction to the outer surface, as `PhantomTruth` states it for its own targets. */
  readonly exit: (target: Triple, direction: Triple) => number | null;
  /** Whether a place lies within the sacrum. */
  readonly inside: (place: Triple) => boolean;
  /** Signed distance to the nearest surface, negative inside the bone. */
  readonly surface: (place: Triple) => number;
}

/** Asks one phantom about places and directions that a user has chosen. */
export function probePhantom(options: PhantomOptions): PhantomProbe {
  const pose = poseOf(options);
  const sacrum = makeSacrum(options);
  const bone = (p: Triple): number => sacrum.bone(...pose.toOwn(p));
  return {
    exit: (target, direction) => exitAlong(bone, target, direction).d,
    inside: place => bone(place) < 0,
    surface: place => distanceToSurface(bone, place),
  };
}
