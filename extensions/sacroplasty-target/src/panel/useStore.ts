import { useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';

/** Part of a store's state, followed. `select` gives the same object as long as nothing of it has changed. */
export function useStore<State, Part>({ subscribe, getState }: Readable<State>, select: (state: State) => Part): Part {
  return useSyncExternalStore(subscribe, () => select(getState()));
}

type Readable<State> = Pick<StoreApi<State>, 'subscribe' | 'getState'>;
