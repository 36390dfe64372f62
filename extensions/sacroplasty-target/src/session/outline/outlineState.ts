import { asksForALook } from '../../core/analysis';
import { assertNever } from '../../core/geometry';
import type { AnalysisState, SessionState } from '../state';

/** What the user wants of the outline: `automatic`, what the numbers ask for; or the one or the other, by the key. */
export type OutlineWish = 'automatic' | 'shown' | 'hidden';

/** The surface that an outline is of: `traced-anew`, for stored numbers, whose own surface was not stored. */
export type OutlinedSurface = 'traced' | 'traced-anew' | 'segmentation';

/** Whether the outline of what was measured on is on the views. */
export type OutlineState =
  /** There is nothing that it could be of. */
  { readonly kind: 'none' } | { readonly kind: 'shown' | 'hidden'; readonly of: OutlinedSurface };

type Read = Pick<SessionState, 'analysis' | 'series' | 'surface'>;

/**
 * The outline of a session. Without a wish of the user it is shown with a segmentation, and where a number of the
 * traced surface asks for a look, stored or not.
 */
export function outlineStateOf(state: Read, wish: OutlineWish): OutlineState {
  const of = outlinedSurface(state);
  if (of === null) return { kind: 'none' };
  switch (wish) {
    case 'shown':
    case 'hidden':
      return { kind: wish, of };
    case 'automatic':
      return { kind: isAskedFor(state.analysis) ? 'shown' : 'hidden', of };
    default:
      return assertNever(wish);
  }
}

function outlinedSurface({ analysis, series, surface }: Read): OutlinedSurface | null {
  if (analysis.kind !== 'done' || series.kind !== 'open') return null;
  const measured = analysis.analysis.surface;
  switch (measured.kind) {
    case 'segmentation':
      return surface.kind === 'segmentation' ? 'segmentation' : null;
    case 'traced':
      if (series.stack.intensity === 'arbitrary') return null;
      return analysis.from === 'stored' ? 'traced-anew' : 'traced';
    default:
      return assertNever(measured);
  }
}

function isAskedFor(analysis: AnalysisState): boolean {
  return analysis.kind === 'done' && asksForALook(analysis.analysis);
}
