import type { Feature } from './context';
import { levelFeature } from './levelFeature';
import { sweepFeature } from './sweep';
import { targetToolFeature } from './tool';

/** The parts of the mode, in the order in which they start. */
export const FEATURES: readonly Feature[] = [targetToolFeature, sweepFeature, levelFeature];
