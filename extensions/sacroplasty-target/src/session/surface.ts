import type { MeasuredSurface } from '../core/analysis';
import { assertNever } from '../core/geometry';
import { sameSegment, type SegmentReference } from '../core/segmentation';
import type { SurfaceState } from './state';

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
