import type { FirstExitParameters } from './parameters';

/**
 * The first exit from bone along a line, mm from its start: from a start inside the bone the first
 * crossing ahead; from a start in front of it (bone behind, none nearer ahead) the last crossing behind,
 * negative.
 *
 * @param inside whether the place at a distance along the line, mm, lies in bone.
 * @returns null where the line meets no bone, or does not leave it, within reach.
 */
export function firstExit(inside: (x: number) => boolean, parameters: FirstExitParameters): number | null {
  const { march, ahead: reach, behind: reachBehind } = parameters;
  if (inside(0)) return nextExit(inside, 0, parameters);
  const ahead = firstInside(inside, march, reach);
  const behind = firstInside(inside, -march, reachBehind);
  // In front of the bone the nearer way back leads to it.
  if (behind !== null && (ahead === null || Math.abs(behind) <= ahead)) {
    return crossing(inside, behind, behind + march, parameters);
  }
  return ahead === null ? null : nextExit(inside, ahead, parameters);
}

function firstInside(inside: (x: number) => boolean, step: number, reach: number): number | null {
  for (let x = step; Math.abs(x) <= reach; x += step) if (inside(x)) return x;
  return null;
}

function nextExit(inside: (x: number) => boolean, from: number, parameters: FirstExitParameters): number | null {
  const { march, ahead, bridged } = parameters;
  let x = from;
  while (x < ahead) {
    x += march;
    if (inside(x)) continue;
    let bridge = x;
    while (bridge - x < bridged && !inside(bridge)) bridge += march / 2;
    if (bridge - x < bridged) {
      x = bridge;
      continue;
    }
    return crossing(inside, x - march, x, parameters);
  }
  return null;
}

function crossing(
  inside: (x: number) => boolean,
  within: number,
  without: number,
  { halvings }: FirstExitParameters,
): number {
  let low = within;
  let high = without;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (inside(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
