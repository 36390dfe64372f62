import type { ContainmentVerdict } from './containment';

/**
 * Whether a side is not contained only because its needle zone reaches past the sacroiliac joint: the line is outside
 * of the sacrum there, and has broken through nothing.
 */
export function isPastTheJoint(verdict: ContainmentVerdict): boolean {
  return verdict.kind === 'not-contained' && verdict.firstBreach.state === 'lateral';
}
