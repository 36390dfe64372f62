import type { SlabSet } from './flanks';
import type { ProposalParameters } from './parameters';
import { unlikeness } from './s1Shape';
import { gradientAt, type Slab } from './slab';
import { COORDINATES, type Wedge } from './wedge';

type Weights = ProposalParameters['evidence'];

/** What speaks for an S1 body, each about 0 (nothing) to 1. */
export interface WedgeEvidence {
  readonly endplate: number;
  readonly anterior: number;
  readonly posterior: number;
  /** Another vertebra's endplate above a disc space. */
  readonly neighbourAbove: number;
  /** The same below: S1 has none, L5 has. */
  readonly discBelow: number;
  /** Endplate and front are still there beside the midline, on the weaker side: it is a body, and no process. */
  readonly breadth: number;
  /** Bone goes on below. */
  readonly sacrumBelow: number;
  readonly unlikeness: number;
  readonly total: number;
}

/** Mean step down from bone, going out to the right of the way from (u0, v0) to (u1, v1): -1 to 1. */
export function edge(slab: Slab, u0: number, v0: number, u1: number, v1: number, count: number): number {
  const du = u1 - u0,
    dv = v1 - v0;
  const length = Math.sqrt(du * du + dv * dv);
  const mu = dv / length,
    mv = -du / length;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const t = (i + 0.5) / count;
    sum -= gradientAt(slab, u0 + t * du, v0 + t * dv, mu, mv);
  }
  return sum / count;
}

/** The strongest facing endplate beyond the line from P to Q, `least` mm or more away. */
function facing(
  slab: Slab,
  pu: number,
  pv: number,
  qu: number,
  qv: number,
  least: number,
  backFirst: boolean,
  { discBack, discOpening, facing: places }: Weights,
): number {
  const length = Math.hypot(qu - pu, qv - pv);
  const mu = (qv - pv) / length,
    mv = -(qu - pu) / length;
  let strongest = 0;
  for (const back of discBack) {
    if (back < least) continue;
    for (const opening of discOpening) {
      const first = backFirst ? back : back + opening;
      const second = backFirst ? back + opening : back;
      const g = -edge(slab, pu + first * mu, pv + first * mv, qu + second * mu, qv + second * mv, places);
      if (g > strongest) strongest = g;
    }
  }
  return strongest;
}

/** The outer edges alone, coarsely: a first sieve. -Infinity where there is no endplate. */
export function outerEdges(slab: Slab, w: Wedge, { sieved, leastEndplate, sievedPosterior }: Weights): number {
  const endplate = edge(slab, w[0] as number, w[1] as number, w[2] as number, w[3] as number, sieved);
  if (endplate < leastEndplate) return -Infinity;
  return (
    endplate +
    edge(slab, w[2] as number, w[3] as number, w[4] as number, w[5] as number, sieved) +
    sievedPosterior * edge(slab, w[6] as number, w[7] as number, w[0] as number, w[1] as number, sieved)
  );
}

/** A wedge with what was found to speak for it. */
export interface WeighedWedge {
  readonly wedge: Wedge;
  readonly evidence: WedgeEvidence;
}

/**
 * All that speaks for and against a wedge.
 * @param known a wedge already weighed: what hangs on an endplate that both share is not sought again.
 * @returns the evidence of `known` as soon as it is plain that there is no more for the wedge.
 */
