import { degreesToRadians, displacement, dot } from '../../geometry';
import { fromLocal, type Local, type SacralFrame } from '../../boneSurface';
import { bilinear } from '../../numeric';
import type { AxialContour } from './axialContour';
import type { JointSheet } from './jointSheet';
import type { JointParameters } from './parameters';

/** What a joint's sheet says of one place. */
export interface BesideFace {
  /** mm beyond the sacrum's face, across the joint's plane: negative on the sacrum's side. */
  readonly beyond: number;
  /** Half of its 95 % interval, mm. */
  readonly uncertainty: number;
}

/** A linear function of local coordinates: its value at their origin, and its change along each. */
type Linear = readonly [number, number, number, number];

/** The sacrum's face at a joint, asked in the local coordinates of a frame. */
export class SacralFace {
  /** mm beyond the plane, columns along it and levels. */
  readonly #ahead: Linear;
  readonly #column: Linear;
  readonly #level: Linear;

  constructor(
    { origin, lateral, posterior }: AxialContour,
    private readonly sheet: JointSheet,
    frame: SacralFrame,
    { front, alongStep, below, heightStep }: JointParameters['sheet'],
  ) {
    const { angle, slope, x, y } = sheet.plane;
    const cos = Math.cos(degreesToRadians(angle));
    const sin = Math.sin(degreesToRadians(angle));
    const linear = (of: (x: number, y: number, z: number) => number): Linear => {
      const at = (place: Local): number => {
        const v = displacement(origin, fromLocal(frame, place));
        return of(dot(v, lateral) - x, dot(v, posterior) - y, v[2]);
      };
      const here = at([0, 0, 0]);
      return [here, at([1, 0, 0]) - here, at([0, 1, 0]) - here, at([0, 0, 1]) - here];
    };
    this.#ahead = linear((dx, dy, z) => dx * cos + dy * sin - slope * z);
    this.#column = linear((dx, dy) => (dy * cos - dx * sin + front) / alongStep);
    this.#level = linear((_dx, _dy, z) => (z + below) / heightStep);
  }

  /** The face beside a place; null where nothing is known of it. */
  beside(place: Local): BesideFace | null {
    const { columns, levels, face, uncertainty } = this.sheet;
    const column = at(this.#column, place);
    const level = at(this.#level, place);
    const i = Math.floor(column);
    const j = Math.floor(level);
    if (i < 0 || j < 0 || i + 1 >= columns || j + 1 >= levels) return null;
    const read = (values: Float32Array): number => bilinear(values, j * columns + i, columns, column - i, level - j);
    const beyond = at(this.#ahead, place) - read(face);
    return Number.isNaN(beyond) ? null : { beyond, uncertainty: read(uncertainty) };
  }

  /** Outward unit normal of the face beside a place, local. */
  normal([s, a, u]: Local): Local {
    const step = (ds: number, da: number, du: number): number => {
      const after = this.beside([s + ds, a + da, u + du]);
      const before = this.beside([s - ds, a - da, u - du]);
      return after === null || before === null ? 0 : after.beyond - before.beyond;
    };
    const n = [step(1, 0, 0), step(0, 1, 0), step(0, 0, 1)] as const;
    const length = Math.hypot(...n);
    return length > 0 ? [n[0] / length, n[1] / length, n[2] / length] : [Math.sign(s), 0, 0];
  }
}

function at([here, ds, da, du]: Linear, [s, a, u]: Local): number {
  return here + ds * s + da * a + du * u;
}
