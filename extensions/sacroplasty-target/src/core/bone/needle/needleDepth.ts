import { edgeUncertainty } from '../surface';
import { RAYS } from '../surface';
import type { Sacrum } from '../surface';
import { beyondSurface } from '../surface';
import { triple } from '../surface';

/** Places along a needle lie this far apart, mm; this many are known to each side of its start. */
const STEP = 1;
const REACH = 64;
/** Nearer to the traced surface than this, mm, the edge is fitted; farther away the tracing is enough. */
const NEAR = 2;
/** Beyond this along the ray no surface is near, however obliquely the ray meets it, mm. */
const FAR = 8;
/** A fit that moves the edge farther than this, mm, is made anew around the edge it found. */
const RECENTRED = 0.5;
/** The surface point nearest to a place is looked for on this many slices to both sides. */
const SLICES_AROUND = 3;
/** A wall whose nearest traced point lies farther to the side, mm, is a jump of the tracing and no wall. */
const FARTHEST_ASIDE = 3;

type Place = readonly [number, number, number];

/** What is known of the surface beside one place of a needle. */
export interface Beside {
  /** Signed distance beyond the outer surface, mm: negative inside the bone. NaN past the traced part. */
  readonly beyond: number;
  /** Half of the 95 % interval of `beyond`, mm; null where no edge was fitted. */
  readonly doubt: number | null;
  /** Outward unit normal of the surface there, local. */
  readonly normal: Place;
}

const PAST: Beside = { beyond: Number.NaN, doubt: null, normal: [0, 1, 0] };

/**
 * How far a needle's places lie beyond the outer surface. Beside the surface each place has its own
 * fitted edge, so that a needle that runs along the cortex is held against many edges and not one.
 */
export class NeedleDepth {
  readonly #beside: (Beside | undefined)[] = [];
  readonly #even = new Float64Array(2 * REACH + 1);
  readonly #isEven = new Uint8Array(2 * REACH + 1);

  /** @param start local mm. @param d unit direction, local. */
  constructor(
    private readonly sacrum: Sacrum,
    private readonly start: Place,
    private readonly d: Place,
  ) {}

  /** The mm beyond the surface at x mm from the start. */
  beyond(x: number): number {
    const low = Math.floor(x / STEP);
    const part = x / STEP - low;
    const near = this.#evenAt(low);
    return part === 0 ? near : near + (this.#evenAt(low + 1) - near) * part;
  }

  /**
   * Whether an exit at x mm is the bone's: edges are fitted on both sides of it, and the tracing has not
   * ended between it and the start, where it may have passed another.
   */
  isTold(x: number): boolean {
    const step = Math.floor(x / STEP);
    if (this.#at(step).doubt === null || this.#at(step + 1).doubt === null) return false;
    for (let i = step + 1; i <= 0; i++) if (Number.isNaN(this.#at(i).beyond)) return false;
    return true;
  }

  /** A step's mm beyond the surface, its neighbours' edges averaged in. */
  #evenAt(step: number): number {
    const i = step + REACH;
    if (this.#isEven[i] === 1) return this.#even[i] as number;
    const here = this.#at(step);
    let even = here.beyond;
    if (here.doubt !== null) {
      const before = this.#at(step - 1);
      const after = this.#at(step + 1);
      if (before.doubt !== null && after.doubt !== null) even = (before.beyond + 2 * even + after.beyond) / 4;
    }
    this.#even[i] = even;
    this.#isEven[i] = 1;
    return even;
  }

  #at(step: number): Beside {
    const i = step + REACH;
    const known = this.#beside[i];
    if (known !== undefined) return known;
    const beside = this.beside(step * STEP);
    this.#beside[i] = beside;
    return beside;
  }

  /** The surface beside the place x mm from the start. */
  beside(x: number): Beside {
    const { sacrum, start, d } = this;
    const p: Place = [start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]];
    const beyond = beyondSurface(sacrum.surface, p[0], p[1], p[2]);
    if (Number.isNaN(beyond)) return PAST;
    if (Math.abs(beyond) > FAR) return { ...PAST, beyond };
    const i = nearestIndex(sacrum, p);
    if (i === null) return PAST;
    const normal = triple(sacrum.points.normal, i);
    const place = triple(sacrum.points.place, i);
    const support = sacrum.surface.support[i] as number;
    const to: Place = [place[0] - p[0], place[1] - p[1], place[2] - p[2]];
    let ahead = to[0] * normal[0] + to[1] * normal[1] + to[2] * normal[2];
    const aside = Math.sqrt(Math.max(0, to[0] * to[0] + to[1] * to[1] + to[2] * to[2] - ahead * ahead));
    const unfitted: Beside = { beyond, doubt: null, normal };
    if (Math.abs(ahead) > NEAR || support < sacrum.surface.seen || aside > FARTHEST_ASIDE) return unfitted;
    let residual = 0;
    for (let round = 0; round < 2; round++) {
      const edge: Place = [p[0] + ahead * normal[0], p[1] + ahead * normal[1], p[2] + ahead * normal[2]];
      const fit = sacrum.probe.fit(edge, normal, sacrum.prior);
      if (fit === null) return unfitted;
      ahead += fit.outer;
      residual = fit.residual;
      if (Math.abs(fit.outer) < RECENTRED) break;
    }
    return { beyond: -ahead, doubt: edgeUncertainty(sacrum, residual, support), normal };
  }
}

/** The surface point nearest to a place on it, or null past the traced part. */
function nearestIndex({ surface, points }: Sacrum, p: Place): number | null {
  const here = Math.round(p[0] / surface.spacing) + surface.middle;
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  const last = Math.min(surface.last, here + SLICES_AROUND);
  for (let k = Math.max(surface.first, here - SLICES_AROUND); k <= last; k++) {
    for (let t = 0; t < RAYS; t++) {
      const i = 3 * (k * RAYS + t);
      const d =
        ((points.place[i] as number) - p[0]) ** 2 +
        ((points.place[i + 1] as number) - p[1]) ** 2 +
        ((points.place[i + 2] as number) - p[2]) ** 2;
      if (d < least) {
        least = d;
        nearest = k * RAYS + t;
      }
    }
  }
  return nearest;
}
