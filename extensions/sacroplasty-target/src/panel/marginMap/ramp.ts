/** Lightness of the nearest and the farthest step: what is near stands out on a dark screen. */
const NEAREST = 96;
const FARTHEST = 26;

/**
 * The fill of one step of the margin: one hue, evenly darker with distance, so that the order is seen with
 * every kind of colour vision and in print.
 */
export function rampColour(step: number, steps: number): string {
  const lightness = NEAREST + ((FARTHEST - NEAREST) * step) / Math.max(1, steps - 1);
  const chroma = 0.02 + 0.11 * Math.sin((Math.PI * (100 - lightness)) / 100);
  return `oklch(${lightness.toFixed(0)}% ${chroma.toFixed(3)} 235)`;
}
