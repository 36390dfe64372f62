import { assertNever } from '../../core/geometry';
import { UNSURE } from '../../core/outline';
import { outlineStateOf, type OutlinedSurface } from '../../session';
import { usePort, useSession } from '../PortContext';
import { formatMm } from '../format';
import { useStore } from '../useStore';
import { messages } from '../../messages';

const words = messages.panel.sides;

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
        title={words.outlineTitle}
        data-cy="sacroplasty-outline"
        onClick={() => outline.toggle()}
      >
        {words.outline}
      </button>
      <span className="sacroplasty-quiet" data-cy="sacroplasty-outline-words">
        {isShown ? describe(state.of, isLoading) : words.outlineHidden}
      </span>
    </div>
  );
}

function describe(of: OutlinedSurface, isLoading: boolean): string {
  switch (of) {
    case 'traced':
      return words.outlineTraced(formatMm(UNSURE));
    case 'traced-anew':
      return isLoading ? words.outlineLoading : words.outlineTracedAnew(formatMm(UNSURE));
    case 'segmentation':
      return words.outlineSegmented;
    default:
      return assertNever(of);
  }
}
