import { beyondSurface, nearestOn, triple, type Sacrum } from '../surface';
import { edgeUncertainty } from '../uncertainty';
import type { NeedleParameters } from './parameters';

type Settings = NeedleParameters['depth'];
type Place = readonly [number, number, number];

/** What is known of the surface beside one place of a needle. */
export interface Beside {
  /** Signed distance beyond the outer surface, mm: negative inside the bone. NaN past the traced part. */
  readonly beyond: number;
  /** Half of the 95 % interval of `beyond`, mm; null where no edge was fitted. */
  readonly uncertainty: number | null;
  /** Outward unit normal of the surface there, local. */
  readonly normal: Place;
}

const PAST: Beside = { beyond: Number.NaN, uncertainty: null, normal: [0, 1, 0] };

/**
 * How far a needle's places lie beyond the outer surface. Beside the surface each place has its own
 * fitted edge, so that a needle that runs along the cortex is held against many edges and not one.
 */
export class NeedleDepth {
  readonly #beside: (Beside | undefined)[] = [];
  readonly #even: Float64Array;
  readonly #isEven: Uint8Array;

  /** @param start local mm. @param d unit direction, local. */
  constructor(
    private readonly sacrum: Sacrum,
    private readonly settings: Settings,
    private readonly start: Place,
    private readonly d: Place,
  ) {
    this.#even = new Float64Array(2 * settings.reach + 1);
    this.#isEven = new Uint8Array(2 * settings.reach + 1);
  }

  /** The mm beyond the surface at x mm from the start. */
  beyond(x: number): number {
    const place = x / this.settings.step;
    const low = Math.floor(place);
    const part = place - low;
    const near = this.#evenAt(low);
    return part === 0 ? near : near + (this.#evenAt(low + 1) - near) * part;
  }

  /** Whether an exit at x mm is the bone's: edges are fitted on both sides of it. */
  isOfBone(x: number): boolean {
    const step = Math.floor(x / this.settings.step);
    return this.#at(step).uncertainty !== null && this.#at(step + 1).uncertainty !== null;
  }

  /** A step's mm beyond the surface, its neighbours' edges averaged in. */
  #evenAt(step: number): number {
    const i = step + this.settings.reach;
    if (this.#isEven[i] === 1) return this.#even[i] as number;
    const here = this.#at(step);
    let even = here.beyond;
    if (here.uncertainty !== null) {
      const before = this.#at(step - 1);
      const after = this.#at(step + 1);
      if (before.uncertainty !== null && after.uncertainty !== null)
        even = ((before.beyond + after.beyond) / 2 + even) / 2;
    }
    this.#even[i] = even;
    this.#isEven[i] = 1;
    return even;
  }

  #at(step: number): Beside {
    const i = step + this.settings.reach;
    const known = this.#beside[i];
    if (known !== undefined) return known;
    const beside = this.beside(step * this.settings.step);
    this.#beside[i] = beside;
    return beside;
  }

  /** The surface beside the place x mm from the start. */
  beside(x: number): Beside {
    const { sacrum, settings, start, d } = this;
    const { coarsest, parameters } = sacrum;
    const p: Place = [start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]];
    const beyond = beyondSurface(sacrum.surface, p[0], p[1], p[2]);
    if (Number.isNaN(beyond)) return PAST;
    if (Math.abs(beyond) > settings.far) return { ...PAST, beyond };
    const i = nearestOn(sacrum.walls.any, sacrum.surface, sacrum.points, p, settings.slicesAround);
    if (i === null) return PAST;
    const normal = triple(sacrum.points.normal, i);
    const place = triple(sacrum.points.place, i);
    const support = sacrum.surface.support[i] as number;
    const to: Place = [place[0] - p[0], place[1] - p[1], place[2] - p[2]];
    let ahead = to[0] * normal[0] + to[1] * normal[1] + to[2] * normal[2];
    const aside = Math.sqrt(Math.max(0, to[0] * to[0] + to[1] * to[1] + to[2] * to[2] - ahead * ahead));
    const unfitted: Beside = { beyond, uncertainty: null, normal };
    if (Math.abs(ahead) > settings.near || support < sacrum.surface.seen || aside > settings.farthestAside)
      return unfitted;
    let residual = 0;
    for (let round = 0; round < settings.rounds; round++) {
      const edge: Place = [p[0] + ahead * normal[0], p[1] + ahead * normal[1], p[2] + ahead * normal[2]];
      const fit = sacrum.probe.fit(edge, normal, sacrum.prior);
      if (fit === null) return unfitted;
      ahead += fit.outer;
      residual = fit.residual;
      if (Math.abs(fit.outer) < settings.recentred) break;
    }
    return {
      beyond: -ahead,
      uncertainty: edgeUncertainty(parameters.uncertainty, { coarsest, residual, support }),
      normal,
    };
  }
}
