import { signOf } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { tube } from '../anatomy/shape';
import type { Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import type { FindingOf } from './finding';
import { clearance, inFrontOf, onFront } from './front';
import type { Shape } from '../anatomy/shape';
import { even } from './even';

/** A vein lies flattened on the bone: its axis is this share of its radius in front of it. */
const FLATTENED = 0.6;

/** |x| through which the vessels' course runs, mm: they follow the ala's hollow front. */
const STATIONS = [24, 32, 40, 48, 55] as const;

/** Iliac vein and, above and in front of it, the artery, running along the ala. */
export function contrastVessels(
  { side, gap, hounsfield }: FindingOf<'contrast-vessels'>,
  options: PhantomOptions,
  bone: Shape,
): readonly Tissue[] {
  const x = signOf(side);
  const away = clearance(bone);
  const along = (radius: number, medial: number, lateral: number): Shape => {
    const course = STATIONS.map((u, i) => {
      const cranial = medial + ((lateral - medial) * i) / (STATIONS.length - 1);
      return inFrontOf(onFront(bone, options, x * u, cranial), gap + FLATTENED * radius);
    });
    const stretches = course.slice(1).map((to, i) => tube(course[i] ?? to, to, radius, radius));
    return (px, py, pz) => {
      const value = stretches.reduce((all, stretch) => Math.min(all, stretch(px, py, pz)), Infinity);
      return value > 8 ? value : Math.max(value, gap - away(px, py, pz));
    };
  };
  return [even(along(7, 1, -7), hounsfield, 6), even(along(4.5, 12, 5), hounsfield + 60, 6)];
}
