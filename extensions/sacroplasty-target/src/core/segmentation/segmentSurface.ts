import {
  FIRST_EXIT,
  firstExit,
  type BoneSurface,
  type Exit,
  type Local,
  type NearSurface,
  type SacralFrame,
} from '../boneSurface';
import { displacement, XYZ, type Plane } from '../geometry';
import type { SurfaceOutline } from '../outline';
import { indexSteps } from '../volume';
import { LAYER, localPoints, type LocalPoints } from './localPoints';
import { SEGMENTATION } from './parameters';
import { HALF, shareAt } from './segmentField';
import type { SegmentedSacrum } from './segmentedSacrum';
import { segmentOutline } from './segmentOutline';
import { outward } from './segmentPoints';

const {
  wall: { facesForward: FACES_FORWARD, lookAround: LOOK_AROUND, near: FLAT, straight: STRAIGHT },
  ahead: { reach: BONE_AHEAD, step: STEP },
  exit: { flattest: FLATTEST },
} = SEGMENTATION;

/**
 * The outer surface of a segmented sacrum around a landmark. It answers as the traced one does, but knows
 * where the bone ends on all sides, the joint included.
 */
export function segmentSurface(sacrum: SegmentedSacrum, frame: SacralFrame): BoneSurface {
  return new SegmentSurface(sacrum, frame);
}

class SegmentSurface implements BoneSurface {
  readonly onlySacrum = true;
  readonly #points: LocalPoints;
  /** Per point: whether it is an anterior wall. 0: not yet looked at; 1: it is; 2: it is not. */
  readonly #isAnterior: Uint8Array;
  /** Grid index of the landmark's target, and its change per mm along the frame's three axes. */
  readonly #origin: Local;
  readonly #steps: readonly [Local, Local, Local];

  constructor(
    private readonly sacrum: SegmentedSacrum,
    readonly frame: SacralFrame,
  ) {
    const { grid } = sacrum.field;
    this.#points = localPoints(sacrum.points, frame);
    this.#isAnterior = new Uint8Array(sacrum.points.count);
    this.#origin = indexSteps(grid, displacement(grid.origin, frame.origin));
    this.#steps = [indexSteps(grid, frame.left), indexSteps(grid, frame.anterior), indexSteps(grid, frame.superior)];
  }

  beyond([s, a, u]: Local): number {
    return this.#beyond(s, a, u);
  }

