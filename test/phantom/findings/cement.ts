import { signOf } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { sacralAxes } from '../anatomy/s1';
import { ellipsoid, joined, type Shape } from '../anatomy/shape';
import type { Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import { even } from './even';
import type { FindingOf } from './finding';
import { clearance, inFrontOf, onFront } from './front';

/** Cement interdigitates with the marrow up to this far under the outer surface: the shell stays, mm. */
const SHELL = 1.4;

/** Lobes of cement in the ala. */
export function cement(
  { side, hounsfield }: FindingOf<'cement'>,
  options: PhantomOptions,
  bone: Shape,
): readonly Tissue[] {
  const x = signOf(side);
  const { place } = sacralAxes(options);
  const away = clearance(bone);
  const front = onFront(bone, options, x * 42, 0);
  const lobes = [
    ellipsoid(inFrontOf(front, -6), [7.5, 6.5, 6]),
    ellipsoid(inFrontOf(onFront(bone, options, x * 47, -7), -5), [5, 5.5, 7]),
    ellipsoid([x * 37, ...place(-8, 3)], [5.5, 6, 4.5]),
  ];
  const blob: Shape = (px, py, pz) => {
    const ragged = 0.7 * Math.sin(1.1 * px) * Math.sin(1.3 * py + 0.4) * Math.sin(1.2 * pz);
    const value = lobes.reduce((all, lobe) => joined(all, lobe(px, py, pz), 2), Infinity) + ragged;
    return value > 6 ? value : Math.max(value, away(px, py, pz) + SHELL);
  };
  return [even(blob, hounsfield, 0.12 * hounsfield)];
}

/** A flat lump of cement on the ala's front. */
export function leakedCement(
  { side, thickness, hounsfield }: FindingOf<'leaked-cement'>,
  options: PhantomOptions,
  bone: Shape,
): readonly Tissue[] {
  const away = clearance(bone);
  const { point } = onFront(bone, options, signOf(side) * 46, -1);
  const extent = ellipsoid(point, [12, 14, 10]);
  const lump: Shape = (x, y, z) => {
    const within = extent(x, y, z);
    if (within > 8) return within;
    const height = away(x, y, z);
    const ragged = 0.5 * Math.sin(1.2 * x) * Math.sin(1.1 * z);
    // Thinner towards its edge.
    const here = thickness * Math.min(1, Math.max(0, -0.3 * within)) + ragged;
    return Math.max(-height, (height - here) / 1.3, within);
  };
  return [even(lump, hounsfield, 0.1 * hounsfield)];
}
