import { Matrix, solve } from 'ml-matrix';
import { probabilitiesOf, type LevelModel } from '../../extensions/sacroplasty-target/src/core/proposal';
import { BONE, type Example } from './examples';

/** Newton's method is done when no weight moves by more than this; it takes some twenty rounds. */
const SETTLED = 1e-9;
const ROUNDS = 100;

/**
 * The logistic model that makes which candidate of each picture is S1, or that none is, most probable (conditional logit,
 * Newton's method). Real bones and phantoms count half each, however many there are.
 *
 * @param prior how much speaks beforehand for signs that say nothing: one over the variance of standardised weights.
 */
export function fitLevel(examples: readonly Example[], prior: number): LevelModel {
  const scale = standardise(examples.flatMap(({ signs }) => signs));
  const shareOf = weightsOf(examples);
  let weights = Matrix.zeros(scale.mean.length + 1, 1);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(examples, shareOf, scale, weights, prior);
    // Far from the optimum a whole step may overshoot.
    const length = step.norm();
    weights = Matrix.add(weights, length > 1 ? Matrix.div(step, length) : step);
    if (length < SETTLED) break;
  }
  const raw = scale.mean.map((_, i) => weights.get(i + 1, 0) / (scale.deviation[i] ?? 1));
  return {
    intercept: weights.get(0, 0) - raw.reduce((sum, weight, i) => sum + weight * (scale.mean[i] ?? 0), 0),
    weights: raw,
  };
}

interface Scale {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

function standardise(rows: readonly (readonly number[])[]): Scale {
  const average = (of: (row: readonly number[]) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const mean = (rows[0] ?? []).map((_, i) => average(row => row[i] ?? 0));
  return { mean, deviation: mean.map((middle, i) => Math.sqrt(average(row => ((row[i] ?? 0) - middle) ** 2))) };
}

/** How much an example counts: those of bones and those of phantoms together as much as all examples. */
function weightsOf(examples: readonly Example[]): (example: Example) => number {
  const bones = examples.filter(({ source }) => source === BONE).length;
  const others = examples.length - bones;
  if (bones === 0 || others === 0) return () => 1;
  return ({ source }) => examples.length / 2 / (source === BONE ? bones : others);
}

function newtonStep(
  examples: readonly Example[],
  shareOf: (example: Example) => number,
  { mean, deviation }: Scale,
  weights: Matrix,
  weightOfPrior: number,
): Matrix {
  const size = mean.length + 1;
  // The intercept has no prior.
  const prior = Matrix.diag(Array.from({ length: size }, (_, i) => (i === 0 ? 0 : weightOfPrior)));
  const gradient = prior.mmul(weights).neg();
  const curvature = prior.clone();
  for (const example of examples) {
    const share = shareOf(example);
    const rows = example.signs.map(signs =>
      Matrix.columnVector([1, ...signs.map((sign, i) => (sign - (mean[i] ?? 0)) / (deviation[i] ?? 1))]),
    );
    const probabilities = probabilitiesOf(rows.map(row => row.dot(weights)));
    const expected = Matrix.zeros(size, 1);
    rows.forEach((row, i) => {
      const probability = probabilities[i] ?? 0;
      gradient.add(Matrix.mul(row, share * (Number(i === example.s1) - probability)));
      curvature.add(row.mmul(row.transpose()).mul(share * probability));
      expected.add(Matrix.mul(row, probability));
    });
    curvature.sub(expected.mmul(expected.transpose()).mul(share));
  }
  return solve(curvature, gradient);
}
