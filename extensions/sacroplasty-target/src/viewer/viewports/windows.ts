/** A grey scale: width and centre, HU. */
export interface GreyWindow {
  readonly label: string;
  readonly width: number;
  readonly centre: number;
}

/** The windows that the toolbar offers on CT. */
export const WINDOWS = {
  bone: { label: 'Bone (W 1800, L 400)', width: 1800, centre: 400 },
  marrow: { label: 'Marrow (W 700, L 150)', width: 700, centre: 150 },
  softTissue: { label: 'Soft tissue (W 400, L 40)', width: 400, centre: 40 },
} as const satisfies Readonly<Record<string, GreyWindow>>;

export type WindowName = keyof typeof WINDOWS;

export const WINDOW_NAMES = ['bone', 'marrow', 'softTissue'] as const satisfies readonly WindowName[];

/** Reads a window's name from the options of a command. */
export function isWindowName(value: unknown): value is WindowName {
  return WINDOW_NAMES.some(name => name === value);
}
