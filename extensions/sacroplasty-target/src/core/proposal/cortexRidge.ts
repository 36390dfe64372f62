import { quantile } from '../numeric';
import type { ProposalParameters } from './parameters';

/** The cortex along one normal of the outline. */
export interface CortexRidge {
  /** Where it is brightest, mm outwards of the normal's foot. */
  readonly depth: number;
  /** By how much it is brighter there than what lies outside of it, HU; 0 where there are no images. */
  readonly contrast: number;
  /** The same summed from there outwards, HU mm. */
  readonly outerArea: number;
}

type CortexParameters = ProposalParameters['outline'];

/**
 * The cortex next to its steepest outer edge.
 *
 * @param at the picture at a depth along the normal, HU; NaN where there is no image.
 * @param steepest the depth of the edge, mm.
 */
export function ridgeAt(
  at: (depth: number) => number,
  steepest: number,
  { ridgeReach, ridgeStep, outsideReach }: CortexParameters,
): CortexRidge {
  let depth = steepest;
  let brightest = -Infinity;
  for (let d = 0; d <= ridgeReach; d += ridgeStep) {
    const value = at(steepest - d);
    if (!(value > brightest)) continue;
    brightest = value;
    depth = steepest - d;
  }
  if (brightest === -Infinity) return { depth, contrast: 0, outerArea: 0 };
  const outwards: number[] = [];
  let darkest = brightest;
  for (let d = depth; d <= steepest + outsideReach; d += ridgeStep) {
    const value = at(d);
    // Up to the steepest place nothing but texture interrupts the fall; past it something else begins, or the images end.
    if (!(value <= darkest) && !(d <= steepest && value === value)) break;
    outwards.push(value);
    darkest = Math.min(darkest, value);
  }
  const outerArea = outwards.reduce((sum, value, k) => sum + (k === 0 ? 0.5 : 1) * (value - darkest) * ridgeStep, 0);
  return { depth, contrast: brightest - darkest, outerArea };
}

/**
 * The depths of the outer surface, mm. Blur leaves the area under a cortex alone: divided by the contrast of cortex that blur
 * does not dim, the part of it outside the ridge is how far the surface lies outside the ridge.
 */
export function outerSurfaces(ridges: readonly CortexRidge[], { fullCortex }: CortexParameters): readonly number[] {
  const contrasts = Float64Array.from(ridges, ({ contrast }) => contrast).sort();
  const undimmed = quantile(contrasts, fullCortex);
  return ridges.map(({ depth, contrast, outerArea }) => {
    // Brighter than most is denser, not nearer.
    const full = Math.max(undimmed, contrast);
    return full > 0 ? depth + outerArea / full : depth;
  });
}
