import { signOf } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { anyOf, ellipsoid, tube, type Shape } from '../anatomy/shape';
import { sacralAxes } from '../anatomy/s1';
import type { Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import { even } from './even';
import type { FindingOf } from './finding';

/** Titanium and steel lie far above what a scanner stores; it is clipped there. */
const METAL_HU = 7000;
/** The thread's depth and pitch, mm. */
const THREAD = { depth: 0.5, pitch: 2.8 } as const;

/** The metal of one finding, in the phantom's own frame. */
export function metalShape(finding: FindingOf<'screw'> | FindingOf<'hip-prosthesis'>, options: PhantomOptions): Shape {
  const x = signOf(finding.side);
  switch (finding.kind) {
    case 'hip-prosthesis': {
      const centre = [x * 92, -18, -finding.below] as const;
      const head = ellipsoid(centre, [15, 15, 15]);
      const stem = tube(
        [centre[0] + x * 4, centre[1], centre[2] - 6],
        [centre[0] + x * 26, centre[1], centre[2] - 120],
        8,
        6,
      );
      return anyOf(head, stem);
    }
    case 'screw': {
      const { place } = sacralAxes(options);
      const [from, to, radius] =
        finding.path === 'iliosacral'
          ? ([[x * 96, ...place(-22, -2)], [x * 6, ...place(2, -4)], 3.5] as const)
          : ([[x * 30, ...place(-48, 6)], [x * 15, ...place(9, 5)], 3.2] as const);
      const shaft = tube(from, to, radius, radius);
      return (px, py, pz) => shaft(px, py, pz) + (THREAD.depth / 2) * (1 + Math.sin((2 * Math.PI * px) / THREAD.pitch));
    }
  }
}

export function metal(
  finding: FindingOf<'screw'> | FindingOf<'hip-prosthesis'>,
  options: PhantomOptions,
): readonly Tissue[] {
  return [even(metalShape(finding, options), METAL_HU)];
}
