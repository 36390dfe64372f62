/** Colours of the drawing itself; those of the slices' states are the sweep's. All readable on bone and on black. */
export const PALETTE = {
  landmark: '#ffd60a',
  diagonal: '#ffe97a',
  warning: '#ff7a33',
  joint: '#7fd4ff',
  target: '#ffffff',
  hint: '#ffffff',
  outline: '#ff4fe1',
} as const;

/** Dashed, so that a refused figure is told from a good one without colours. */
export const WARNING_DASH = '6 4';
