import type { Resampler } from '../../volume';
import { passIslands } from './boneIsland';
import { ContourSolver } from './contour';
import { blankDenseSection } from './denserThanBone';
import { lumenShare } from './lumen';
import { RAYS, raysWithin, SECTION, wholeRays, type DepthBand } from './polarGrid';
import type { SacralSurface } from './sacralSurface';
import { firstBeside, lastBeside, learnFallScale, sectionCost, sectionFall, type FallScale } from './sectionCost';

const { depths: DEPTHS, step: STEP, cos: RAY_COS, sin: RAY_SIN } = SECTION;
/** Half the width that is searched, mm: wider than any sacrum's ala. */
const WIDEST = 66;
/** Cost per sample of radius that differs from a neighbouring slice's, and the most it costs. */
const PRIOR = 0.06;
const PRIOR_CAP = 0.7;
/** Beyond this many samples from a neighbouring slice's surface it says nothing: less is searched first. */
const BAND = Math.ceil(PRIOR_CAP / PRIOR);
/** The centre moves by no more than this per mm of offset: swept-back alae recede as steeply. */
const STEEPEST = { back: 2.5, forward: 1.2 };
/** The centre keeps this far from the walls where it can, mm. */
const CLEARANCE = 12;
/** The ala's tip: a chord from front to back shorter than this, mm, is two cortices and no marrow. */
const SHORTEST_CHORD = 3.5;
/** Past this offset, mm, the joint can begin. */
const ALA_BEGINS = 25;
/** Front and back wall are read within this many rays of straight. */
const CONE = raysWithin(15);

/** From this share of a certain edge on a fall may be an island's or the cortex's in front of it. */
const EDGE = 0.5;
/** Past this offset, mm, the ala is so thin that its own cortex may look like an island. */
const TIP = 50;
/** Within so many mm of the midline lies the body of S1, where marrow may be dense. */
const BODY = 18;
/** Contrast is passed off as bone where more than this share of a slice's front shows it, for so many mm on end. */
const LUMEN = 0.4;
const LUMEN_LENGTH = 6;
/** Beside the joint, from so many mm on, bone is as dense and without a shell. */
const BESIDE_JOINT = 36;
/** A surface within this many samples of something denser than bone, or of the volume's end, is not told. */
const HIDES = 2;

/** Where the tracing starts: the S1 body on the midline slice, local mm. */
export interface TraceStart {
  readonly a: number;
  readonly u: number;
  /** RAYS distances, mm, from there to the outline that the landmark's corners draw. */
  readonly outline: Float32Array;
}

/**
 * Finds the sacrum's outer surface slice by slice from the midline to both sides, each slice leaning on
 * the one before. On each the centre moves to stay between the front and the back wall, so that it
 * stays in the bone even where the landmark line itself has left it.
 *
 * @param resampler samples in local coordinates (s, a, u) mm.
 * @param spacing mm between slices.
 * @param blurWidth mm over which the scanner smears an edge: at least the largest voxel side's half.
 */
