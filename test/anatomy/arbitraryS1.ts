import fc from 'fast-check';
import {
  add,
  degreesToRadians,
  LEFT,
  lpsPoint,
  POSTERIOR,
  reversed,
  rotateAbout,
  scale,
  SUPERIOR,
  translate,
  type LpsDirection,
  type LpsPoint,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import type { Corners } from '../../extensions/sacroplasty-target/src/core/landmark';

/** An S1 body in the sagittal plane of a patient who lies as he likes, with what a landmark on it must be. */
export interface BodyAtRest {
  readonly corners: Corners;
  readonly normal: LpsDirection;
  /** The crossing of the diagonals, solved in the body's own two coordinates. */
  readonly target: LpsPoint;
  /** A place of the body's plane from (anterior, cranial) millimetres of its own. */
  readonly place: (anterior: number, cranial: number) => LpsPoint;
  /** Slope of the superior endplate, degrees. */
  readonly slope: number;
}

interface Shape {
  readonly superior: number;
  readonly inferior: number;
  readonly anteriorHeight: number;
  readonly posteriorHeight: number;
  readonly tilt: number;
  readonly roll: number;
  readonly yaw: number;
  readonly at: readonly [number, number, number];
}

/**
 * A wedge: PS at (0, 0), AS straight in front of it, AI and PI beneath. `tilt` turns it promontory down;
 * `yaw` and `roll` (degrees) turn the patient about z and y.
 */
export function bodyFrom(shape: Shape): BodyAtRest {
  const turned = (d: LpsDirection): LpsDirection =>
    rotateAbout(rotateAbout(d, SUPERIOR, degreesToRadians(shape.yaw)), POSTERIOR, degreesToRadians(shape.roll));
  const tilted = (d: LpsDirection): LpsDirection => turned(rotateAbout(d, LEFT, degreesToRadians(shape.tilt)));
  const front = tilted(reversed(POSTERIOR));
  const up = tilted(SUPERIOR);
  const origin = lpsPoint(...shape.at);
  const place = (anterior: number, cranial: number): LpsPoint =>
    translate(origin, add(scale(front, anterior), scale(up, cranial)));

  const ai = [(shape.superior + shape.inferior) / 2, -shape.anteriorHeight] as const;
  const pi = [(shape.superior - shape.inferior) / 2, -shape.posteriorHeight] as const;
  // Line A: t*ai. Line B: (superior, 0) + u*(pi - (superior, 0)).
  const b = [pi[0] - shape.superior, pi[1]] as const;
  const t = (shape.superior * b[1]) / (ai[0] * b[1] - ai[1] * b[0]);
  return {
    corners: { PS: place(0, 0), AS: place(shape.superior, 0), AI: place(...ai), PI: place(...pi) },
    normal: turned(LEFT),
    target: place(t * ai[0], t * ai[1]),
    place,
    slope: shape.tilt,
  };
}

/** Endplate slopes of 20 to 80 degrees, wedges, patients who lie rotated and oblique, anywhere in the scanner. */
export const arbitraryS1 = fc
  .record({
    superior: fc.double({ min: 24, max: 38, noNaN: true }),
    inferior: fc.double({ min: 16, max: 23, noNaN: true }),
    anteriorHeight: fc.double({ min: 28, max: 38, noNaN: true }),
    posteriorHeight: fc.double({ min: 22, max: 27, noNaN: true }),
    tilt: fc.double({ min: 20, max: 80, noNaN: true }),
    roll: fc.double({ min: -25, max: 25, noNaN: true }),
    yaw: fc.double({ min: -35, max: 35, noNaN: true }),
    at: fc.tuple(
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.double({ min: -1800, max: 1800, noNaN: true }),
    ),
  })
  .map(bodyFrom);

/** A body with nothing random about it: slope 40 degrees, nobody turned. */
export const PLAIN_S1 = bodyFrom({
  superior: 31,
  inferior: 21,
  anteriorHeight: 33,
  posteriorHeight: 24,
  tilt: 40,
  roll: 0,
  yaw: 0,
  at: [3, -20, -640],
});