  nearest(place: Local, which: 'anterior' | 'other'): NearSurface | null {
    const { place: places, normal: normals } = this.#points;
    const [s, a, u] = place;
    const isInside = this.#beyond(s, a, u) <= 0;
    let best = -1;
    let least = LOOK_AROUND * LOOK_AROUND;
    for (const layer of this.#layersAround(s)) {
      if (this.#gapTo(layer, s) ** 2 > least) break;
      const from = this.#points.start[layer] as number;
      const to = this.#points.start[layer + 1] as number;
      for (let p = from; p < to; p++) {
        const ds = (places[XYZ * p] as number) - s;
        const da = (places[XYZ * p + 1] as number) - a;
        const du = (places[XYZ * p + 2] as number) - u;
        const d = ds * ds + da * da + du * du;
        if (d >= least || this.#anterior(p) !== (which === 'anterior')) continue;
        // From within, a wall counts only from its inner side: not the far wall of canal or foramen.
        const along =
          ds * (normals[XYZ * p] as number) +
          da * (normals[XYZ * p + 1] as number) +
          du * (normals[XYZ * p + 2] as number);
        if (isInside && along < 0 && d > FLAT * FLAT) continue;
        least = d;
        best = p;
      }
    }
    return best < 0 ? null : this.#near(place, best, Math.sqrt(least));
  }

  outlineIn(plane: Plane): SurfaceOutline {
    return segmentOutline(this.sacrum)(plane);
  }

  safeDistance({ uncertainty }: NearSurface): number {
    return uncertainty;
  }

  isClear(): boolean {
    return true;
  }

  isBehindCentre([s, a, u]: Local): boolean | null {
    if (this.#boneAhead(s, a, u)) return true;
    const { start, from } = this.#points;
    const layer = Math.floor((s - from) / LAYER);
    const hasBone = layer >= 0 && layer + 1 < start.length && start[layer] !== start[layer + 1];
    return hasBone ? false : null;
  }

  exitAlong(start: Local, d: Local): Exit | null {
    const beyond = (x: number): number => this.#beyond(start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]);
    const distance = firstExit(x => beyond(x) <= 0, FIRST_EXIT);
    if (distance === null) return null;
    const normal = this.#normalAt([start[0] + distance * d[0], start[1] + distance * d[1], start[2] + distance * d[2]]);
    const cosine = Math.abs(normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2]);
    return {
      distance,
      uncertainty: this.sacrum.uncertainty / Math.max(FLATTEST, cosine),
      normal,
      seen: true,
      onSurface: true,
      at: 'cortex',
    };
  }

  boneFollows(exit: Local, d: Local, within: number): boolean {
    for (let x = STEP; x <= within; x += STEP / 2)
      if (this.#beyond(exit[0] + x * d[0], exit[1] + x * d[1], exit[2] + x * d[2]) <= 0) return true;
    return false;
  }

  #beyond(s: number, a: number, u: number): number {
    return HALF - shareAt(this.sacrum.field, this.#index(0, s, a, u), this.#index(1, s, a, u), this.#index(2, s, a, u));
  }

  #index(axis: 0 | 1 | 2, s: number, a: number, u: number): number {
    const [left, anterior, superior] = this.#steps;
    return this.#origin[axis] + s * left[axis] + a * anterior[axis] + u * superior[axis];
  }

  #near(place: Local, p: number, straight: number): NearSurface {
    const point = this.#triple(this.#points.place, p);
    const normal = this.#triple(this.#points.normal, p);
    const along =
      (point[0] - place[0]) * normal[0] + (point[1] - place[1]) * normal[1] + (point[2] - place[2]) * normal[2];
    const isFlat = straight < FLAT || Math.abs(along) > STRAIGHT * straight;
    return {
      distance: isFlat ? along : Math.sign(along) * straight,
      uncertainty: this.sacrum.uncertainty,
      support: Number.POSITIVE_INFINITY,
      normal,
      point,
    };
  }

  /** The layers within reach, the nearest first: what is found there spares the others. */
  #layersAround(s: number): number[] {
    const { from, start } = this.#points;
    const here = (s - from) / LAYER - 0.5;
    const reach = LOOK_AROUND / LAYER;
    const first = Math.max(0, Math.ceil(here - reach));
    const last = Math.min(start.length - 2, Math.floor(here + reach));
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n).toSorted(
      (a, b) => Math.abs(a - here) - Math.abs(b - here),
    );
  }

  /** How far an offset lies outside a layer, mm. */
  #gapTo(layer: number, s: number): number {
    const from = this.#points.from + layer * LAYER;
    return Math.max(0, from - s, s - from - LAYER);
  }

  #anterior(p: number): boolean {
    const known = this.#isAnterior[p];
    if (known !== 0) return known === 1;
    const [s, a, u] = this.#triple(this.#points.place, p);
    const is = (this.#points.normal[XYZ * p + 1] as number) >= FACES_FORWARD && !this.#boneAhead(s, a + 2 * STEP, u);
    this.#isAnterior[p] = is ? 1 : 2;
    return is;
  }

  #boneAhead(s: number, a: number, u: number): boolean {
    for (let x = 0; x <= BONE_AHEAD; x += STEP) if (this.#beyond(s, a + x, u) <= 0) return true;
    return false;
  }

  #normalAt(place: Local): Local {
    const [s, a, u] = place;
    const out = [0, 0, 0];
    const at = [this.#index(0, s, a, u), this.#index(1, s, a, u), this.#index(2, s, a, u)];
    if (!outward(this.sacrum.field, at, out)) return [0, 1, 0];
    const d = (axis: SacralFrame['left']): number =>
      (out[0] as number) * axis[0] + (out[1] as number) * axis[1] + (out[2] as number) * axis[2];
    return [d(this.frame.left), d(this.frame.anterior), d(this.frame.superior)];
  }

  #triple(of: Float64Array, p: number): Local {
    return [of[XYZ * p] as number, of[XYZ * p + 1] as number, of[XYZ * p + 2] as number];
  }
}
