import { signOf } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { tube, type Shape } from '../anatomy/shape';
import type { Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import { even } from './even';
import type { FindingOf } from './finding';
import { clearance, inFrontOf, onFront } from './front';

const RADIUS = 12;
const WALL = 1.6;
const WALL_HU = 45;
/** Folds of the wall: how far they reach into the lumen, mm. */
const FOLD = 0.9;

/** The loop's course, as |x| and height along the sacral axis, mm; its axis is this share of its radius off the bone. */
const STATIONS = [
  [20, 9],
  [36, 6],
  [54, 3],
] as const;
const LIFT = 0.6;

/** A loop of bowel filled with contrast, lying on the front of the ala. */
export function contrastBowel(
  { side, gap, hounsfield }: FindingOf<'contrast-bowel'>,
  options: PhantomOptions,
  bone: Shape,
): readonly Tissue[] {
  const x = signOf(side);
  const away = clearance(bone);
  const course = STATIONS.map(([u, cranial]) => inFrontOf(onFront(bone, options, x * u, cranial), gap + LIFT * RADIUS));
  const stretches = course.slice(1).map((to, i) => tube(course[i] ?? to, to, RADIUS, RADIUS));
  const loop: Shape = (px, py, pz) => stretches.reduce((all, stretch) => Math.min(all, stretch(px, py, pz)), Infinity);
  const pressed =
    (grown: number): Shape =>
    (px, py, pz) => {
      const value = loop(px, py, pz) - grown;
      if (value > 6) return value;
      const folds = grown > 0 ? 0 : FOLD * (1 + Math.sin(0.9 * px));
      return Math.max(value + folds, gap - grown - away(px, py, pz));
    };
  return [even(pressed(0), hounsfield, 25), even(pressed(Math.min(WALL, gap)), WALL_HU)];
}