export function weigh(
  { middle: slab, flanks }: SlabSet,
  w: Wedge,
  known: WeighedWedge | null,
  { evidence: weights, shape }: ProposalParameters,
): WedgeEvidence {
  const { ofBreadth } = weights;
  const [psU, psV, asU, asV, aiU, aiV, piU, piV] = w as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const superior = known !== null && sharesCorners(w, known.wedge, 0) ? known.evidence : null;
  const inferior = known !== null && sharesCorners(w, known.wedge, INFERIOR) ? known.evidence : null;
  const endplate = superior?.endplate ?? edge(slab, psU, psV, asU, asV, weights.endplate);
  const anterior = edge(slab, asU, asV, aiU, aiV, weights.anterior);
  const posterior = edge(slab, piU, piV, psU, psV, weights.posterior);
  const neighbourAbove = superior?.neighbourAbove ?? facing(slab, psU, psV, asU, asV, weights.leastDisc, true, weights);
  const discBelow = inferior?.discBelow ?? openDisc(slab, aiU, aiV, piU, piV, weights);
  const sacrumBelow = below(slab, w, weights);
  const unlike = unlikeness(w, shape);
  const narrow =
    endplate +
    anterior +
    weights.ofPosterior * posterior +
    weights.ofNeighbour * Math.min(neighbourAbove, weights.mostFacing * Math.max(0, endplate)) -
    weights.ofDiscBelow * discBelow +
    weights.ofSacrumBelow * sacrumBelow -
    weights.ofUnlikeness * unlike;
  let breadth = 1;
  for (const flank of flanks) {
    if (known !== null && narrow + ofBreadth * breadth <= known.evidence.total) return known.evidence;
    breadth = Math.min(breadth, beside(flank, w, weights));
  }
  const total = narrow + ofBreadth * breadth;
  return { endplate, anterior, posterior, neighbourAbove, discBelow, breadth, sacrumBelow, unlikeness: unlike, total };
}

/** Where the inferior corners begin in a wedge. */
const INFERIOR = COORDINATES / 2;

/** Whether two wedges share the corners at `m` and `m + 2`. */
function sharesCorners(a: Wedge, b: Wedge, m: number): boolean {
  const n = m + 2;
  return a[m] === b[m] && a[m + 1] === b[m + 1] && a[n] === b[n] && a[n + 1] === b[n + 1];
}

/** How much the inferior edge looks like one side of an open disc. */
function openDisc(slab: Slab, aiU: number, aiV: number, piU: number, piV: number, weights: Weights): number {
  const inferior = Math.max(0, edge(slab, aiU, aiV, piU, piV, weights.inferior));
  if (inferior === 0) return 0;
  const other = facing(slab, aiU, aiV, piU, piV, weights.leastDiscBelow, false, weights);
  return Math.min(weights.mostFacing * inferior, other);
}

/** Endplate and front in a picture beside the midline, where both may lie somewhat further in. */
function beside(slab: Slab, w: Wedge, { inwards: depths, flank: places }: Weights): number {
  const [psU, psV, asU, asV, aiU, aiV] = w as unknown as readonly [number, number, number, number, number, number];
  let endplate = -1;
  let front = -1;
  for (const inwards of depths) {
    endplate = Math.max(endplate, shifted(slab, psU, psV, asU, asV, inwards, places));
    front = Math.max(front, shifted(slab, asU, asV, aiU, aiV, inwards, places));
  }
  return (endplate + front) / 2;
}

/** The step down at a line moved inwards. */
function shifted(slab: Slab, u0: number, v0: number, u1: number, v1: number, inwards: number, places: number): number {
  const length = Math.hypot(u1 - u0, v1 - v0);
  const mu = (-inwards * (v1 - v0)) / length,
    mv = (inwards * (u1 - u0)) / length;
  return edge(slab, u0 + mu, v0 + mv, u1 + mu, v1 + mv, places);
}

/** S2's front and back: like S1's, turned back by some 15 degrees, and somewhat nearer each other. */
function below(slab: Slab, w: Wedge, { below: places, belowLength, belowTurns }: Weights): number {
  const frontU = (w[4] as number) - (w[2] as number),
    frontV = (w[5] as number) - (w[3] as number);
  const backU = (w[6] as number) - (w[0] as number),
    backV = (w[7] as number) - (w[1] as number);
  const u = frontU / Math.hypot(frontU, frontV) + backU / Math.hypot(backU, backV);
  const v = frontV / Math.hypot(frontU, frontV) + backV / Math.hypot(backU, backV);
  const length = Math.hypot(u, v);
  let best = -1;
  for (const turn of belowTurns) {
    const c = Math.cos(turn),
      s = Math.sin(turn);
    // Turning towards posterior and up: anticlockwise in (u, v).
    const du = (belowLength * (c * u - s * v)) / length,
      dv = (belowLength * (s * u + c * v)) / length;
    const front = edge(slab, w[4] as number, w[5] as number, (w[4] as number) + du, (w[5] as number) + dv, places);
    const back = edge(slab, (w[6] as number) + du, (w[7] as number) + dv, w[6] as number, w[7] as number, places);
    best = Math.max(best, (front + back) / 2);
  }
  return best;
}
