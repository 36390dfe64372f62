/** How many unknowns the system has. */
export const UNKNOWNS = 4;

/**
 * Solves the symmetric positive definite system A x = b of four unknowns in place (Cholesky): on
 * return `b` holds x.
 *
 * @param a 4 x 4, row by row; only the lower triangle is read; overwritten.
 * @returns false where A is not positive definite; `b` is then spoilt.
 */
export function solve4(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[4 * i + j] as number;
      for (let k = 0; k < j; k++) sum -= (a[4 * i + k] as number) * (a[4 * j + k] as number);
      if (i === j) {
        if (!(sum > 0)) return false;
        a[5 * i] = Math.sqrt(sum);
      } else {
        a[4 * i + j] = sum / (a[5 * j] as number);
      }
    }
  }
  for (let i = 0; i < 4; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (a[4 * i + k] as number) * (b[k] as number);
    b[i] = sum / (a[5 * i] as number);
  }
  for (let i = 3; i >= 0; i--) {
    let sum = b[i] as number;
    for (let k = i + 1; k < 4; k++) sum -= (a[4 * k + i] as number) * (b[k] as number);
    b[i] = sum / (a[5 * i] as number);
  }
  return true;
}
