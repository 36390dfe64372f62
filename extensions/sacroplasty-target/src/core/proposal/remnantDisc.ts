import { OUTLINE_STEP, type Outline } from './outline';
import { valueAt, type Picture } from './slab';

/** How far from the expected places along front and back the remnant is looked for, mm. */
const REACH = 8;
/** How far adults' remnants scatter about the expected place: both ends together, and one against the other, mm. */
const SHIFT_SCATTER = 5;
const TILT_SCATTER = 5;
/** The bone is read this far above and below a line, mm. */
const ACROSS = 6;
/** Places along a line, leaving out the cortices at its ends. */
const ALONG = 14;
const LEFT_OUT = 0.17;
/** Width of what a remnant leaves - a dark line, a bright one, or both - as a standard deviation, mm. */
const WIDTH = 1.9;
/** Contrast of marrow's own texture, HU. */
const TEXTURE = 8;
/** How much of the logarithm of the contrast one half squared standard score of the place is worth. */
const ANATOMY = 0.5;
/** How sharply the score falls off with the probability of a line. */
const SHARPNESS = 8;

const ROWS = Math.round(ACROSS / OUTLINE_STEP);
const STEPS = Math.round(REACH / OUTLINE_STEP);
/** Lines are read for every pair of ends within this many steps of the expected ones. */
const SPAN = ROWS + STEPS;
const SIZE = 2 * SPAN + 1;

/** The line of the remnant S1-S2 disc: indices of its ends on the outline. */
export interface RemnantDisc {
  readonly front: number;
  readonly back: number;
  /** Standard deviation of the ends along the outline that the picture leaves open, mm. */
  readonly frontSpread: number;
  readonly backSpread: number;
}

/**
 * Finds the remnant S1-S2 disc, whatever it looks like: fused bone may be brighter or darker there, or a dark
 * gap between two bright plates. The line is looked for across which the bone departs most from its smooth
 * course, near where S1 should end; the bone is read along lines between front and back, never across a cortex.
 */
export function findRemnantDisc(picture: Picture, outline: Outline): RemnantDisc {
  const { near } = outline;
  const means = lineMeans(picture, outline);
  let best = { front: near.AI, back: near.PI, score: -Infinity };
  let weight = 0,
    sf = 0,
    sff = 0,
    sb = 0,
    sbb = 0;
  for (let df = -STEPS; df <= STEPS; df++) {
    for (let db = -STEPS; db <= STEPS; db++) {
      const contrast = contrastAt(means, df, db);
      // Steps count downwards in front as at the back.
      const shift = (OUTLINE_STEP * (df + db)) / 2 / SHIFT_SCATTER;
      const tilt = (OUTLINE_STEP * (df - db)) / TILT_SCATTER;
      const score = Math.log(contrast + TEXTURE) - (ANATOMY * (shift * shift + tilt * tilt)) / 2;
      const w = Math.exp(SHARPNESS * (score - 4));
      weight += w;
      sf += w * df;
      sff += w * df * df;
      sb += w * db;
      sbb += w * db * db;
      if (score > best.score) best = { front: near.AI + df, back: near.PI - db, score };
    }
  }
  return {
    front: best.front,
    back: best.back,
    frontSpread: OUTLINE_STEP * Math.sqrt(Math.max(0, sff / weight - (sf / weight) ** 2)),
    backSpread: OUTLINE_STEP * Math.sqrt(Math.max(0, sbb / weight - (sb / weight) ** 2)),
  };
}

/** Mean HU along the line between every two ends, [front step][back step]; NaN beyond the outline. */
function lineMeans(picture: Picture, outline: Outline): Float64Array {
  const means = new Float64Array(SIZE * SIZE).fill(Number.NaN);
  for (let f = 0; f < SIZE; f++) {
    const front = outline.near.AI + f - SPAN;
    if (front < 0 || front >= outline.count) continue;
    const u0 = outline.u[front] as number,
      v0 = outline.v[front] as number;
    for (let b = 0; b < SIZE; b++) {
      const back = outline.near.PI - b + SPAN;
      // Rows of one profile are nearly parallel: a pair far apart belongs to none.
      if (back < 0 || back >= outline.count || Math.abs(f - b) > 2 * STEPS) continue;
      const du = (outline.u[back] as number) - u0,
        dv = (outline.v[back] as number) - v0;
      let sum = 0;
      for (let i = 0; i < ALONG; i++) {
        const t = LEFT_OUT + ((1 - 2 * LEFT_OUT) * i) / (ALONG - 1);
        sum += valueAt(picture, u0 + t * du, v0 + t * dv);
      }
      means[f * SIZE + b] = sum / ALONG;
    }
  }
  return means;
}

/** How far the profile across a line departs from a straight course next to the line, HU. */
function contrastAt(means: Float64Array, df: number, db: number): number {
  let n = 0,
    st = 0,
    stt = 0,
    sp = 0,
    spt = 0;
  for (let r = -ROWS; r <= ROWS; r++) {
    const p = means[(df + r + SPAN) * SIZE + db + r + SPAN] as number;
    if (p !== p) continue;
    n++;
    st += r;
    stt += r * r;
    sp += p;
    spt += p * r;
  }
  if (n < ROWS + 4) return 0;
  const slope = (n * spt - st * sp) / (n * stt - st * st);
  const level = (sp - slope * st) / n;
  let energy = 0,
    weight = 0;
  for (let r = -ROWS; r <= ROWS; r++) {
    const p = means[(df + r + SPAN) * SIZE + db + r + SPAN] as number;
    if (p !== p) continue;
    const t = r * OUTLINE_STEP;
    const w = Math.exp((-t * t) / (2 * WIDTH * WIDTH));
    const rest = p - level - slope * r;
    energy += w * rest * rest;
    weight += w;
  }
  return Math.sqrt(energy / weight);
}
