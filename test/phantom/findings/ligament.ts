import { signOf } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { sacralAxes } from '../anatomy/s1';
import type { Shape } from '../anatomy/shape';
import type { Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import { even } from './even';
import type { FindingOf } from './finding';
import { alaWindow, clearance } from './front';

type Plate = FindingOf<'calcified-sacroiliac-ligament'> | FindingOf<'calcified-longitudinal-ligament'>;

/** A calcified plate parallel to the cortex in front of it. */
export function calcifiedLigament(plate: Plate, options: PhantomOptions, bone: Shape): readonly Tissue[] {
  const { gap, thickness, hounsfield } = plate;
  const away = clearance(bone);
  const window = windowOf(plate, options);
  const shape: Shape = (x, y, z) => {
    const within = window(x, y, z);
    if (within > 8) return within;
    return Math.max(Math.abs(away(x, y, z) - gap - thickness / 2) - thickness / 2, within);
  };
  return [even(shape, hounsfield, 0.15 * hounsfield)];
}

function windowOf(plate: Plate, options: PhantomOptions): Shape {
  switch (plate.kind) {
    case 'calcified-sacroiliac-ligament':
      return alaWindow(options, signOf(plate.side), [36, 60], [-16, 7]);
    case 'calcified-longitudinal-ligament': {
      const { anterior, cranial } = sacralAxes(options);
      return (x, y, z) =>
        Math.max(
          Math.abs(x + 0.8 * Math.sin(0.4 * cranial(y, z))) - 11,
          Math.abs(cranial(y, z)) - 19,
          6 - anterior(y, z),
        );
    }
  }
}
