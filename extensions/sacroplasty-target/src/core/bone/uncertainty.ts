/** How the uncertainty of a fitted edge follows from what is known of it. */
export interface EdgeUncertainty {
  /** mm, on the smallest voxels and without noise. */
  readonly least: number;
  /** mm per mm of the largest voxel side. */
  readonly perVoxel: number;
  /** mm where the fit leaves as much as the wall stands out, and the most that this adds. */
  readonly perResidual: number;
  readonly mostOfResidual: number;
  /** A wall counts as standing out by this much at least, HU. */
  readonly leastContrast: number;
}

/** What is known of an edge that was fitted to a mean profile. */
export interface FittedEdge {
  /** The largest voxel side, mm. */
  readonly coarsest: number;
  /** Root mean square of what the fit leaves, HU. */
  readonly residual: number;
  /** The fall of the values across the edge, HU. */
  readonly support: number;
}

/**
 * Half of the 95 % interval of an edge's place along its normal, mm: a sum of what the smallest voxels leave, what larger
 * ones add, and how well the fit describes the profile. Its numbers were set by hand so that the interval covers the
 * error on phantoms; `npm run uncertainty` holds it against their true surface.
 */
export function edgeUncertainty(
  { least, perVoxel, perResidual, mostOfResidual, leastContrast }: EdgeUncertainty,
  { coarsest, residual, support }: FittedEdge,
): number {
  const contrast = Math.max(leastContrast, support);
  return least + perVoxel * coarsest + Math.min(mostOfResidual, (perResidual * residual) / contrast);
}

/**
 * Half of the 95 % interval of an exit where a needle meets a wall, mm: how far apart the exits lie on surfaces that are
 * moved inwards and outwards by the edge's uncertainty. Infinite where one of them has no exit.
 */
export function exitUncertainty(edge: number, exit: number, inwards: number | null, outwards: number | null): number {
  if (inwards === null || outwards === null) return Number.POSITIVE_INFINITY;
  return Math.max(edge, Math.abs(inwards - exit), Math.abs(outwards - exit));
}

/** The same of an edge that only the needle's own profile shows, at an angle to the wall's normal. */
export function profileUncertainty(least: number, coarsest: number, cosine: number): number {
  return (least + coarsest) / cosine;
}

/** Half of the 95 % interval, mm, of a straight wall through edges that scatter around it, each with its own uncertainty. */
export function wallUncertainty(edge: number, scatter: number, edges: number): number {
  return edge + (2 * scatter) / Math.sqrt(edges);
}
