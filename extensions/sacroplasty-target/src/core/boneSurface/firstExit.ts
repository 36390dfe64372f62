const MARCH = 0.5;
const AHEAD = 60;
const BEHIND = 40;
/** Bone that ends for less than this goes on, mm. */
const BRIDGED = 1;

/**
 * The first exit from bone along a line, mm from its start: from a start inside the bone the first
 * crossing ahead; from a start in front of it (bone behind, none nearer ahead) the last crossing behind,
 * negative.
 *
 * @param inside whether the place so many mm along the line lies in bone.
 * @returns null where the line meets no bone, or does not leave it, within reach.
 */
export function firstExit(inside: (x: number) => boolean): number | null {
  if (inside(0)) return nextExit(inside, 0);
  const ahead = firstInside(inside, MARCH, AHEAD);
  const behind = firstInside(inside, -MARCH, BEHIND);
  // In front of the bone the nearer way back leads to it.
  if (behind !== null && (ahead === null || Math.abs(behind) <= ahead)) return crossing(inside, behind, behind + MARCH);
  return ahead === null ? null : nextExit(inside, ahead);
}

function firstInside(inside: (x: number) => boolean, step: number, reach: number): number | null {
  for (let x = step; Math.abs(x) <= reach; x += step) if (inside(x)) return x;
  return null;
}

function nextExit(inside: (x: number) => boolean, from: number): number | null {
  let x = from;
  while (x < AHEAD) {
    x += MARCH;
    if (inside(x)) continue;
    let bridge = x;
    while (bridge - x < BRIDGED && !inside(bridge)) bridge += MARCH / 2;
    if (bridge - x < BRIDGED) {
      x = bridge;
      continue;
    }
    return crossing(inside, x - MARCH, x);
  }
  return null;
}

function crossing(inside: (x: number) => boolean, within: number, without: number): number {
  let low = within;
  let high = without;
  for (let i = 0; i < 10; i++) {
    const middle = (low + high) / 2;
    if (inside(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
