/**
 * The steps of the margin from near to far: one hue, evenly darker (OKLab lightness 0.97 to 0.34), so that the
 * order is seen with every kind of colour vision and in print, and what is near stands out on a dark screen.
 */
const RAMP = ['#e1f9ff', '#c0e7ff', '#9bd2fa', '#5baadf', '#2c8bc5', '#005e94', '#003c69'] as const;

/** The fill of one step of the margin; the last one's beyond the ramp. */
export function rampColour(step: number): string {
  return RAMP[step] ?? RAMP[6];
}
