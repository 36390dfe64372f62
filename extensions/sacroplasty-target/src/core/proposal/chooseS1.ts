import type { ProposalParameters } from './parameters';
import type { WedgeCandidate } from './searchWedge';

/** Which candidate is S1, or why none is. */
export type S1Choice =
  | { readonly kind: 'chosen'; readonly candidate: WedgeCandidate }
  | { readonly kind: 'no-s1' }
  | { readonly kind: 'level-uncertain' };

/** Chooses S1 among candidates sorted best first. */
export function chooseS1(candidates: readonly WedgeCandidate[], needed: ProposalParameters['choice']): S1Choice {
  const possible = candidates.filter(candidate => looksLikeS1(candidate, needed));
  const [best] = possible;
  if (best === undefined) return { kind: 'no-s1' };
  const isRival = (other: WedgeCandidate): boolean =>
    apart(best, other) > needed.anotherBody &&
    best.evidence.total - other.evidence.total < (possible.includes(other) ? needed.leastLead : 0);
  if (candidates.some(isRival)) return { kind: 'level-uncertain' };
  return { kind: 'chosen', candidate: best };
}

function looksLikeS1({ evidence }: WedgeCandidate, needed: ProposalParameters['choice']): boolean {
  return (
    evidence.total >= needed.total &&
    evidence.endplate >= needed.endplate &&
    evidence.anterior >= needed.anterior &&
    evidence.posterior >= needed.posterior &&
    evidence.neighbourAbove >= needed.neighbourAbove &&
    evidence.breadth >= needed.breadth &&
    evidence.sacrumBelow >= needed.sacrumBelow &&
    evidence.discBelow <= needed.discBelow &&
    evidence.unlikeness <= needed.unlikeness
  );
}

/** Distance between the middles of two superior endplates, mm. */
function apart(a: WedgeCandidate, b: WedgeCandidate): number {
  const middle = (w: Float64Array, m: number): number => ((w[m] as number) + (w[m + 2] as number)) / 2;
  return Math.hypot(middle(a.wedge, 0) - middle(b.wedge, 0), middle(a.wedge, 1) - middle(b.wedge, 1));
}
