import { logOdds, probabilitiesOf } from './levelModel';
import { signsOf } from './levelSigns';
import type { ProposalParameters } from './parameters';
import type { WedgeCandidate } from './searchWedge';
import { distance, endplateMiddle } from './wedge';

/** A body of the picture, with how probable it is that it is S1. */
export interface Body extends WedgeCandidate {
  readonly probability: number;
}

/** The bodies among candidates, the most probable S1 first: of candidates for one body the likeliest. */
export function bodiesOf(
  candidates: readonly WedgeCandidate[],
  { choice, level }: Pick<ProposalParameters, 'choice' | 'level'>,
): readonly Body[] {
  const signs = signsOf(
    candidates.map(({ evidence }) => evidence),
    choice.leastStrength,
  );
  const likeliest = candidates
    .map((candidate, i) => ({ ...candidate, odds: logOdds(signs[i] ?? [], level) }))
    .sort((a, b) => b.odds - a.odds);
  const bodies: typeof likeliest = [];
  for (const candidate of likeliest) {
    if (
      bodies.every(body => distance(endplateMiddle(body.wedge), endplateMiddle(candidate.wedge)) > choice.anotherBody)
    )
      bodies.push(candidate);
  }
  const probabilities = probabilitiesOf(bodies.map(({ odds }) => odds));
  return bodies.map(({ wedge, evidence }, i) => ({ wedge, evidence, probability: probabilities[i] ?? 0 }));
}
