import type { MeasuredSurface } from '../core/analysis';
import { assertNever } from '../core/geometry';
import { sameSegment, type SegmentedSacrum, type SegmentReference } from '../core/segmentation';

/** The surface that the plan is measured on: found on the images, or a segmentation that the user chose. */
export type SurfaceState =
  | { readonly kind: 'traced' }
  /** Chosen; its voxels are on their way. Nothing is measured until they are there. */
  | { readonly kind: 'loading'; readonly segment: SegmentReference }
  | { readonly kind: 'segmentation'; readonly segmentation: SegmentedSacrum }
  /** Chosen, and not to be had. Nothing is measured on another surface in its place. */
  | { readonly kind: 'unavailable'; readonly segment: SegmentReference; readonly reason: string };

export const TRACED_SURFACE: SurfaceState = { kind: 'traced' };

/** The segment of a surface; null: it is found on the images. */
export function segmentOf(surface: SurfaceState): SegmentReference | null {
  switch (surface.kind) {
    case 'traced':
      return null;
    case 'loading':
    case 'unavailable':
      return surface.segment;
    case 'segmentation':
      return surface.segmentation.reference;
    default:
      return assertNever(surface);
  }
}

/** Whether two states mean the same surface, loaded or not. */
export function sameSurface(a: SurfaceState, b: SurfaceState): boolean {
  const one = segmentOf(a);
  const other = segmentOf(b);
  return one === null || other === null ? one === other : sameSegment(one, other);
}

/** The surface of an analysis, to be loaded before anything can be measured on it again. */
export function surfaceOf(measured: MeasuredSurface): SurfaceState {
  return measured.kind === 'traced' ? TRACED_SURFACE : { kind: 'loading', segment: measured.segment };
}
