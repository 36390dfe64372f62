import { displacement, dot, mm, type LpsDirection, type LpsPoint, type Millimetres } from '../geometry';
import type { SeriesGeometry } from './seriesFacts';
import { SERIES } from './parameters';

const { alike, extent } = SERIES;

/** Why the voxels of an image are not there. */
export type Absence = 'loading' | 'failed';

/** A part of the series without voxels, between two planes parallel to its images; mm from the first image. */
export interface MissingSlab {
  readonly from: Millimetres;
  readonly to: Millimetres;
  readonly why: Absence;
}

/** Where a series has no voxels (yet): nothing that is seen or placed there is true. */
export interface MissingSlices {
  /** Centre of the first image's first voxel, LPS mm. */
  readonly origin: LpsPoint;
  /** From the first image to the last one. */
  readonly normal: LpsDirection;
  /** In the order of the images; they do not overlap where their reasons are the same. */
  readonly slabs: readonly MissingSlab[];
}

/**
 * The slabs of a series whose images are not there. A slab reaches to the neighbouring images' centres: what lies
 * between an image that is there and one that is not is interpolated from both.
 * @param geometry of the series as it is stored.
 * @param absences one per image, in slice order; null: it is there.
 */
export function missingSlices(
  { origin, sliceDirection, sliceSpacing }: Pick<SeriesGeometry, 'origin' | 'sliceDirection' | 'sliceSpacing'>,
  absences: readonly (Absence | null)[],
): MissingSlices {
  const slabs: MissingSlab[] = [];
  for (const [k, why] of absences.entries()) {
    if (why === null) continue;
    const to = mm((k + 1 - alike.atCentre) * sliceSpacing);
    const last = slabs.at(-1);
    if (last?.why === why && last.to >= (k - 0.5) * sliceSpacing) slabs[slabs.length - 1] = { ...last, to };
    else slabs.push({ from: mm((k - 1 + alike.atCentre) * sliceSpacing), to, why });
  }
  return { origin, normal: sliceDirection, slabs };
}

/**
 * Why there are no voxels at a place, or within a distance of it; null: there are.
 * @param p LPS mm. @param reach mm.
 */
export function absenceAt(
  { origin, normal, slabs }: MissingSlices,
  p: LpsPoint,
  reach: Millimetres = mm(0),
): Absence | null {
  const at = dot(displacement(origin, p), normal);
  const found = slabs.filter(({ from, to }) => at > from - reach && at < to + reach);
  return found.find(({ why }) => why === 'failed')?.why ?? found[0]?.why ?? null;
}

/**
 * Whether the voxels that a verdict on a slice rests on are there: those at the target line and around it.
 * @param p where the target line meets the slice, LPS mm.
 */
export function canBeJudged(missing: MissingSlices, p: LpsPoint): boolean {
  return absenceAt(missing, p, mm(extent.judged)) === null;
}
