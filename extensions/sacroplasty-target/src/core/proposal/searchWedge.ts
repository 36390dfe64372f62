import type { SlabSet } from './flanks';
import { HALF_SLAB } from './slab';
import { meanWedge, type Wedge } from './wedge';
import { outerEdges, weigh, type WeighedWedge as WedgeCandidate } from './wedgeEvidence';

export type { WedgeCandidate };

const STEP = 3;
const SLOPES = [0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1.1, 1.25] as const;
const SIZES = [0.87, 1, 1.15] as const;
const LEANS = [-4, 4] as const;
/** How many places of the sieve are weighed, and how far apart they must lie, mm. */
const KEPT = 40;
const APART = 5;

/** The `refined` places in the picture at which what lies is most like an S1 body, best first. */
export function searchWedges(slabs: SlabSet, refined: number): WedgeCandidate[] {
  const reach = HALF_SLAB - 20;
  const across = Math.floor((2 * reach) / STEP) + 1;
  const score = new Float32Array(across * across).fill(-Infinity);
  const pose = new Int16Array(across * across);
  const shapes = allShapes();
  const moved = new Float64Array(8);
  for (let j = 0, at = 0; j < across; j++) {
    for (let i = 0; i < across; i++, at++) {
      const u = i * STEP - reach,
        v = j * STEP - reach;
      for (let k = 0; k < shapes.length; k++) {
        const shape = shapes[k] as Wedge;
        for (let m = 0; m < 8; m += 2) {
          moved[m] = (shape[m] as number) + u;
          moved[m + 1] = (shape[m + 1] as number) + v;
        }
        const edges = outerEdges(slabs.middle, moved);
        if (edges <= (score[at] as number)) continue;
        score[at] = edges;
        pose[at] = k;
      }
    }
  }
  const places = Array.from(score, (_, at) => at).sort((a, b) => (score[b] as number) - (score[a] as number));
  const kept: number[] = [];
  for (const at of places) {
    if (kept.length >= KEPT) break;
    const near = kept.some(
      other =>
        STEP * Math.hypot((at % across) - (other % across), Math.floor(at / across) - Math.floor(other / across)) <
        APART,
    );
    if (!near) kept.push(at);
  }
  return kept
    .map(at => {
      const shape = shapes[pose[at] as number] as Wedge;
      const u = (at % across) * STEP - reach,
        v = Math.floor(at / across) * STEP - reach;
      const wedge = shape.map((x, m) => x + (m % 2 === 0 ? u : v));
      return { wedge, evidence: weigh(slabs, wedge, null) };
    })
    .sort((a, b) => b.evidence.total - a.evidence.total)
    .slice(0, refined)
    .map(({ wedge }) => refineWedge(slabs, wedge))
    .sort((a, b) => b.evidence.total - a.evidence.total);
}

function allShapes(): Wedge[] {
  return SLOPES.flatMap(slope => SIZES.flatMap(size => LEANS.map(lean => meanWedge(0, 0, slope, size, lean))));
}

/** Fits a wedge to the evidence; an edge that has settled beside its own cortex is lifted over to it. */
export function refineWedge(slabs: SlabSet, start: Wedge): WedgeCandidate {
  const settled = climb(slabs, start, FIRST_STEP);
  const leapt = leap(slabs, settled);
  return leapt === settled ? settled : climb(slabs, leapt.wedge, SECOND_STEP);
}

const FIRST_STEP = 3;
const SECOND_STEP = 1.5;
const LAST_STEP = 0.4;
/** How far an edge may be lifted, mm, and in which steps: narrower than an edge is seen. */
const LEAP = 9;
const LEAP_STEP = 1.5;

