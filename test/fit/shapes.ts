import { Matrix, CholeskyDecomposition } from 'ml-matrix';
import type { ShapeModel } from '../../extensions/sacroplasty-target/src/core/proposal';

/** How many numbers describe a wedge's shape. */
const SHAPE_NUMBERS = 6;

/** These numbers of a wedge. */
type Shape = readonly number[];

/**
 * The shape model of S1 from bones and from phantoms, each kind with half of the weight: real bones show how S1 is
 * built, the phantoms patients that lie askew. The covariance is that of a new patient of the bones' kind (the predictive
 * covariance of a normal distribution of unknown mean and covariance), since ten bones say little of rare ones.
 */
export function fitShape(bones: readonly Shape[], phantoms: readonly Shape[]): ShapeModel {
  const kinds = [bones, phantoms];
  const means = kinds.map(shapes => meanOf(shapes));
  const mean = meanOf(means);
  const covariance = Matrix.zeros(SHAPE_NUMBERS, SHAPE_NUMBERS);
  kinds.forEach((shapes, kind) => {
    const n = shapes.length;
    // Of the predictive t distribution: (n + 1) / n for the mean, (n - 1) / (n - 3) for the covariance.
    const predictive = ((n + 1) * (n - 1)) / (n * (n - 3));
    const own = means[kind] ?? mean;
    const scatter = covarianceOf(shapes, own).mul(predictive);
    covariance.add(scatter.add(outer(own.map((x, i) => x - (mean[i] ?? 0)))).mul(1 / kinds.length));
  });
  const lower = new CholeskyDecomposition(covariance).lowerTriangularMatrix;
  const factor = Array.from({ length: SHAPE_NUMBERS }, (_, i) => lower.getRow(i).slice(0, i + 1)).flat();
  return { mean, factor };
}

function meanOf(rows: readonly (readonly number[])[]): number[] {
  return Array.from(
    { length: SHAPE_NUMBERS },
    (_, i) => rows.reduce((sum, values) => sum + (values[i] ?? 0), 0) / rows.length,
  );
}

function covarianceOf(rows: readonly (readonly number[])[], mean: readonly number[]): Matrix {
  const covariance = Matrix.zeros(SHAPE_NUMBERS, SHAPE_NUMBERS);
  for (const values of rows) covariance.add(outer(values.map((x, i) => x - (mean[i] ?? 0))));
  return covariance.mul(1 / (rows.length - 1));
}

function outer(values: readonly number[]): Matrix {
  const column = Matrix.columnVector([...values]);
  return column.mmul(column.transpose());
}
