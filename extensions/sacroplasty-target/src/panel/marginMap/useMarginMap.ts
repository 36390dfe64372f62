import { useEffect, useMemo, useState } from 'react';
import type { MarginMapInput, MarginMapResult } from '../../core/marginMap';
import type { SessionState } from '../../session';
import { usePort, useSession } from '../PortContext';

export type MarginMapState =
  /** There is nothing to map yet. */
  { readonly kind: 'none' } | { readonly kind: 'pending' } | MarginMapResult;

/** The landmark has to rest so long before a map of it is begun, ms: none is made during a drag. */
const SETTLED = 200;
/** Then it is worked on for so long at a time, ms: less than a frame, so that the views go on moving. */
const SLICE_OF_TIME = 8;

/** The margin map of what the session shows now, made while this is on screen; never one of an earlier landmark. */
export function useMarginMap(): MarginMapState {
  const { measureMarginMap } = usePort();
  const series = useSession(state => state.series);
  const placement = useSession(state => state.placement);
  const analysis = useSession(state => state.analysis);
  const surface = useSession(state => state.surface);
  const input = useMemo(
    () => inputOf({ series, placement, analysis, surface }),
    [series, placement, analysis, surface],
  );
  const [made, setMade] = useState<{ readonly of: MarginMapInput; readonly result: MarginMapResult } | null>(null);
  useEffect(() => {
    if (input === null) return undefined;
    const run = measureMarginMap(input);
    const work = (): void => {
      try {
        const result = runFor(run, SLICE_OF_TIME);
        if (result === null) timer = setTimeout(work, 0);
        else setMade({ of: input, result });
      } catch (error) {
        const reason = `the map failed: ${error instanceof Error ? error.message : String(error)}`;
        setMade({ of: input, result: { kind: 'unknown', reason } });
      }
    };
    let timer = setTimeout(work, SETTLED);
    return () => clearTimeout(timer);
  }, [input, measureMarginMap]);
  if (input === null) return { kind: analysis.kind === 'pending' ? 'pending' : 'none' };
  return made?.of === input ? made.result : { kind: 'pending' };
}

function inputOf({
  series,
  placement,
  analysis,
  surface,
}: Pick<SessionState, 'series' | 'placement' | 'analysis' | 'surface'>): MarginMapInput | null {
  if (series.kind !== 'open' || placement.kind !== 'placed' || analysis.kind !== 'done') return null;
  const { stack } = series;
  const { landmark } = placement;
  // Of a stored plan whose segmentation is not loaded the map says so itself.
  const isThere = surface.kind === 'segmentation' || surface.kind === 'traced';
  return { stack, landmark, analysis: analysis.analysis, ...(isThere ? { surface } : {}) };
}

/** Goes on with a map for about `budget` ms. @returns the result, or null while it is not finished. */
function runFor(run: Generator<void, MarginMapResult>, budget: number): MarginMapResult | null {
  const until = performance.now() + budget;
  do {
    const step = run.next();
    if (step.done === true) return step.value;
  } while (performance.now() < until);
  return null;
}
