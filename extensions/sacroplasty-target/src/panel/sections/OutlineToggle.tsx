import { assertNever } from '../../core/geometry';
import { UNSURE } from '../../core/outline';
import { outlineStateOf, type OutlinedSurface } from '../../session';
import { usePort, useSession } from '../PortContext';
import { formatMm } from '../format';
import { useStore } from '../useStore';

/** Shows or hides what was measured on, beside the numbers that come from it. */
export function OutlineToggle() {
  const { outline } = usePort();
  const wish = useStore(outline.store, state => state.wish);
  const analysis = useSession(state => state.analysis);
  const series = useSession(state => state.series);
  const surface = useSession(state => state.surface);
  const state = outlineStateOf({ analysis, series, surface }, wish);
  if (state.kind === 'none') return null;
  const isShown = state.kind === 'shown';
  const isLoading = series.kind === 'open' && series.slicesLoaded < series.stack.slices.length;
  return (
    <div className="sacroplasty-outline">
      <button
        type="button"
        className="sacroplasty-button"
        aria-pressed={isShown}
        title="Shows or hides the surface that the numbers come from on all views (key C)"
        data-cy="sacroplasty-outline"
        onClick={() => outline.toggle()}
      >
        Outline
      </button>
      <span className="sacroplasty-quiet" data-cy="sacroplasty-outline-words">
        {isShown ? describe(state.of, isLoading) : 'Hidden: the surface that the numbers come from. Key C.'}
      </span>
    </div>
  );
}

function describe(of: OutlinedSurface, isLoading: boolean): string {
  switch (of) {
    case 'traced':
      return `Pink line: the surface found on the CT. ${DASHED}`;
    case 'traced-anew':
      return isLoading
        ? 'The surface is traced anew for these saved numbers once all slices are loaded.'
        : `Pink line: the surface traced anew from the saved corners; the saved numbers may be another version’s. ${DASHED}`;
    case 'segmentation':
      return 'Pink line: the segmentation. Where the cortex on the images does not lie on it, the numbers are wrong.';
    default:
      return assertNever(of);
  }
}

const DASHED = `Dashed: uncertain by more than ${formatMm(UNSURE)}; no line: no cortex seen.`;
