import type { SlabSet } from './flanks';
import type { ProposalParameters } from './parameters';
import { moveTo, shapeAt, wedgeOfShape } from './s1Shape';
import { COORDINATES, middleOf, type Wedge } from './wedge';
import { outerEdges, weigh, type WeighedWedge as WedgeCandidate } from './wedgeEvidence';

export type { WedgeCandidate };

/** Where the anterosuperior corner begins in a wedge. */
const ANTERIOR = 2;

/** The `refined` places in the picture at which what lies is most like an S1 body, best first. */
export function searchWedges(slabs: SlabSet, refined: number, parameters: ProposalParameters): WedgeCandidate[] {
  const { search, evidence: weights } = parameters;
  const { step } = search;
  const reach = slabs.middle.half - search.border;
  const across = Math.floor((2 * reach) / step) + 1;
  const score = new Float32Array(across * across).fill(-Infinity);
  const pose = new Int16Array(across * across);
  const shapes = allShapes(parameters);
  const moved = new Float64Array(COORDINATES);
  for (let j = 0, at = 0; j < across; j++) {
    for (let i = 0; i < across; i++, at++) {
      const u = i * step - reach,
        v = j * step - reach;
      for (let k = 0; k < shapes.length; k++) {
        moveTo(shapes[k] as Wedge, u, v, moved);
        const edges = outerEdges(slabs.middle, moved, weights);
        if (edges <= (score[at] as number)) continue;
        score[at] = edges;
        pose[at] = k;
      }
    }
  }
  const places = Array.from(score, (_, at) => at).sort((a, b) => (score[b] as number) - (score[a] as number));
  const kept: number[] = [];
  for (const at of places) {
    if (kept.length >= search.kept) break;
    const near = kept.some(
      other =>
        step * Math.hypot((at % across) - (other % across), Math.floor(at / across) - Math.floor(other / across)) <
        search.apart,
    );
    if (!near) kept.push(at);
  }
  return kept
    .map(at => {
      const shape = shapes[pose[at] as number] as Wedge;
      const u = (at % across) * step - reach,
        v = Math.floor(at / across) * step - reach;
      const wedge = new Float64Array(COORDINATES);
      moveTo(shape, u, v, wedge);
      return { wedge, evidence: weigh(slabs, wedge, null, parameters) };
    })
    .sort((a, b) => b.evidence.total - a.evidence.total)
    .slice(0, refined)
    .map(({ wedge }) => refineWedge(slabs, wedge, parameters))
    .sort((a, b) => b.evidence.total - a.evidence.total);
}

/** Bodies of the slopes, sizes and leans that occur, each as the numbers before it make likely. */
function allShapes({ search: { slopes, sizes, leans }, shape }: ProposalParameters): Wedge[] {
  return slopes.flatMap(slope =>
    sizes.flatMap(size => leans.map(lean => wedgeOfShape(shapeAt(shape, [slope, size, lean])))),
  );
}

/** Fits a wedge to the evidence; an edge that has settled beside its own cortex is lifted over to it. */
export function refineWedge(slabs: SlabSet, start: Wedge, parameters: ProposalParameters): WedgeCandidate {
  const { firstStep, secondStep } = parameters.search;
  const settled = climb(slabs, start, firstStep, parameters);
  const leapt = leap(slabs, settled, parameters);
  const lifted = leapt === settled ? settled : climb(slabs, leapt.wedge, secondStep, parameters);
  return grow(slabs, lifted, parameters);
}

/**
 * Where a wedge lies along one wall of a body and misses the other, that of a larger body may be what it is: the wedge is
 * stretched about the promontory, or about the corner behind it, and fitted anew. The same one if nothing is gained.
 */
function grow(slabs: SlabSet, from: WedgeCandidate, parameters: ProposalParameters): WedgeCandidate {
  const { missedWall, growth, secondStep } = parameters.search;
  const { anterior, posterior } = from.evidence;
  if (Math.min(anterior, posterior) >= missedWall * Math.max(anterior, posterior)) return from;
  const anchor = anterior > posterior ? ANTERIOR : 0;
  const [u, v] = [from.wedge[anchor] as number, from.wedge[anchor + 1] as number];
  return growth
    .map(factor => from.wedge.map((x, m) => (m % 2 === 0 ? u : v) + factor * (x - (m % 2 === 0 ? u : v))))
    .map(larger => climb(slabs, larger, secondStep, parameters))
    .reduce((best, grown) => (grown.evidence.total > best.evidence.total ? grown : best), from);
}

/** Moves, turns and stretches the wedge, then moves its edges and corners one by one, as long as the evidence grows. */
function climb(slabs: SlabSet, start: Wedge, firstStep: number, parameters: ProposalParameters): WedgeCandidate {
  const { arm, lastStep } = parameters.search;
  const wedge = Float64Array.from(start);
  const trial = new Float64Array(COORDINATES);
  let evidence = weigh(slabs, wedge, null, parameters);
  for (let step = firstStep; step > lastStep;) {
    let better = false;
    for (let move = 0; move < MOVES.length; move++) {
      for (let sign = -1; sign <= 1; sign += 2) {
        moveWedge(wedge, MOVES[move] as Move, sign * step, arm, trial);
        const found = weigh(slabs, trial, { wedge, evidence }, parameters);
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
function leap(slabs: SlabSet, from: WedgeCandidate, parameters: ProposalParameters): WedgeCandidate {
  const { leap: farthest, leapStep } = parameters.search;
  const { wedge } = from;
  const trial = new Float64Array(COORDINATES);
  let best = from;
  for (let m = 0; m < COORDINATES; m += 2) {
    const n = (m + 2) % COORDINATES;
    for (let d = -farthest; d <= farthest; d += leapStep) {
      trial.set(wedge);
      slide(trial, wedge, m, (m + COORDINATES - 2) % COORDINATES, d);
      slide(trial, wedge, n, (n + 2) % COORDINATES, d);
      const evidence = weigh(slabs, trial, from, parameters);
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

/** @param arm distance of the corners from the middle, mm: there a turn or stretch by one step moves them by one step. */
function moveWedge(wedge: Wedge, move: Move, step: number, arm: number, out: Wedge): void {
  const [u, v] = middleOf(wedge);
  const share = step / arm;
  for (let m = 0; m < COORDINATES; m += 2) {
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
  ...Array.from({ length: COORDINATES }, (_, i) => Array.from({ length: COORDINATES }, (_, m) => (m === i ? 1 : 0))),
];
