/** A grey scale: width and centre, HU. */
export interface GreyWindow {
  readonly width: number;
  readonly centre: number;
}

/** The windows that the toolbar offers on CT. */
export const WINDOWS = {
  bone: { width: 1800, centre: 400 },
  marrow: { width: 700, centre: 150 },
  softTissue: { width: 400, centre: 40 },
} as const satisfies Readonly<Record<string, GreyWindow>>;

export type WindowName = keyof typeof WINDOWS;

export const WINDOW_NAMES = ['bone', 'marrow', 'softTissue'] as const satisfies readonly WindowName[];

/** Reads a window's name from the options of a command. */
export function isWindowName(value: unknown): value is WindowName {
  return WINDOW_NAMES.some(name => name === value);
}
