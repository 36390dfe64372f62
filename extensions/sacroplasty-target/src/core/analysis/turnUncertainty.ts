import type { JointDirection } from './sideAnalysis';

/** How far a joint line that the program proposes may be turned (half of its 95 % interval), degrees; null: not known. */
export function turnUncertainty(line: JointDirection): number | null {
  if (line.kind === 'unknown' || line.by === 'given' || line.uncertainty === 'not-recorded') return null;
  return line.uncertainty;
}
