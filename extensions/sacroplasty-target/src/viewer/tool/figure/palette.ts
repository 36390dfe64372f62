import type { SliceStatus } from '../../../session';

/** Colours of the drawing itself, readable on bone and on black. */
export const PALETTE = {
  landmark: '#ffd60a',
  diagonal: '#ffe97a',
  warning: '#ff7a33',
  joint: '#7fd4ff',
  ownLine: '#7fd4ff',
  target: '#ffffff',
  hint: '#ffffff',
  outline: '#ff4fe1',
} as const;

/** Dashed, so that a refused figure differs from a good one without colours. */
export const WARNING_DASH = '6 4';

/**
 * Colours of a slice's status: distinct with every kind of colour vision (after Okabe and Ito), bright enough on bone
 * and on black.
 */
export const STATUS_COLOUR: Readonly<Record<SliceStatus, string>> = {
  inside: '#2ee6b6',
  'level-unsure': '#ffb000',
  borderline: '#f0e442',
  anterior: '#ff7a33',
  posterior: '#e68fc3',
  foramen: '#63c3ff',
  lateral: '#d9d9d9',
  unknown: '#c0c0c0',
};
