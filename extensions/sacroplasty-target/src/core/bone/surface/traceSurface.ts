import type { Resampler } from '../../volume';
import { passIslands } from './boneIsland';
import { ContourSolver } from './contour';
import { blankDenseSection } from './denserThanBone';
import { lumenShare } from './lumen';
import type { SurfaceParameters } from './parameters';
import { raysWithin, wholeRays, type DepthBand, type PolarGrid } from './polarGrid';
import type { SacralSurface } from './sacralSurface';
import { firstBeside, lastBeside, learnFallScale, sectionCost, sectionFall, type FallScale } from './sectionCost';

/** Where the tracing starts: the S1 body on the midline slice, local mm. */
export interface TraceStart {
  readonly a: number;
  readonly u: number;
  /** One distance per ray, mm, from there to the outline that the landmark's corners draw. */
  readonly outline: Float32Array;
}

/**
 * Finds the sacrum's outer surface slice by slice from the midline to both sides, each slice leaning on
 * the one before. On each the centre moves to stay between the front and the back wall, so that it
 * stays in the bone even where the landmark line itself has left it.
 *
 * @param resampler samples in local coordinates (s, a, u) mm.
 * @param grid of every slice.
 * @param blurWidth mm over which the scanner smears an edge: at least the largest voxel side's half.
 */
export function traceSurface(
  resampler: Resampler,
  grid: PolarGrid,
  blurWidth: number,
  start: TraceStart,
  parameters: SurfaceParameters,
): SacralSurface {
  return new Tracer(resampler, grid, Math.max(1, Math.round(blurWidth / grid.step)), parameters).run(start);
}

class Tracer {
  readonly #middle: number;
  readonly #count: number;
  readonly #a: Float64Array;
  readonly #u: Float64Array;
  readonly #radius: Float32Array;
  readonly #fall: Float32Array;
  readonly #hidden: Uint8Array;
  readonly #lumen: Uint8Array;
  readonly #values: Float32Array;
  readonly #falls: Float32Array;
  readonly #scratch: Float32Array;
  /** Learnt from the midline slice, which comes first. */
  #scale: FallScale = { weak: 0, full: 0, seen: 0 };
  readonly #cost: Float32Array;
  readonly #expected: Float32Array;
  readonly #solver: ContourSolver;
  readonly #whole: DepthBand;
  readonly #band: DepthBand;
  /** Beyond this many samples from a neighbouring slice's surface it says nothing: less is searched first. */
  readonly #reach: number;
  /** Front and back wall are read within this many rays of straight. */
  readonly #halfCone: number;

  constructor(
    private readonly resampler: Resampler,
    private readonly grid: PolarGrid,
    private readonly half: number,
    private readonly parameters: SurfaceParameters,
  ) {
    const { trace, contour } = parameters;
    const { rays, depths } = grid;
    this.#middle = Math.ceil(trace.widest / trace.spacing);
    this.#count = 2 * this.#middle + 1;
    this.#a = new Float64Array(this.#count);
    this.#u = new Float64Array(this.#count);
    this.#radius = new Float32Array(this.#count * rays);
    this.#fall = new Float32Array(this.#count * rays);
    this.#hidden = new Uint8Array(this.#count * rays);
    this.#lumen = new Uint8Array(this.#count);
    this.#values = new Float32Array(rays * depths);
    this.#falls = new Float32Array(rays * depths);
    this.#scratch = new Float32Array(rays * depths);
    this.#cost = new Float32Array(rays * depths);
    this.#expected = new Float32Array(rays);
    this.#solver = new ContourSolver(grid, contour);
    this.#whole = wholeRays(grid);
    this.#band = wholeRays(grid);
    this.#reach = Math.ceil(trace.priorCap / trace.prior);
    this.#halfCone = raysWithin(trace.cone, rays);
  }

  run(start: TraceStart): SacralSurface {
    const middle = this.#middle;
    this.#a[middle] = start.a;
    this.#u[middle] = start.u;
    this.#expected.set(start.outline);
    this.#outline(middle, this.#whole);
    const last = this.#walk(1);
    const first = this.#walk(-1);
    return {
      grid: this.grid,
      spacing: this.parameters.trace.spacing,
      middle,
      first,
      last,
      centreA: this.#a,
      centreU: this.#u,
      radius: this.#radius,
      support: this.#support(first, last),
      hidden: this.#hidden,
      seen: this.#scale.seen,
    };
  }

