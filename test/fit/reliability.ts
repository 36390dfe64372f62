import { logOdds, probabilitiesOf } from '../../extensions/sacroplasty-target/src/core/proposal';
import { plainTable } from '../accuracy/layout';
import { BONE, type Example } from './examples';
import { fitLevel } from './level';

/** Parts into which the cases are cut: each is judged by what was fitted to the others. */
const PARTS = 10;
/** Strengths of the prior that are tried, the strongest first. */
const PRIORS = [3, 1, 0.3, 0.1, 0.03] as const;
/** Bounds of the probabilities that are counted together. */
const BOUNDS = [0, 0.05, 0.5, 0.9, 0.95, 0.99, 1] as const;

/** What a model says of a picture from whose case it has learnt nothing. */
interface Judged {
  readonly example: Example;
  /** Of the most probable body. */
  readonly probability: number;
  readonly isRight: boolean;
  /** Of what is true. */
  readonly ofTruth: number;
}

/** The cases, each with its pictures. */
type Cases = readonly (readonly Example[])[];

/**
 * The strongest prior under which the truth of left-out real bones is no less probable than under the best one by more
 * than that one's standard error (the one-standard-error rule), and how probable under each: the pictures are few, and
 * can be distinguished so well that the best likelihood would be that of boundless weights.
 */
export function choosePrior(cases: Cases): { readonly prior: number; readonly printed: string } {
  const tried = PRIORS.map(prior => {
    const logarithms = judgeLeftOut(cases, prior)
      .filter(({ example }) => example.source === BONE)
      .map(({ ofTruth }) => Math.log(ofTruth));
    const mean = logarithms.reduce((sum, one) => sum + one, 0) / logarithms.length;
    const variance = logarithms.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (logarithms.length - 1);
    return { prior, likelihood: mean, error: Math.sqrt(variance / logarithms.length) };
  });
  const best = tried.reduce((a, b) => (b.likelihood > a.likelihood ? b : a));
  const chosen = tried.find(({ likelihood }) => likelihood >= best.likelihood - best.error) ?? best;
  const rows = tried.map(({ prior, likelihood, error }) => [String(prior), likelihood.toFixed(4), error.toFixed(4)]);
  return { prior: chosen.prior, printed: plainTable(['prior', 'log likelihood', 'standard error'], rows) };
}

/** How often the most probable body of left-out cases is S1, by how probable it is said to be. */
export function printedReliability(cases: Cases, prior: number): string {
  const judged = judgeLeftOut(cases, prior);
  const rows = BOUNDS.slice(0, -1).map((low, i) => {
    const high = BOUNDS[i + 1] ?? 1;
    const of = judged.filter(({ probability }) => probability >= low && (probability < high || high === 1));
    const whole = of.filter(({ example }) => example.s1 !== null);
    const counts = [whole.length, whole.filter(({ isRight }) => isRight).length, of.length - whole.length];
    return [`${low.toFixed(2)} to ${high.toFixed(2)}`, ...counts.map(String)];
  });
  const listed = judged
    .filter(({ example, isRight, probability }) =>
      example.s1 === null ? probability > 0.05 : !isRight || probability < 0.9,
    )
    .map(({ example, probability }) => `  ${probability.toFixed(3)} ${example.what}`);
  return [plainTable(['probability', 'S1 whole', 'of them right', 'S1 cut off'], rows), ...listed].join('\n');
}

function judgeLeftOut(cases: Cases, prior: number): readonly Judged[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const model = fitLevel(cases.filter((_case, i) => i % PARTS !== part).flat(), prior);
    return cases
      .filter((_case, i) => i % PARTS === part)
      .flat()
      .map((example): Judged => {
        const probabilities = probabilitiesOf(example.signs.map(one => logOdds(one, model)));
        const probability = Math.max(...probabilities);
        const none = probabilities.reduce((rest, one) => rest - one, 1);
        return {
          example,
          probability,
          isRight: probabilities.indexOf(probability) === example.s1,
          ofTruth: example.s1 === null ? none : (probabilities[example.s1] ?? 0),
        };
      });
  }).flat();
}