/** Moves, turns and stretches the wedge, then moves its edges and corners one by one, as long as the evidence grows. */
function climb(slabs: SlabSet, start: Wedge, firstStep: number): WedgeCandidate {
  const wedge = Float64Array.from(start);
  const trial = new Float64Array(8);
  let evidence = weigh(slabs, wedge, null);
  for (let step = firstStep; step > LAST_STEP;) {
    let better = false;
    for (let move = 0; move < MOVES.length; move++) {
      for (let sign = -1; sign <= 1; sign += 2) {
        moveWedge(wedge, MOVES[move] as Move, sign * step, trial);
        const found = weigh(slabs, trial, { wedge, evidence });
        if (found.total <= evidence.total) continue;
        wedge.set(trial);
        evidence = found;
        better = true;
      }
    }
    if (!better) step /= 2;
  }
  return { wedge, evidence };
}

/** The candidate with whichever of its edges moved, its ends along their other edges, gains most; the same one if none gains. */
function leap(slabs: SlabSet, from: WedgeCandidate): WedgeCandidate {
  const { wedge } = from;
  const trial = new Float64Array(8);
  let best = from;
  for (let m = 0; m < 8; m += 2) {
    const n = (m + 2) % 8;
    for (let d = -LEAP; d <= LEAP; d += LEAP_STEP) {
      trial.set(wedge);
      slide(trial, wedge, m, (m + 6) % 8, d);
      slide(trial, wedge, n, (n + 2) % 8, d);
      const evidence = weigh(slabs, trial, from);
      if (evidence.total > best.evidence.total) best = { wedge: Float64Array.from(trial), evidence };
    }
  }
  return best;
}

/** Moves a corner by `d` mm away from its neighbour. */
function slide(out: Wedge, wedge: Wedge, corner: number, neighbour: number, d: number): void {
  const du = (wedge[corner] as number) - (wedge[neighbour] as number),
    dv = (wedge[corner + 1] as number) - (wedge[neighbour + 1] as number);
  const share = d / Math.hypot(du, dv);
  out[corner] = (wedge[corner] as number) + share * du;
  out[corner + 1] = (wedge[corner + 1] as number) + share * dv;
}

/** Shifts of the eight coordinates by one step, or 'turn' and 'stretch' about the middle. */
type Move = 'turn' | 'stretch' | readonly number[];

/** Distance of the corners from the middle, mm: there a turn or stretch by one step moves them by one step. */
const ARM = 18;

function moveWedge(wedge: Wedge, move: Move, step: number, out: Wedge): void {
  let u = 0,
    v = 0;
  for (let m = 0; m < 8; m += 2) {
    u += (wedge[m] as number) / 4;
    v += (wedge[m + 1] as number) / 4;
  }
  const share = step / ARM;
  for (let m = 0; m < 8; m += 2) {
    const du = (wedge[m] as number) - u,
      dv = (wedge[m + 1] as number) - v;
    const shiftU = move === 'turn' ? -share * dv : move === 'stretch' ? share * du : step * (move[m] as number);
    const shiftV = move === 'turn' ? share * du : move === 'stretch' ? share * dv : step * (move[m + 1] as number);
    out[m] = (wedge[m] as number) + shiftU;
    out[m + 1] = (wedge[m + 1] as number) + shiftV;
  }
}

const MOVES: readonly Move[] = [
  [1, 0, 1, 0, 1, 0, 1, 0],
  [0, 1, 0, 1, 0, 1, 0, 1],
  'turn',
  'stretch',
  // The inferior, superior, anterior and posterior edge.
  [0, 0, 0, 0, 1, 0, 1, 0],
  [0, 0, 0, 0, 0, 1, 0, 1],
  [1, 0, 1, 0, 0, 0, 0, 0],
  [0, 1, 0, 1, 0, 0, 0, 0],
  [0, 0, 1, 0, 1, 0, 0, 0],
  [0, 0, 0, 1, 0, 1, 0, 0],
  [1, 0, 0, 0, 0, 0, 1, 0],
  [0, 1, 0, 0, 0, 0, 0, 1],
  ...Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (_, m) => (m === i ? 1 : 0))),
];
