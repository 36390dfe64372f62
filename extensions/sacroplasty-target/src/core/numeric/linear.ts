/** The value between four of a grid, at shares fx and fy of the way from `at` to the next in its row and to the next row. */
export function bilinear(values: Float32Array, at: number, row: number, fx: number, fy: number): number {
  const a = values[at] as number;
  const c = values[at + row] as number;
  const near = a + ((values[at + 1] as number) - a) * fx;
  return near + (c + ((values[at + row + 1] as number) - c) * fx - near) * fy;
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
