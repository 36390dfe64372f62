import type { Outline } from './outline';
import type { ProposalParameters } from './parameters';
import type { RemnantDisc } from './remnantDisc';
import { distance, type PictureCorners, type PicturePoint } from './wedge';

/** The four corners on the outline: the superior ones stick out most, the inferior ones end the remnant disc. */
export function cornersOn(
  outline: Outline,
  remnant: RemnantDisc,
  { reach, rounds, tipScatter }: ProposalParameters['corner'],
): PictureCorners {
  const steps = Math.round(reach / outline.step);
  const { near } = outline;
  const AI = pointAt(outline, remnant.front);
  const PI = pointAt(outline, remnant.back);
  let PS = pointAt(outline, near.PS);
  let AS = pointAt(outline, near.AS);
  // Each tip is looked for away from the neighbours, which move with the other tip.
  for (let round = 0; round < rounds; round++) {
    AS = tip(outline, near.AS, steps, away(AS, PS, AI), tipScatter);
    PS = tip(outline, near.PS, steps, away(PS, AS, PI), tipScatter);
  }
  return { PS, AS, AI, PI };
}

function pointAt(outline: Outline, i: number): PicturePoint {
  const before = Math.floor(i);
  const between = (values: Float64Array): number => {
    const first = values[before] ?? Number.NaN;
    return i === before ? first : first + (i - before) * ((values[before + 1] ?? Number.NaN) - first);
  };
  return [between(outline.u), between(outline.v)];
}

/** The direction halfway between those from two neighbours to a corner. */
function away(corner: PicturePoint, first: PicturePoint, second: PicturePoint): PicturePoint {
  const a = distance(corner, first);
  const b = distance(corner, second);
  return [
    (corner[0] - first[0]) / a + (corner[0] - second[0]) / b,
    (corner[1] - first[1]) / a + (corner[1] - second[1]) / b,
  ];
}

/**
 * The place of the outline farthest out in a direction, within `reach` points of another: the mean of its points, each
 * weighed by how probable it is that none lies farther out, since on a rounded corner noise picks any of several.
 */
function tip(
  { u, v, count }: Outline,
  around: number,
  reach: number,
  direction: PicturePoint,
  scatter: number,
): PicturePoint {
  const first = Math.max(0, around - reach);
  const last = Math.min(count - 1, around + reach);
  const length = Math.hypot(...direction);
  const out = (i: number): number => ((u[i] as number) * direction[0] + (v[i] as number) * direction[1]) / length;
  let farthest = -Infinity;
  for (let i = first; i <= last; i++) farthest = Math.max(farthest, out(i));
  let weight = 0,
    su = 0,
    sv = 0;
  for (let i = first; i <= last; i++) {
    const w = Math.exp((out(i) - farthest) / scatter);
    weight += w;
    su += w * (u[i] as number);
    sv += w * (v[i] as number);
  }
  return [su / weight, sv / weight];
}
