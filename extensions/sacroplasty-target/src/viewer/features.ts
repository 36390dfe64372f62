import type { Feature } from './context';
import { findAtOnceFeature } from './findAtOnce';
import { levelFeature } from './levelFeature';
import { sweepFeature } from './sweep';
import { targetToolFeature } from './tool';
import { windowFeature } from './windowFeature';

/** The parts of the mode, in the order in which they start. */
export const FEATURES: readonly Feature[] = [
  targetToolFeature,
  sweepFeature,
  levelFeature,
  findAtOnceFeature,
  windowFeature,
];
