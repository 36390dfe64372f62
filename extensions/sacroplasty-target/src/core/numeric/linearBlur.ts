/** The variance, mm^2, with which linear interpolation between samples `apart` mm apart smears what they show. */
export function linearBlurVariance(apart: number): number {
  return apart ** 2 / 6;
}
