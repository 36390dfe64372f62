import { createStore, type StoreApi } from 'zustand/vanilla';
import { SAME_SLICE, type SeenStretch } from '../../core/analysis';
import { mm, signOf, type Millimetres, type Side } from '../../core/geometry';

/** The slices along one landmark line that were really on the screen. */
export interface CoverageState {
  /** Offsets in rising order, mm along the landmark's normal, left positive. */
  readonly offsets: readonly Millimetres[];
  /** Between neighbouring slices of the sagittal view, mm: farther apart, something between them was not seen. */
  readonly spacing: Millimetres;
}

/**
 * Relative excess of a step over the slice spacing that is still one slice: a view's own steps through a turned stack are a
 * whole number of steps over its depth, up to 1 % longer on coarse ones; a slice left out makes a step twice as long.
 */
const ROUNDING = 0.05;

/** Remembers which slices were seen; of another line nothing has been seen. */
export class Coverage {
  readonly store: StoreApi<CoverageState> = createStore<CoverageState>(() => ({ offsets: [], spacing: mm(1) }));

  /** Nothing has been seen of this line yet. */
  reset(spacing: Millimetres): void {
    this.store.setState({ offsets: [], spacing });
  }

  /** A slice was on the screen, long enough to be looked at. */
  add(offset: Millimetres): void {
    const { offsets } = this.store.getState();
    if (offsets.some(seen => Math.abs(seen - offset) < SAME_SLICE)) return;
    // The midline of the right side is the left's: no negative zero.
    this.store.setState({ offsets: [...offsets, mm(offset + 0)].sort((a, b) => a - b) });
  }
}

/** A part of one side, signed mm along the normal, medial end first. */
type Zone = Readonly<Record<'from' | 'to', Millimetres>>;

/**
 * The stretch without a gap that was seen of a side and that holds a zone up to one slice spacing at either end; null:
 * a part of the zone has not been seen.
 */
export function stretchHolding(coverage: CoverageState, side: Side, zone: Zone): SeenStretch | null {
  return stretchesOf(coverage, side).find(stretch => covers(stretch, zone, coverage.spacing)) ?? null;
}

/** The stretches without a gap that were seen of a side, the medial one first. */
export function stretchesOf({ offsets, spacing }: CoverageState, side: Side): readonly SeenStretch[] {
  const sign = signOf(side);
  const within = spacing * (1 + ROUNDING);
  const outward = offsets.filter(offset => offset * sign > -within / 2).sort((a, b) => sign * (a - b));
  const stretches: SeenStretch[] = [];
  for (const offset of outward) {
    const last = stretches.at(-1);
    if (last !== undefined && Math.abs(offset - last.to) <= within) {
      stretches[stretches.length - 1] = { ...last, to: offset };
    } else stretches.push({ from: offset, to: offset });
  }
  return stretches;
}

/** Whether a verdict given on a stretch still covers a zone, up to one slice spacing at either end. */
export function covers(seen: SeenStretch, { from, to }: Zone, spacing: Millimetres): boolean {
  const within = spacing * (1 + ROUNDING);
  return Math.abs(seen.from) <= Math.abs(from) + within && Math.abs(seen.to) >= Math.abs(to) - within;
}
