import { mm, type Millimetres } from '../geometry';
import type { InstanceAttributes } from './instanceAttributes';
import type { SeriesFacts } from './seriesFacts';
import type { PlaceBetween } from './seriesRefusal';

/** What makes the numbers of a plannable series less sure. */
export type SeriesWarning =
  | { readonly kind: 'thick-slices'; readonly thickness: Millimetres; readonly severe: boolean }
  | { readonly kind: 'coarse-pixels'; readonly spacing: Millimetres }
  | { readonly kind: 'gaps-between-slices'; readonly gap: Millimetres }
  | { readonly kind: 'low-coverage-height'; readonly extent: Millimetres }
  | { readonly kind: 'low-coverage-width'; readonly extent: Millimetres }
  /** `places`: where another acquisition begins. */
  | { readonly kind: 'consecutive-acquisitions'; readonly places: readonly PlaceBetween[] }
  | { readonly kind: 'derived-images' }
  | { readonly kind: 'lossy-compression' };

/** Blur along the slice axis becomes of the order of the cortical shell (about 1 mm) beyond this. */
const THICK_FROM = mm(1.5);
/** Beyond this the published distance classes (3 mm) are no more than one slice wide. */
const SEVERELY_THICK_FROM = mm(3);
/** S1 and S2 of an adult, with the alae, stand about this high. */
const LEAST_HEIGHT = mm(60);
/** Both sacroiliac joints of an adult lie within about this width. */
const LEAST_WIDTH = mm(120);

/** Judges the attributes and extent of a series; voxels are not looked at. */
export function warningsOf(facts: SeriesFacts, first: InstanceAttributes): readonly SeriesWarning[] {
  const warnings: SeriesWarning[] = [];
  // Rounded as files round, so that 1.5000001 is not thicker than 1.5.
  const thickness = mm(Math.round(Math.max(facts.sliceSpacing, facts.sliceThickness ?? 0) * 1000) / 1000);
  if (thickness > THICK_FROM) {
    warnings.push({ kind: 'thick-slices', thickness, severe: thickness > SEVERELY_THICK_FROM });
  }
  const pixel = mm(Math.max(facts.rowSpacing, facts.columnSpacing));
  if (pixel > THICK_FROM) warnings.push({ kind: 'coarse-pixels', spacing: pixel });
  if (facts.sliceThickness !== null && facts.sliceThickness < 0.9 * facts.sliceSpacing) {
    warnings.push({ kind: 'gaps-between-slices', gap: mm(facts.sliceSpacing - facts.sliceThickness) });
  }
  const [width, , height] = facts.extent;
  if (height < LEAST_HEIGHT) warnings.push({ kind: 'low-coverage-height', extent: height });
  if (width < LEAST_WIDTH) warnings.push({ kind: 'low-coverage-width', extent: width });
  if (first.ImageType[0] === 'DERIVED') warnings.push({ kind: 'derived-images' });
  if (first.lossy) warnings.push({ kind: 'lossy-compression' });
  return warnings;
}
