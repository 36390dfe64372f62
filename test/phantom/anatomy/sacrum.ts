import { forBothSides, signOf, type Side } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { withOsteophytes } from '../findings';
import type { PhantomOptions } from '../options';
import { jointOf } from './joint';
import { sacralAxes, s1Wedge } from './s1';
import { anyOf, common, joined, polygonDistance, tube, type Shape } from './shape';

/** The parts of a sacrum; all in the phantom's own frame. */
export interface Sacrum {
  /** Everything within the outer cortical surface. */
  readonly bone: Shape;
  readonly canal: Shape;
  /** Both S1 and S2 foramina of a side, anterior and posterior. */
  readonly foramina: Readonly<Record<Side, Shape>>;
  /** The remnant S1-S2 disc within the bone. */
  readonly remnantDisc: Shape;
  /** The disc between a lumbarised S1 and S2; null: they are one bone. */
  readonly openDisc: Shape | null;
}

/**
 * All bodies in one outline, as (anterior, cranial): down the front from the promontory, up along the canal.
 * One outline, so that the edge that two bodies share is no surface within the bone.
 */
function columnOutline({ AS, AI, PI, PS }: ReturnType<typeof s1Wedge>): Parameters<typeof polygonDistance>[0] {
  return [AS, AI, [6.5, -39], [-2, -60], [-14, -79], [-23, -73], [-15.5, -56], [-10.5, -37], PI, PS];
}

/** Half width of the column at a height. */
function halfWidth(cranial: number): number {
  return Math.min(24, Math.max(13, 22.5 + 0.14 * cranial));
}

/** A sacrum with wedge-shaped bodies, alae with a concave front, canal, foramina and a posterior arch. */
export function makeSacrum(options: PhantomOptions): Sacrum {
  const axes = sacralAxes(options);
  const corners = s1Wedge(options);
  const { AI, PI } = corners;
  const { alaConcavity, foramenSize, lumbosacral } = options.anatomy;
  const outline = polygonDistance(columnOutline(corners));
  const alae = forBothSides(side => makeAla(side, options));
  const canal = makeCanal();
  const foramina = forBothSides(side => makeForamina(side, foramenSize));
  const remnant = polygonDistance([
    [PI[0] + 1.5, PI[1] - 0.5],
    [AI[0] - 2, AI[1] + 0.5],
    [AI[0] - 2.4, AI[1] - 2.5],
    [PI[0] + 1, PI[1] - 3.5],
  ]);

  const opened = polygonDistance([
    [PI[0] - 1.5, PI[1] - 0.1],
    [AI[0] + 1.5, AI[1] - 0.1],
    [AI[0] + 1, AI[1] - 6],
    [PI[0] - 2, PI[1] - 4.5],
  ]);
  const openDisc =
    lumbosacral === 'lumbarised-s1'
      ? (x: number, a: number, b: number): number => common(opened(a, b), Math.abs(x) - 20, 3)
      : null;

  const arch = (x: number, a: number, b: number): number => {
    const plate = Math.max(Math.abs(a + 31) - 3, Math.abs(x) - 22, Math.abs(b + 28) - 36);
    const crest = Math.max(Math.abs(a + 36) - 7, Math.abs(x) - 3, Math.abs(b + 25) - 30);
    return joined(plate, crest, 3);
  };
  const inAxes =
    (shape: (x: number, a: number, b: number) => number): Shape =>
    (x, y, z) =>
      shape(x, axes.anterior(y, z), axes.cranial(y, z));

  const solid: Shape = (x, y, z) => {
    const a = axes.anterior(y, z);
    const b = axes.cranial(y, z);
    // The corners stay sharp in the midline, where they are the truth; the flanks are rounded.
    const column = common(outline(a, b), (Math.abs(x) - halfWidth(b)) / 1.01, 6);
    const ala = x < 0 ? alae.right(x, y, z) : alae.left(x, y, z);
    return joined(joined(column, ala, blend(x)), arch(x, a, b), 2);
  };
  const bone: Shape = (x, y, z) => {
    const a = axes.anterior(y, z);
    const b = axes.cranial(y, z);
    const side: Side = x < 0 ? 'right' : 'left';
    const whole = Math.max(solid(x, y, z), -canal(x, a, b), -foramina[side](x, a, b));
    return openDisc === null ? whole : Math.max(whole, -openDisc(x, a, b));
  };
  return {
    bone: withOsteophytes(bone, options),
    canal: inAxes(canal),
    foramina: { right: inAxes(foramina.right), left: inAxes(foramina.left) },
    remnantDisc: inAxes((x, a, b) => Math.max(remnant(a, b), Math.abs(x) - 17)),
    openDisc: openDisc === null ? null : inAxes(openDisc),
  };

  /** The fillet between body and ala must not reach the midline's corners. */
  function blend(x: number): number {
    return Math.min(9, Math.max(0.01, (Math.abs(x) - 4) * 0.6));
  }

  function makeAla(side: Side, { sweptBack }: PhantomOptions): Shape {
    const joint = jointOf(side, options);
    const swept = sweptBack[side];
    return (x, y, z) => {
      const u = Math.abs(x);
      const a = axes.anterior(y, z);
      const b = axes.cranial(y, z);
      // Front: concave from side to side, deepest between body and joint, bulging again at the joint.
      const hollow = 2.6 * alaConcavity * Math.sin(Math.min(1, Math.max(0, (u - 14) / 46)) * Math.PI);
      const sweep = swept * smoothStep((u - 16) / 30);
      const front = (a - 10.5 + hollow + sweep) / 1.1;
      const brim = (0.72 * a + 0.7 * (b - 12) - 4.5 + 0.6 * hollow + 0.8 * sweep + 0.1 * (u - 25)) / 1.08;
      const top = (b - 16 + 0.16 * (u - 14)) / 1.02;
      const back = -a - 25 + 0.1 * (u - 20);
      const bottom = -b - 62;
      // Below S1 the lateral mass narrows as a whole.
      const narrow = (u - 58 + 0.42 * Math.max(0, -b - 20)) / 1.1;
      let ala = common(front, brim, 7);
      ala = common(ala, top, 6);
      ala = common(ala, back, 5);
      ala = common(ala, Math.max(bottom, narrow), 4);
      ala = common(ala, joint.beyond(x, y, z), 3);
      return Math.max(ala, 8 - u);
    };
  }
}

/** The canal behind the bodies, flattened from front to back. */
function makeCanal(): (x: number, a: number, b: number) => number {
  return (x, a, b) => {
    const taper = Math.min(1, Math.max(0.35, 1 + b / 110));
    const centre = -20.5 - 0.12 * Math.max(0, -b - 30);
    return (Math.sqrt((x / 1.75) ** 2 + (a - centre) ** 2) - 6.4 * taper) * 0.62;
  };
}

/** S1's and S2's foramina, `size` times as wide as usual: from the canal forwards and down, and a narrower one backwards. */
function makeForamina(side: Side, size: number): (x: number, a: number, b: number) => number {
  const sign = signOf(side);
  return anyOf(
    tube([sign * 10, -19, -18], [sign * 27, 16, -24], 3.6 * size, 6.2 * size),
    tube([sign * 17, -16, -20], [sign * 26, -40, -23], 3.2 * size, 3.4 * size),
    tube([sign * 9, -20, -44], [sign * 24, 12, -50], 3.2 * size, 5.4 * size),
    tube([sign * 15, -18, -46], [sign * 22, -42, -48], 2.6 * size, 2.8 * size),
  );
}

function smoothStep(t: number): number {
  const c = Math.min(1, Math.max(0, t));
  return c * c * (3 - 2 * c);
}