  /** Traces from the midline to one side; returns the last slice of the sacrum. */
  #walk(way: 1 | -1): number {
    const { spacing, steepestBack, steepestForward, towardsMiddle, levelling, alaBegins } = this.parameters.trace;
    let found = this.#middle;
    for (let i = 1; i <= this.#middle; i++) {
      const k = this.#middle + way * i;
      const p = k - way;
      this.#a[k] =
        (this.#a[p] as number) +
        spacing * Math.max(-steepestBack, Math.min(steepestForward, towardsMiddle * this.#chordShift(p)));
      this.#u[k] = (this.#u[p] as number) * (1 - levelling * spacing);
      this.#expectNeighbour(k, p);
      this.#narrow(p);
      this.#outline(k, this.#band);
      if (this.#isAtBand(k)) this.#outline(k, this.#whole);
      if (i * spacing > alaBegins && this.#closed(k)) break;
      found = k;
    }
    this.#hideLumen(way, found);
    return found;
  }

  /** Finds the surface on slice k within a band of its rays. */
  #outline(k: number, band: DepthBand): void {
    const { grid, half } = this;
    const { trace, dense, fall, island, cost } = this.parameters;
    this.#unfold(k, band);
    blankDenseSection(grid, this.#values, dense);
    sectionFall(grid, this.#values, half, this.#scratch, this.#falls, band);
    if (k === this.#middle) this.#scale = learnFallScale(grid, this.#falls, fall);
    passIslands({
      island,
      grid,
      values: this.#values,
      fall: this.#falls,
      band,
      expected: this.#expected,
      half,
      edge: island.edge * this.#scale.full,
      faint: this.#scale.seen,
      thin: Math.abs(k - this.#middle) * trace.spacing > island.tip,
    });
    sectionCost(grid, this.#falls, this.#scale, cost, this.#cost, band);
    this.#expect(band);
    this.#solve(k, band);
  }

  /** Reads a band of slice k's rays, and as far beyond it as the falls and what hides them reach. */
  #unfold(k: number, band: DepthBand): void {
    const { rays, depths, step, cos, sin } = this.grid;
    const { spacing, hides } = this.parameters.trace;
    const s = (k - this.#middle) * spacing;
    const a = this.#a[k] as number;
    const u = this.#u[k] as number;
    const beyond = Math.max(this.half, hides);
    if (band !== this.#whole) this.#values.fill(0);
    for (let t = 0; t < rays; t++) {
      const first = Math.max(0, firstBeside(band, t) - beyond);
      const last = Math.min(depths - 1, lastBeside(band, t) + beyond);
      const da = (cos[t] as number) * step;
      const du = (sin[t] as number) * step;
      const count = last - first + 1;
      this.resampler.line(s, a + first * da, u + first * du, 0, da, du, count, this.#values, t * depths + first);
    }
  }

  /** The band around the expected surface; all the way out where neighbouring slice `from` shows no wall. */
  #narrow(from: number): void {
    const { rays, depths, step } = this.grid;
    const { first, last } = this.#band;
    const reach = this.#reach;
    for (let t = 0; t < rays; t++) {
      const r = Math.round((this.#expected[t] as number) / step);
      first[t] = Math.max(0, Math.min(depths - 1 - reach, r - reach));
      last[t] = this.#isOpen(from, t) ? depths - 1 : Math.min(depths - 1, Math.max(reach, r + reach));
    }
  }

  /** Whether no wall is seen on a ray of slice k or on one beside it. */
  #isOpen(k: number, t: number): boolean {
    const { rays } = this.grid;
    for (let d = -1; d <= 1; d++)
      if ((this.#fall[k * rays + ((t + d + rays) % rays)] as number) < this.#scale.seen) return true;
    return false;
  }

  /** Whether slice k's surface meets an end of its band, so that it may lie beyond. */
  #isAtBand(k: number): boolean {
    const { rays, depths, step } = this.grid;
    const { first, last } = this.#band;
    for (let t = 0; t < rays; t++) {
      const r = Math.round((this.#radius[k * rays + t] as number) / step);
      const f = first[t] as number;
      const l = last[t] as number;
      if ((r <= f && f > 0) || (r >= l && l < depths - 1)) return true;
    }
    return false;
  }

  #expectNeighbour(k: number, from: number): void {
    const da = (this.#a[k] as number) - (this.#a[from] as number);
    const du = (this.#u[k] as number) - (this.#u[from] as number);
    const { rays, cos, sin } = this.grid;
    for (let t = 0; t < rays; t++) {
      this.#expected[t] = (this.#radius[from * rays + t] as number) - da * (cos[t] as number) - du * (sin[t] as number);
    }
  }

  /** Adds the cost of leaving the expected radius. */
  #expect(band: DepthBand): void {
    const { rays, depths, step } = this.grid;
    const { prior, priorCap } = this.parameters.trace;
    const cost = this.#cost;
    for (let t = 0; t < rays; t++) {
      const at = t * depths;
      const r0 = (this.#expected[t] as number) / step;
      const last = band.last[t] as number;
      for (let r = band.first[t] as number; r <= last; r++) {
        const away = prior * Math.abs(r - r0);
        cost[at + r] = (cost[at + r] as number) + (away < priorCap ? away : priorCap);
      }
    }
  }

  #solve(k: number, band: DepthBand): void {
    const { rays, depths, step } = this.grid;
    const { lumen } = this.parameters;
    const at = k * rays;
    this.#solver.solve(this.#cost, this.#radius, at, band);
    for (let t = 0; t < rays; t++) {
      const i = at + t;
      const r = this.#radius[i] as number;
      this.#fall[i] = this.#falls[t * depths + r] as number;
      this.#hidden[i] = this.#isBlank(t * depths, r) ? 1 : 0;
    }
    const share = lumenShare(lumen, this.grid, this.#values, band, this.half, this.#radius, at);
    this.#lumen[k] = share > lumen.share ? 1 : 0;
    for (let i = at; i < at + rays; i++) this.#radius[i] = (this.#radius[i] as number) * step;
  }

  /** Whether something denser than bone hides what lies on a ray around a depth. */
  #isBlank(ray: number, r: number): boolean {
    const { hides } = this.parameters.trace;
    const last = Math.min(this.grid.depths - 1, r + hides);
    for (let m = Math.max(0, r - hides); m <= last; m++) if (Number.isNaN(this.#values[ray + m])) return true;
    return false;
  }

  #clear(i: number): number {
    const { clearance } = this.parameters.trace;
    return (this.#fall[i] as number) > this.#scale.seen ? Math.min(clearance, this.#radius[i] as number) : clearance;
  }

  #cone(k: number, middle: number, value: (i: number) => number): number {
    const { rays } = this.grid;
    const cone = this.#halfCone;
    let sum = 0;
    for (let d = -cone; d <= cone; d++) sum += value(k * rays + ((middle + d + rays) % rays));
    return sum / (2 * cone + 1);
  }

  #chordShift(k: number): number {
    return (this.#cone(k, 0, i => this.#clear(i)) - this.#cone(k, this.grid.rays / 2, i => this.#clear(i))) / 2;
  }

  /** Where the tracing has gone on into contrast for some way, all from there on leans on no bone. */
  #hideLumen(way: 1 | -1, last: number): void {
    const { rays } = this.grid;
    const { spacing } = this.parameters.trace;
    const { body, length, besideJoint } = this.parameters.lumen;
    let run = 0;
    for (let k = this.#middle + way * Math.ceil(body / spacing); way * (last - k) >= 0; k += way) {
      run = this.#lumen[k] === 1 ? run + 1 : 0;
      if (run * spacing < length) continue;
      const first = k - way * run;
      if (Math.abs(first - this.#middle) * spacing > besideJoint) return;
      this.#hidden.fill(1, Math.min(first, last) * rays, (Math.max(first, last) + 1) * rays);
      return;
    }
  }

  /** Past the ala's tip: no marrow between front and back, or no front wall any more. */
  #closed(k: number): boolean {
    const { rays } = this.grid;
    const { shortestChord, leastFront } = this.parameters.trace;
    const chord = (this.#radius[k * rays] as number) + (this.#radius[k * rays + rays / 2] as number);
    const front = this.#cone(k, 0, i => this.#fall[i] as number);
    return chord < shortestChord || front < leastFront * this.#scale.seen;
  }

  #support(first: number, last: number): Float32Array {
    const { rays } = this.grid;
    const support = new Float32Array(this.#fall.length);
    for (let k = first; k <= last; k++) {
      for (let t = 0; t < rays; t++) {
        let sum = 0;
        let count = 0;
        for (let j = Math.max(first, k - 1); j <= Math.min(last, k + 1); j++) {
          for (let d = -1; d <= 1; d++) {
            sum += this.#fall[j * rays + ((t + d + rays) % rays)] as number;
            count++;
          }
        }
        support[k * rays + t] = sum / count;
      }
    }
    return support;
  }
}
