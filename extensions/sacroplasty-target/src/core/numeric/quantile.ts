/** The value below which a share of sorted values lies, one of them; NaN without any. @param sorted the smallest first. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
