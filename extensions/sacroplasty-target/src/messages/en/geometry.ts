import type { Millimetres, Radians, Side } from '../../core/geometry';
import type { DistanceClass, DistanceThresholds, TrajectoryNumber } from '../../core/trajectory';

/** The side as a label begins with it. */
export const sideTitle: Readonly<Record<Side, string>> = { right: 'Right', left: 'Left' };

/** The side as one letter, where there is room for no more. */
export const sideLetter: Readonly<Record<Side, string>> = { right: 'R', left: 'L' };

/** A place along the landmark line in words, by its signed offset from the midline: "left, 24 mm", "midline". */
export function offset(offset: Millimetres): string {
  const distance = Math.round(Math.abs(offset));
  if (distance === 0) return 'midline';
  return `${offset > 0 ? 'left' : 'right'}, ${String(distance)} mm`;
}

const EIGHTHS = [
  'posterior',
  'posterior and inferior',
  'inferior',
  'anterior and inferior',
  'anterior',
  'anterior and superior',
  'superior',
  'posterior and superior',
] as const;

/** A direction in the sagittal plane in words, to the nearest eighth of a turn: "anterior and inferior". */
export function direction(angle: Radians): string {
  const eighth = Math.round(((angle + Math.PI) * 8) / (2 * Math.PI));
  return EIGHTHS[((eighth % 8) + 8) % 8] ?? EIGHTHS[0];
}

export const trajectoryTitle: Record<TrajectoryNumber, string> = {
  1: 'Parallel to the L5-S1 disc',
  2: 'Axial',
  3: 'Sacral long axis',
};

/** Of a distance that ends at the joint. */
export const leavesAtJoint = 'leaves at the sacroiliac joint';

/** The class as Table 1 prints it. */
export function distanceClass(of: DistanceClass, thresholds: DistanceThresholds): string {
  const labels: Record<DistanceClass, string> = {
    breach: 'breach (< 0 mm)',
    near: `≤ ${String(thresholds.near)} mm`,
    middle: `${String(thresholds.near)}–${String(thresholds.middle)} mm`,
    far: `> ${String(thresholds.middle)} mm`,
  };
  return labels[of];
}
