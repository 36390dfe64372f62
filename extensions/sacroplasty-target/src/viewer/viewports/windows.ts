/** A grey scale: width and centre, HU. */
export interface GreyWindow {
  readonly width: number;
  readonly centre: number;
}

/** The values from which a window is black and white, PS3.3 C.11.2.1.2.1. */
interface GreyRange {
  readonly lower: number;
  readonly upper: number;
}

export function rangeOf({ width, centre }: GreyWindow): GreyRange {
  const half = (width - 1) / 2;
  return { lower: centre - 0.5 - half, upper: centre - 0.5 + half };
}

export function windowOf({ lower, upper }: GreyRange): GreyWindow {
  return { width: upper - lower + 1, centre: (lower + upper + 1) / 2 };
}

/** The windows that the toolbar offers on CT. */
export const WINDOWS = {
  /** Not the usual 1800: thin cortex of old bone is a faint line there. */
  bone: { width: 800, centre: 300 },
  denseBone: { width: 1800, centre: 400 },
  marrow: { width: 700, centre: 150 },
  softTissue: { width: 400, centre: 40 },
} as const satisfies Readonly<Record<string, GreyWindow>>;

export type WindowName = keyof typeof WINDOWS;

export const WINDOW_NAMES = ['bone', 'denseBone', 'marrow', 'softTissue'] as const satisfies readonly WindowName[];

/** Reads a window's name from the options of a command. */
export function isWindowName(value: unknown): value is WindowName {
  return WINDOW_NAMES.some(name => name === value);
}
