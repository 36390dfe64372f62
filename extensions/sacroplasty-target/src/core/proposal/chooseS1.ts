import type { WedgeCandidate } from './searchWedge';

/** The least that each sign of an S1 body must show. */
const LEAST = {
  endplate: 0.28,
  anterior: 0.35,
  posterior: 0.3,
  neighbourAbove: 0.22,
  breadth: 0.33,
  sacrumBelow: 0.1,
} as const;
const MOST = { discBelow: 0.3, unlikeness: 6.5 } as const;
/** All signs together. */
const LEAST_TOTAL = 2;
/** The next best body, this far away (mm) or farther, must be weaker by so much; one that lacks a sign, weaker at all. */
const ANOTHER_BODY = 12;
const LEAST_LEAD = 0.25;

/** Which candidate is S1, or why none is. */
export type S1Choice =
  | { readonly kind: 'chosen'; readonly candidate: WedgeCandidate }
  | { readonly kind: 'no-s1' }
  | { readonly kind: 'level-uncertain' };

/** Chooses S1 among candidates sorted best first. */
export function chooseS1(candidates: readonly WedgeCandidate[]): S1Choice {
  const possible = candidates.filter(looksLikeS1);
  const [best] = possible;
  if (best === undefined) return { kind: 'no-s1' };
  const isRival = (other: WedgeCandidate): boolean =>
    apart(best, other) > ANOTHER_BODY &&
    best.evidence.total - other.evidence.total < (possible.includes(other) ? LEAST_LEAD : 0);
  if (candidates.some(isRival)) return { kind: 'level-uncertain' };
  return { kind: 'chosen', candidate: best };
}

function looksLikeS1({ evidence }: WedgeCandidate): boolean {
  return (
    evidence.total >= LEAST_TOTAL &&
    evidence.endplate >= LEAST.endplate &&
    evidence.anterior >= LEAST.anterior &&
    evidence.posterior >= LEAST.posterior &&
    evidence.neighbourAbove >= LEAST.neighbourAbove &&
    evidence.breadth >= LEAST.breadth &&
    evidence.sacrumBelow >= LEAST.sacrumBelow &&
    evidence.discBelow <= MOST.discBelow &&
    evidence.unlikeness <= MOST.unlikeness
  );
}

/** Distance between the middles of two superior endplates, mm. */
function apart(a: WedgeCandidate, b: WedgeCandidate): number {
  const middle = (w: Float64Array, m: number): number => ((w[m] as number) + (w[m + 2] as number)) / 2;
  return Math.hypot(middle(a.wedge, 0) - middle(b.wedge, 0), middle(a.wedge, 1) - middle(b.wedge, 1));
}
