import { forBothSides, signOf, type Side } from '../../../extensions/sacroplasty-target/src/core/geometry';
import type { PhantomOptions } from '../options';
import { JOINT_GAP, jointOf } from './joint';
import { sacralAxes, s1Wedge } from './s1';
import { anyOf, common, ellipsoid, joined, polygonDistance, tube, type Shape } from './shape';

/** What lies around the sacrum, in the phantom's own frame. */
export interface Surroundings {
  readonly l5: Shape;
  readonly l5S1Disc: Shape;
  readonly ilia: Readonly<Record<Side, Shape>>;
  readonly skin: Shape;
  /** The wall of muscle under the skin's fat. */
  readonly muscleWall: Shape;
  /** Everything in front of the spine: fat, with vessels, psoas and bowel in it. */
  readonly pelvicFat: Shape;
  readonly psoas: Shape;
  readonly vessels: Shape;
  readonly bowel: Shape;
  readonly bowelGas: Shape;
  readonly duralSac: Shape;
}

/** Soft tissue and the neighbouring bones. */
export function makeSurroundings(options: PhantomOptions): Surroundings {
  const axes = sacralAxes(options);
  const { PS, AS } = s1Wedge(options);
  // The disc opens forwards by about 10 degrees.
  const l5Body = polygonDistance([
    [PS[0] + 0.5, PS[1] + 6],
    [AS[0] + 1, AS[1] + 12],
    [AS[0] - 3, AS[1] + 41],
    [PS[0] - 3, PS[1] + 33],
  ]);
  const disc = polygonDistance([
    [PS[0] + 0.5, PS[1] + 0.3],
    [AS[0] - 0.5, AS[1] + 0.3],
    [AS[0], AS[1] + 11.7],
    [PS[0] + 1, PS[1] + 5.7],
  ]);
  const behindL5 = tube([0, -42, 26], [0, -46, 36], 5, 7);
  const transverse = forBothSides(side =>
    isSacralised(side, options)
      ? widenedProcess(side)
      : tube([signOf(side) * 18, -8, 36], [signOf(side) * 42, -12, 42], 7, 4),
  );
  const inAxes =
    (shape: (x: number, a: number, b: number) => number): Shape =>
    (x, y, z) =>
      shape(x, axes.anterior(y, z), axes.cranial(y, z));
  const both = (make: (sign: 1 | -1) => Shape): Shape => {
    const left = make(1);
    const right = make(-1);
    return (x, y, z) => (x < 0 ? right(x, y, z) : left(x, y, z));
  };
  return {
    l5: inAxes((x, a, b) =>
      joined(
        joined(
          common(l5Body(a, b), Math.abs(x) - 25, 8),
          x < 0 ? transverse.right(x, a, b) : transverse.left(x, a, b),
          4,
        ),
        behindL5(x, a, b),
        2,
      ),
    ),
    l5S1Disc: inAxes((x, a, b) => common(disc(a, b), Math.abs(x) - 24, 8)),
    ilia: forBothSides(side => makeIlium(side, options)),
    skin: ellipsoid([0, 2, 0], [159, 114, 400]),
    muscleWall: ellipsoid([0, 4, 0], [141, 92, 380]),
    pelvicFat: ellipsoid([0, -38, 5], [112, 46, 300]),
    psoas: both(sign => tube([sign * 34, -12, 70], [sign * 72, -40, -60], 19, 15)),
    vessels: both(sign => {
      const artery = tube([sign * 13, -46, 60], [sign * 52, -34, -60], 5.5, 4.5);
      const vein = tube([sign * 17, -34, 60], [sign * 50, -22, -60], 7, 6);
      return anyOf(artery, vein);
    }),
    bowel: anyOf(
      tube([-40, -62, -60], [-10, -58, 60], 15, 17),
      tube([38, -60, -55], [20, -66, 40], 14, 12),
      tube([2, -14, -110], [4, -34, -40], 15, 13),
    ),
    bowelGas: anyOf(
      ellipsoid([-22, -66, 5], [11, 7, 30]),
      ellipsoid([30, -66, -15], [8, 6, 20]),
      ellipsoid([3, -30, -52], [6, 5, 14]),
    ),
    duralSac: inAxes((x, a, b) => Math.max((Math.hypot(x / 1.5, a + 20.5) - 4.6) * 0.7, -b - 30)),
  };
}

function isSacralised(side: Side, { anatomy: { lumbosacral } }: PhantomOptions): boolean {
  return lumbosacral === 'sacralised-l5' || lumbosacral === `sacralised-l5-${side}`;
}

/** L5's transverse process grown down to the ala, from which a false joint parts it. */
function widenedProcess(side: Side): Shape {
  const whole = tube([signOf(side) * 18, -8, 33], [signOf(side) * 46, -10, 21], 9, 10);
  return (x, a, b) => common(whole(x, a, b), 18 - 0.16 * (Math.abs(x) - 14) - b, 2);
}

/** The ilium beyond the joint: a thick posterior part and the wing that flares forwards. */
function makeIlium(side: Side, options: PhantomOptions): Shape {
  const joint = jointOf(side, options);
  const sign = signOf(side);
  const wing = tube([sign * 74, -8, 0], [sign * 118, -64, 44], 9, 7);
  const lower = tube([sign * 72, 0, -20], [sign * 96, -34, -84], 13, 20);
  const outline = ellipsoid([sign * 58, 24, -4], [38, 42, 52]);
  return (x, y, z) => {
    const beyond = joint.beyond(x, y, z);
    const posterior = common(common(-(beyond - JOINT_GAP), beyond - JOINT_GAP - 17, 5), outline(x, y, z), 6);
    const all = joined(joined(posterior, wing(x, y, z), 12), lower(x, y, z), 12);
    return common(all, -(beyond - JOINT_GAP), 2);
  };
}
