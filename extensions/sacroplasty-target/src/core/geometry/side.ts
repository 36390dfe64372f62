/** The patient's own left or right: a hemisacrum. Never a side of the screen. */
export type Side = 'left' | 'right';

export const SIDES = ['right', 'left'] as const satisfies readonly Side[];

/** Sign of an offset along the landmark's normal, which points to the patient's left. */
export function signOf(side: Side): 1 | -1 {
  return side === 'left' ? 1 : -1;
}

/** Builds one value for each side. */
export function forBothSides<T>(make: (side: Side) => T): Record<Side, T> {
  return { right: make('right'), left: make('left') };
}
