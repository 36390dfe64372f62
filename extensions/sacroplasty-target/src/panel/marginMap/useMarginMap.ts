import { useEffect, useMemo, useState } from 'react';
import type { MarginMapInput, MarginMapResult } from '../../core/marginMap';
import type { SessionState } from '../../session';
import { usePort, useSession } from '../PortContext';
import { stated } from '../../core/analysis';
import { messages } from '../../messages';

export type MarginMapState =
  /** There is nothing to map yet. */
  { readonly kind: 'none' } | { readonly kind: 'pending' } | MarginMapResult;

/** The landmark has to rest so long before a map of it is begun, ms: none is made during a drag. */
const SETTLED = 200;

/** The margin map of what the session shows now, made while this is on screen; never one of an earlier landmark. */
export function useMarginMap(): MarginMapState {
  const { mapMargins } = usePort();
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
    let giveUp = (): void => undefined;
    const timer = setTimeout(() => {
      giveUp = mapMargins(input, {
        answered: result => setMade({ of: input, result }),
        failed: reason =>
          setMade({ of: input, result: { kind: 'unknown', reason: stated(messages.panel.marginMap.failed(reason)) } }),
      });
    }, SETTLED);
    return () => {
      clearTimeout(timer);
      giveUp();
    };
  }, [input, mapMargins]);
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
