import { JOINT_GAP, jointOf } from '../anatomy/joint';
import { sacralAxes } from '../anatomy/s1';
import type { Shape } from '../anatomy/shape';
import type { Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import { even } from './even';
import type { FindingOf } from './finding';

/** Half the width of the gas within the joint space, mm. */
const GAS = 0.8;

/** Streaks of gas in the middle of the joint space, with gaps between them. */
export function jointGas({ side, hounsfield }: FindingOf<'joint-gas'>, options: PhantomOptions): readonly Tissue[] {
  const { beyond } = jointOf(side, options);
  const part = auricular(options);
  const shape: Shape = (x, y, z) => {
    const gaps = 0.7 * Math.max(0, Math.sin(0.35 * y + 0.3 * z) - 0.6);
    return Math.max(Math.abs(beyond(x, y, z) - JOINT_GAP / 2) - GAS + gaps, part(x, y, z));
  };
  return [even(shape, hounsfield)];
}

/** Bone across the joint space, in the upper and front part that fuses first. */
export function jointFill(side: FindingOf<'ankylosed-joint'>['side'], options: PhantomOptions): Shape {
  const { beyond } = jointOf(side, options);
  const part = auricular(options);
  return (x, y, z) => Math.max(Math.abs(beyond(x, y, z) - JOINT_GAP / 2) - JOINT_GAP / 2 - 2.5, part(x, y, z));
}

/** Where the two bones face each other, short of the joint's rim. */
function auricular(options: Pick<PhantomOptions, 'sacralSlope'>): Shape {
  const { anterior, cranial } = sacralAxes(options);
  return (_x, y, z) => {
    const a = anterior(y, z);
    const b = cranial(y, z);
    return Math.max(a - 5, -20 - a, b - 6, -30 - b);
  };
}
