import { signOf } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { ellipsoid, type Shape } from '../anatomy/shape';
import type { Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import { even } from './even';
import type { FindingOf } from './finding';
import { alaWindow, clearance, inFrontOf, onFront } from './front';

const ISLAND_RADIUS = 4;

/** A bone island in the marrow near the front of the ala, with the spicules that mark its edge. */
export function boneIsland(
  { side, depth, hounsfield }: FindingOf<'bone-island'>,
  options: PhantomOptions,
  bone: Shape,
): readonly Tissue[] {
  const front = onFront(bone, options, signOf(side) * 46, 0);
  const island = ellipsoid(inFrontOf(front, -depth - ISLAND_RADIUS), [
    1.4 * ISLAND_RADIUS,
    ISLAND_RADIUS,
    1.3 * ISLAND_RADIUS,
  ]);
  return [even((x, y, z) => island(x, y, z) + 0.5 * Math.sin(1.6 * x) * Math.sin(1.5 * z), hounsfield, 40)];
}

/** Dense cancellous bone that follows the cortex at a depth, marrow before and behind it. */
export function denseLayer(
  { side, depth, thickness, hounsfield }: FindingOf<'dense-layer'>,
  options: PhantomOptions,
  bone: Shape,
): readonly Tissue[] {
  const away = clearance(bone);
  const window = alaWindow(options, signOf(side), [32, 56], [-18, 8]);
  const shape: Shape = (x, y, z) => {
    const within = window(x, y, z);
    if (within > 8) return within;
    return Math.max(Math.abs(away(x, y, z) + depth + thickness / 2) - thickness / 2, within);
  };
  return [even(shape, hounsfield, 60)];
}
