/** The value, no farther from 0 than `most` to either side. */
export function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
