import { edgeStrength, logOdds, probabilitiesOf, signsOf } from './levelModel';
import type { ProposalParameters } from './parameters';
import type { WedgeCandidate } from './searchWedge';
import { distance, type PicturePoint, type Wedge } from './wedge';

/** A body of the picture, with how probable it is that it is S1. */
export interface Body extends WedgeCandidate {
  readonly probability: number;
}

/** The bodies among candidates, the most probable S1 first: of candidates for one body the likeliest. */
export function bodiesOf(
  candidates: readonly WedgeCandidate[],
  { choice, level }: Pick<ProposalParameters, 'choice' | 'level'>,
): readonly Body[] {
  const strength = edgeStrength(
    candidates.map(({ evidence }) => evidence),
    choice.leastStrength,
  );
  const likeliest = candidates
    .map(candidate => ({ ...candidate, odds: logOdds(signsOf(candidate.evidence, strength), level) }))
    .sort((a, b) => b.odds - a.odds);
  const bodies: typeof likeliest = [];
  for (const candidate of likeliest) {
    if (bodies.every(body => apart(body.wedge, candidate.wedge) > choice.anotherBody)) bodies.push(candidate);
  }
  const probabilities = probabilitiesOf(bodies.map(({ odds }) => odds));
  return bodies.map(({ wedge, evidence }, i) => ({ wedge, evidence, probability: probabilities[i] ?? 0 }));
}

/** Distance between the middles of two superior endplates, mm. */
function apart(a: Wedge, b: Wedge): number {
  const middle = (w: Wedge): PicturePoint => [
    ((w[0] as number) + (w[2] as number)) / 2,
    ((w[1] as number) + (w[3] as number)) / 2,
  ];
  return distance(middle(a), middle(b));
}
