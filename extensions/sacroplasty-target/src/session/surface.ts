import type { MeasuredSurface } from '../core/analysis';
import { assertNever } from '../core/geometry';
import { sameSegment, type SegmentReference } from '../core/segmentation';
import { awaited } from './measuring';
import { withoutSides } from './review';
import type { SessionState, SurfaceState } from './state';

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

/**
 * What changes with the surface that the user chooses: nothing is measured until it is there, and nobody has looked at
 * what will be measured. Null: it is chosen already.
 */
export function surfaceChosen(state: SessionState, segment: SegmentReference | null): Partial<SessionState> | null {
  const surface: SurfaceState = segment === null ? TRACED_SURFACE : { kind: 'loading', segment };
  const { surface: before, placement, series, acceptance } = state;
  if (sameSurface(surface, before) && before.kind !== 'unavailable') return null;
  return { surface, acceptance: withoutSides(acceptance), analysis: awaited(placement, series) };
}

/** What changes when waiting for a segmentation has come to an end; null: another one is waited for, or none. */
export function surfaceArrived({ surface: before }: SessionState, surface: SurfaceState): Partial<SessionState> | null {
  return before.kind === 'loading' && sameSurface(before, surface) ? { surface } : null;
}

/**
 * What changes when a segmentation has appeared that was not to be had: it is waited for again, and stored numbers stay.
 * Null: it is not the one that was chosen.
 */
export function surfaceAwaitedAgain(
  { surface, analysis, placement, series }: SessionState,
  segment: SegmentReference,
): Partial<SessionState> | null {
  if (surface.kind !== 'unavailable' || !sameSegment(surface.segment, segment)) return null;
  const again = analysis.kind === 'failed' ? { analysis: awaited(placement, series) } : {};
  return { surface: { kind: 'loading', segment }, ...again };
}
