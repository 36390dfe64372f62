import { createContext, useContext } from 'react';
import type { SessionState, SweepState } from '../session';
import type { StorageState } from '../storage';
import type { PanelPort } from './port';
import { useStore } from './useStore';

export const PortContext = createContext<PanelPort | null>(null);

/** @throws Error outside of a mounted panel or strip. */
export function usePort(): PanelPort {
  const port = useContext(PortContext);
  if (port === null) throw new Error('This component only works inside the mounted panel');
  return port;
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(usePort().session.store, select);
}

export function useStorage<T>(select: (state: StorageState) => T): T {
  return useStore(usePort().storage.store, select);
}

export function useSweep<T>(select: (state: SweepState) => T): T {
  return useStore(usePort().sweep.store, select);
}
