import { degreesToRadians, reversed, type LpsDirection } from '../../core/geometry';
import { screenRight, type ViewOrientation } from './viewOrientation';

/** The patient's directions at the four edges of a view. */
export interface EdgeLetters {
  readonly top: string;
  readonly right: string;
  readonly bottom: string;
  readonly left: string;
}

/** A component below this has no letter: a view within 10 degrees of a body axis is called by that axis alone. */
const LEAST_COMPONENT = Math.sin(degreesToRadians(10));
/** Positive and negative end of each LPS axis. */
const LETTERS = [
  ['L', 'R'],
  ['P', 'A'],
  ['H', 'F'],
] as const;

/** The letters of a direction, the nearest axis first (PS3.3 C.7.6.1.1.1): "A", "AR", "AFR". */
export function lettersOf(direction: LpsDirection): string {
  return LETTERS.map(([positive, negative], axis) => {
    const component = direction[axis] ?? 0;
    return { letter: component > 0 ? positive : negative, size: Math.abs(component) };
  })
    .filter(({ size }) => size >= LEAST_COMPONENT)
    .sort((a, b) => b.size - a.size)
    .map(({ letter }) => letter)
    .join('');
}

/** The letters at the edges of a view, flips and rotations of the camera included. */
export function edgeLetters(view: ViewOrientation): EdgeLetters {
  const right = screenRight(view);
  return {
    top: lettersOf(view.viewUp),
    bottom: lettersOf(reversed(view.viewUp)),
    right: lettersOf(right),
    left: lettersOf(reversed(right)),
  };
}
