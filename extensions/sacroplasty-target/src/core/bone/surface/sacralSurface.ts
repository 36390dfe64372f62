import type { PolarGrid } from './polarGrid';

/**
 * The outer cortical surface of the sacrum around the landmark line, unfolded: `radius[k * rays + t]`
 * is the distance, mm, from slice k's centre to the surface along ray t. Local coordinates (s, a, u).
 */
export interface SacralSurface {
  /** The rays of every slice. */
  readonly grid: PolarGrid;
  /** mm between slices. */
  readonly spacing: number;
  /** Slice k lies at offset (k - middle) * spacing. */
  readonly middle: number;
  /** First and last slice on which the sacrum was found. */
  readonly first: number;
  readonly last: number;
  /** Per slice: centre of its rays, mm along anterior and superior. */
  readonly centreA: Float64Array;
  readonly centreU: Float64Array;
  readonly radius: Float32Array;
  /** The fall of the values across the surface, HU, averaged over its neighbours; 0 where open. */
  readonly support: Float32Array;
  /** 1 where something denser than bone, or the volume's end, hides what the surface is. */
  readonly hidden: Uint8Array;
  /** Least support, HU, with which a wall counts as seen. */
  readonly seen: number;
}

/** Offset of a slice, mm. */
export function offsetOf(surface: SacralSurface, slice: number): number {
  return (slice - surface.middle) * surface.spacing;
}

/** Radius of slice k in the direction (cos, sin) of a vector (a, u), between its rays. */
function radiusTowards(surface: SacralSurface, slice: number, a: number, u: number): number {
  const { rays } = surface.grid;
  const turn = (Math.atan2(u, a) / (2 * Math.PI) + 1) * rays;
  const t = Math.floor(turn);
  const low = surface.radius[slice * rays + (t % rays)] as number;
  const high = surface.radius[slice * rays + ((t + 1) % rays)] as number;
  return low + (high - low) * (turn - t);
}

/**
 * How far a place lies beyond the surface along the ray through it, mm: negative inside the sacrum,
 * NaN past its lateral ends. Not the nearest distance.
 */
export function beyondSurface(surface: SacralSurface, s: number, a: number, u: number): number {
  const position = s / surface.spacing + surface.middle;
  const low = Math.floor(position);
  const part = position - low;
  if (low < surface.first || (part > 0 ? low + 1 : low) > surface.last) return Number.NaN;
  const near = beyondOnSlice(surface, low, a, u);
  return part === 0 ? near : near + (beyondOnSlice(surface, low + 1, a, u) - near) * part;
}

function beyondOnSlice(surface: SacralSurface, slice: number, a: number, u: number): number {
  const da = a - (surface.centreA[slice] as number);
  const du = u - (surface.centreU[slice] as number);
  return Math.hypot(da, du) - radiusTowards(surface, slice, da, du);
}

/** The share of the midline slice's rays on which a wall is seen: low where the landmark lies in no bone. */
export function seenOnMidline({ grid: { rays }, support, middle, seen }: SacralSurface): number {
  let walls = 0;
  for (let t = 0; t < rays; t++) if ((support[middle * rays + t] as number) >= seen) walls++;
  return walls / rays;
}