export function traceSurface(
  resampler: Resampler,
  spacing: number,
  blurWidth: number,
  start: TraceStart,
): SacralSurface {
  return new Tracer(resampler, spacing, Math.max(1, Math.round(blurWidth / STEP))).run(start);
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
  readonly #values = new Float32Array(RAYS * DEPTHS);
  readonly #falls = new Float32Array(RAYS * DEPTHS);
  readonly #scratch = new Float32Array(RAYS * DEPTHS);
  #scale: FallScale = { weak: 40, full: 250, seen: 50 };
  readonly #cost = new Float32Array(RAYS * DEPTHS);
  readonly #expected = new Float32Array(RAYS);
  readonly #solver = new ContourSolver(SECTION);
  readonly #whole = wholeRays(SECTION);
  readonly #band = wholeRays(SECTION);

  constructor(
    private readonly resampler: Resampler,
    private readonly spacing: number,
    private readonly half: number,
  ) {
    this.#middle = Math.ceil(WIDEST / spacing);
    this.#count = 2 * this.#middle + 1;
    this.#a = new Float64Array(this.#count);
    this.#u = new Float64Array(this.#count);
    this.#radius = new Float32Array(this.#count * RAYS);
    this.#fall = new Float32Array(this.#count * RAYS);
    this.#hidden = new Uint8Array(this.#count * RAYS);
    this.#lumen = new Uint8Array(this.#count);
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
      spacing: this.spacing,
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
    let found = this.#middle;
    for (let i = 1; i <= this.#middle; i++) {
      const k = this.#middle + way * i;
      const p = k - way;
      this.#a[k] =
        (this.#a[p] as number) +
        this.spacing * Math.max(-STEEPEST.back, Math.min(STEEPEST.forward, 0.5 * this.#chordShift(p)));
      this.#u[k] = (this.#u[p] as number) * (1 - 0.1 * this.spacing);
      this.#expectNeighbour(k, p);
      this.#narrow(p);
      this.#outline(k, this.#band);
      if (this.#isAtBand(k)) this.#outline(k, this.#whole);
      if (i * this.spacing > ALA_BEGINS && this.#closed(k)) {
        this.#hideEnd(k, p);
        break;
      }
      found = k;
    }
    this.#hideLumen(way, found);
    return found;
  }

  /** Finds the surface on slice k within a band of its rays. */
  #outline(k: number, band: DepthBand): void {
    this.#unfold(k, band);
    blankDenseSection(SECTION, this.#values);
    sectionFall(SECTION, this.#values, this.half, this.#scratch, this.#falls, band);
    if (k === this.#middle) this.#scale = learnFallScale(SECTION, this.#falls);
    passIslands({
      grid: SECTION,
      values: this.#values,
      fall: this.#falls,
      band,
      expected: this.#expected,
      half: this.half,
      edge: EDGE * this.#scale.full,
      faint: this.#scale.seen,
      thin: Math.abs(k - this.#middle) * this.spacing > TIP,
    });
    sectionCost(SECTION, this.#falls, this.#scale, this.#cost, band);
    this.#expect(band);
    this.#solve(k, band);
  }

  /** Reads a band of slice k's rays, and as far beyond it as the falls and what hides them reach. */
  #unfold(k: number, band: DepthBand): void {
    const s = (k - this.#middle) * this.spacing;
    const a = this.#a[k] as number;
    const u = this.#u[k] as number;
    const beyond = Math.max(this.half, HIDES);
    if (band !== this.#whole) this.#values.fill(0);
    for (let t = 0; t < RAYS; t++) {
      const first = Math.max(0, firstBeside(band, t) - beyond);
      const last = Math.min(DEPTHS - 1, lastBeside(band, t) + beyond);
      const da = (RAY_COS[t] as number) * STEP;
      const du = (RAY_SIN[t] as number) * STEP;
      const count = last - first + 1;
      this.resampler.line(s, a + first * da, u + first * du, 0, da, du, count, this.#values, t * DEPTHS + first);
    }
  }

  /** The band around the expected surface; all the way out where neighbouring slice `from` shows no wall. */
  #narrow(from: number): void {
    const { first, last } = this.#band;
    for (let t = 0; t < RAYS; t++) {
      const r = Math.round((this.#expected[t] as number) / STEP);
      first[t] = Math.max(0, Math.min(DEPTHS - 1 - BAND, r - BAND));
      last[t] = this.#isOpen(from, t) ? DEPTHS - 1 : Math.min(DEPTHS - 1, Math.max(BAND, r + BAND));
    }
  }

  /** Whether no wall is seen on a ray of slice k or on one beside it. */
  #isOpen(k: number, t: number): boolean {
    for (let d = -1; d <= 1; d++)
      if ((this.#fall[k * RAYS + ((t + d + RAYS) % RAYS)] as number) < this.#scale.seen) return true;
    return false;
  }

  /** Whether slice k's surface meets an end of its band, so that it may lie beyond. */
  #isAtBand(k: number): boolean {
    const { first, last } = this.#band;
    for (let t = 0; t < RAYS; t++) {
      const r = Math.round((this.#radius[k * RAYS + t] as number) / STEP);
      const f = first[t] as number;
      const l = last[t] as number;
      if ((r <= f && f > 0) || (r >= l && l < DEPTHS - 1)) return true;
    }
    return false;
  }

  #expectNeighbour(k: number, from: number): void {
    const da = (this.#a[k] as number) - (this.#a[from] as number);
    const du = (this.#u[k] as number) - (this.#u[from] as number);
    for (let t = 0; t < RAYS; t++) {
      this.#expected[t] =
        (this.#radius[from * RAYS + t] as number) - da * (RAY_COS[t] as number) - du * (RAY_SIN[t] as number);
    }
  }

  /** Adds the cost of leaving the expected radius. */
  #expect(band: DepthBand): void {
    const cost = this.#cost;
    for (let t = 0; t < RAYS; t++) {
      const at = t * DEPTHS;
      const r0 = (this.#expected[t] as number) / STEP;
      const last = band.last[t] as number;
      for (let r = band.first[t] as number; r <= last; r++) {
        const away = PRIOR * Math.abs(r - r0);
        cost[at + r] = (cost[at + r] as number) + (away < PRIOR_CAP ? away : PRIOR_CAP);
      }
    }
  }

  #solve(k: number, band: DepthBand): void {
    this.#solver.solve(this.#cost, this.#radius, k * RAYS, band);
    for (let t = 0; t < RAYS; t++) {
      const i = k * RAYS + t;
      const r = this.#radius[i] as number;
      this.#fall[i] = this.#falls[t * DEPTHS + r] as number;
      this.#hidden[i] = this.#isBlank(t * DEPTHS, r) ? 1 : 0;
    }
    this.#lumen[k] = lumenShare(SECTION, this.#values, band, this.half, this.#radius, k * RAYS) > LUMEN ? 1 : 0;
    for (let i = k * RAYS; i < (k + 1) * RAYS; i++) this.#radius[i] = (this.#radius[i] as number) * STEP;
  }

  /** Whether something denser than bone hides what lies on a ray around a depth. */
  #isBlank(ray: number, r: number): boolean {
    const last = Math.min(DEPTHS - 1, r + HIDES);
    for (let m = Math.max(0, r - HIDES); m <= last; m++) if (Number.isNaN(this.#values[ray + m])) return true;
    return false;
  }

  #clear(i: number): number {
    return (this.#fall[i] as number) > this.#scale.seen ? Math.min(CLEARANCE, this.#radius[i] as number) : CLEARANCE;
  }

  #cone(k: number, middle: number, value: (i: number) => number): number {
    let sum = 0;
    for (let d = -CONE; d <= CONE; d++) sum += value(k * RAYS + ((middle + d + RAYS) % RAYS));
    return sum / (2 * CONE + 1);
  }

  #chordShift(k: number): number {
    return (this.#cone(k, 0, i => this.#clear(i)) - this.#cone(k, RAYS / 2, i => this.#clear(i))) / 2;
  }

  /** Where the tracing ends because its front wall is hidden, the last front wall leans on nothing either. */
  #hideEnd(k: number, last: number): void {
    if (this.#cone(k, 0, i => this.#hidden[i] as number) === 0) return;
    for (let d = -CONE; d <= CONE; d++) this.#hidden[last * RAYS + ((d + RAYS) % RAYS)] = 1;
  }

  /** Where the tracing has gone on into contrast for some way, all from there on leans on no bone. */
  #hideLumen(way: 1 | -1, last: number): void {
    let run = 0;
    for (let k = this.#middle + way * Math.ceil(BODY / this.spacing); way * (last - k) >= 0; k += way) {
      run = this.#lumen[k] === 1 ? run + 1 : 0;
      if (run * this.spacing < LUMEN_LENGTH) continue;
      const first = k - way * run;
      if (Math.abs(first - this.#middle) * this.spacing > BESIDE_JOINT) return;
      this.#hidden.fill(1, Math.min(first, last) * RAYS, (Math.max(first, last) + 1) * RAYS);
      return;
    }
  }

  /** Past the ala's tip: no marrow between front and back, or no front wall any more. */
  #closed(k: number): boolean {
    const chord = (this.#radius[k * RAYS] as number) + (this.#radius[k * RAYS + RAYS / 2] as number);
    return chord < SHORTEST_CHORD || this.#cone(k, 0, i => this.#fall[i] as number) < this.#scale.seen / 2;
  }

  #support(first: number, last: number): Float32Array {
    const support = new Float32Array(this.#fall.length);
    for (let k = first; k <= last; k++) {
      for (let t = 0; t < RAYS; t++) {
        let sum = 0;
        let count = 0;
        for (let j = Math.max(first, k - 1); j <= Math.min(last, k + 1); j++) {
          for (let d = -1; d <= 1; d++) {
            sum += this.#fall[j * RAYS + ((t + d + RAYS) % RAYS)] as number;
            count++;
          }
        }
        const open = (this.#radius[k * RAYS + t] as number) >= (DEPTHS - 2) * STEP;
        support[k * RAYS + t] = open ? 0 : sum / count;
      }
    }
    return support;
  }
}
