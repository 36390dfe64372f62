import { mm, type Millimetres } from '../geometry';
import type { InstanceAttributes } from './instanceAttributes';
import { SERIES } from './parameters';
import type { SeriesFacts } from './seriesFacts';
import type { PlaceBetween } from './seriesRefusal';

const { thickness: limits, extent: least } = SERIES;

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

/** Judges the attributes and extent of a series; voxels are not looked at. */
export function warningsOf(facts: SeriesFacts, first: InstanceAttributes): readonly SeriesWarning[] {
  const warnings: SeriesWarning[] = [];
  // Rounded as files round, so that 1.5000001 is not thicker than 1.5.
  const thickness = mm(
    Math.round(Math.max(facts.sliceSpacing, facts.sliceThickness ?? 0) * limits.perMm) / limits.perMm,
  );
  if (thickness > limits.thin) {
    warnings.push({ kind: 'thick-slices', thickness, severe: thickness > limits.usable });
  }
  const pixel = mm(Math.max(facts.rowSpacing, facts.columnSpacing));
  if (pixel > limits.thin) warnings.push({ kind: 'coarse-pixels', spacing: pixel });
  if (facts.sliceThickness !== null && facts.sliceThickness < limits.gapless * facts.sliceSpacing) {
    warnings.push({ kind: 'gaps-between-slices', gap: mm(facts.sliceSpacing - facts.sliceThickness) });
  }
  const [width, , height] = facts.extent;
  if (height < least.height) warnings.push({ kind: 'low-coverage-height', extent: height });
  if (width < least.width) warnings.push({ kind: 'low-coverage-width', extent: width });
  if (first.ImageType[0] === 'DERIVED') warnings.push({ kind: 'derived-images' });
  if (first.lossy) warnings.push({ kind: 'lossy-compression' });
  return warnings;
}
