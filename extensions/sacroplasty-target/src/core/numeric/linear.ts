/** The value between a, b (the next in its row) and c, d (the same of the next row), at shares fx and fy of the way. */
export function betweenFour(a: number, b: number, c: number, d: number, fx: number, fy: number): number {
  const near = a + (b - a) * fx;
  return near + (c + (d - c) * fx - near) * fy;
}

/** The value between four of a grid, at shares fx and fy of the way from `at` to the next in its row and to the next row. */
export function bilinear(values: Float32Array, at: number, row: number, fx: number, fy: number): number {
  const next = at + row;
  return betweenFour(
    values[at] as number,
    values[at + 1] as number,
    values[next] as number,
    values[next + 1] as number,
    fx,
    fy,
  );
}

/** The same between eight, at a share fz of the way to the next slice. */
export function trilinear(
  values: Float32Array,
  at: number,
  row: number,
  slice: number,
  fx: number,
  fy: number,
  fz: number,
): number {
  const near = bilinear(values, at, row, fx, fy);
  return near + (bilinear(values, at + slice, row, fx, fy) - near) * fz;
}
