import type { SliceStatus } from './sliceStatus';

/** One look of each status for the mark on the image, the strip and the panel. */
export interface StatusAppearance {
  /** Told apart with every kind of colour vision (after Okabe and Ito), bright enough on bone and black. */
  readonly colour: string;
  /** Never colour alone: a letter says the same. */
  readonly letter: string;
}

export const STATUS_APPEARANCE: Readonly<Record<SliceStatus, StatusAppearance>> = {
  inside: { colour: '#2ee6b6', letter: '✓' },
  borderline: { colour: '#f0e442', letter: '!' },
  anterior: { colour: '#ff7a33', letter: 'A' },
  posterior: { colour: '#e68fc3', letter: 'P' },
  foramen: { colour: '#63c3ff', letter: 'F' },
  lateral: { colour: '#d9d9d9', letter: 'J' },
  unknown: { colour: '#c0c0c0', letter: '?' },
};
