import type { Feature } from './context';

/** The parts of the mode, in the order in which they start. */
export const FEATURES: readonly Feature[] = [];
