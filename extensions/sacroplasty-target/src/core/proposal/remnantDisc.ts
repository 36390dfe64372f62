import type { Outline } from './outline';
import type { ProposalParameters } from './parameters';
import { valueAt, type Picture } from './slab';

/** The line of the remnant S1-S2 disc: where on the outline its ends lie, in points of it, which may be between two. */
export interface RemnantDisc {
  readonly front: number;
  readonly back: number;
  /** Standard deviation of the ends along the outline that the picture leaves open, mm. */
  readonly frontSpread: number;
  readonly backSpread: number;
}

/**
 * Finds the remnant S1-S2 disc, whatever it looks like: fused bone may be brighter or darker there, or a dark gap between two
 * bright plates. A line is the more probable the more the bone departs across it from its smooth course, and the nearer it
 * lies to where S1 should end; the mean of all lines is taken, since texture beside a remnant moves the most probable one
 * about. The bone is read along lines between front and back, never across a cortex.
 */
export function findRemnantDisc(
  picture: Picture,
  outline: Outline,
  remnant: ProposalParameters['remnant'],
): RemnantDisc {
  const { near, step } = outline;
  const rows = Math.round(remnant.across / step);
  const steps = Math.round(remnant.reach / step);
  const means = lineMeans(picture, outline, rows + steps, 2 * steps, remnant);
  let weight = 0,
    sf = 0,
    sff = 0,
    sb = 0,
    sbb = 0;
  for (let df = -steps; df <= steps; df++) {
    for (let db = -steps; db <= steps; db++) {
      const contrast = contrastAt(means, rows + steps, df, db, rows, step, remnant);
      // Steps count downwards in front as at the back.
      const shift = (step * (df + db)) / 2 / remnant.shiftScatter;
      const tilt = (step * (df - db)) / remnant.tiltScatter;
      const score = Math.log(contrast + remnant.texture) - (remnant.anatomy * (shift * shift + tilt * tilt)) / 2;
      const w = Math.exp(remnant.sharpness * (score - remnant.usualScore));
      weight += w;
      sf += w * df;
      sff += w * df * df;
      sb += w * db;
      sbb += w * db * db;
    }
  }
  return {
    front: near.AI + sf / weight,
    back: near.PI - sb / weight,
    frontSpread: step * Math.sqrt(Math.max(0, sff / weight - (sf / weight) ** 2)),
    backSpread: step * Math.sqrt(Math.max(0, sbb / weight - (sb / weight) ** 2)),
  };
}

/**
 * Mean HU along the line between every two ends, [front step][back step]; NaN beyond the outline.
 * @param span the ends lie within this many steps of the expected ones.
 * @param apart and this many at most from each other.
 */
function lineMeans(
  picture: Picture,
  outline: Outline,
  span: number,
  apart: number,
  { along, leftOut }: ProposalParameters['remnant'],
): Float64Array {
  const size = 2 * span + 1;
  const means = new Float64Array(size * size).fill(Number.NaN);
  for (let f = 0; f < size; f++) {
    const front = outline.near.AI + f - span;
    if (front < 0 || front >= outline.count) continue;
    const u0 = outline.u[front] as number,
      v0 = outline.v[front] as number;
    for (let b = 0; b < size; b++) {
      const back = outline.near.PI - b + span;
      // Rows of one profile are nearly parallel: a pair far apart belongs to none.
      if (back < 0 || back >= outline.count || Math.abs(f - b) > apart) continue;
      const du = (outline.u[back] as number) - u0,
        dv = (outline.v[back] as number) - v0;
      let sum = 0;
      for (let i = 0; i < along; i++) {
        const t = leftOut + ((1 - 2 * leftOut) * i) / (along - 1);
        sum += valueAt(picture, u0 + t * du, v0 + t * dv);
      }
      means[f * size + b] = sum / along;
    }
  }
  return means;
}

/**
 * How far the profile across a line departs from a straight course next to the line, HU.
 * @param rows of the profile to each side of the line, `step` mm apart.
 */
function contrastAt(
  means: Float64Array,
  span: number,
  df: number,
  db: number,
  rows: number,
  step: number,
  { moreRows, width }: ProposalParameters['remnant'],
): number {
  const size = 2 * span + 1;
  let n = 0,
    st = 0,
    stt = 0,
    sp = 0,
    spt = 0;
  for (let r = -rows; r <= rows; r++) {
    const p = means[(df + r + span) * size + db + r + span] as number;
    if (p !== p) continue;
    n++;
    st += r;
    stt += r * r;
    sp += p;
    spt += p * r;
  }
  if (n < rows + moreRows) return 0;
  const slope = (n * spt - st * sp) / (n * stt - st * st);
  const level = (sp - slope * st) / n;
  let energy = 0,
    weight = 0;
  for (let r = -rows; r <= rows; r++) {
    const p = means[(df + r + span) * size + db + r + span] as number;
    if (p !== p) continue;
    const t = r * step;
    const w = Math.exp((-t * t) / (2 * width * width));
    const rest = p - level - slope * r;
    energy += w * rest * rest;
    weight += w;
  }
  return Math.sqrt(energy / weight);
}
