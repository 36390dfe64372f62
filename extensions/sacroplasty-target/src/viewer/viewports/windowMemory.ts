import type { GreyWindow } from './windows';

const MEMORY_KEY = 'sacroplasty-target.window';

/** The grey scale that the user last chose for CT in this browser; null: none yet, or what is kept makes no sense. */
export function rememberedWindow(memory: Pick<Storage, 'getItem'>): GreyWindow | null {
  const [width, centre, ...more] = (memory.getItem(MEMORY_KEY) ?? '').split(' ').map(Number);
  if (width === undefined || centre === undefined || more.length > 0) return null;
  return width >= 1 && Number.isFinite(width) && Number.isFinite(centre) ? { width, centre } : null;
}

/** Keeps a grey scale for the next CT, to whole HU. */
export function rememberWindow(memory: Pick<Storage, 'setItem'>, { width, centre }: GreyWindow): void {
  memory.setItem(MEMORY_KEY, `${String(Math.round(width))} ${String(Math.round(centre))}`);
}
