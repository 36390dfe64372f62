import { DEPTHS, RAYS, STEP } from './polarGrid';

/** An edge counts as passed when it lies this many samples further in. */
const PASSED = Math.round(2 / STEP);
/** What it costs to pass an edge as strong as the one chosen instead: the first outer edge wins. */
const PASSING = 0.8;
/** Falls below this, HU, are noise. */
const WEAK = 40;
/** What a ray gains that meets no surface within reach. */
const OPEN = 0.3;

/**
 * The cost of an outer cortical surface at every ray and depth of one unfolded slice. Low where the
 * values fall outwards; high beyond another such fall, which would have been the outer surface.
 *
 * @param values RAYS x DEPTHS, HU; NaN where unknown (costs nothing, says nothing).
 * @param half half the width over which a fall is measured, in samples: about the scanner's blur.
 * @param fullFall the fall, HU, that counts as a certain edge; stronger ones count no more.
 * @param fall out: RAYS x DEPTHS, the outward fall, HU.
 * @param cost out: RAYS x DEPTHS, about -1 .. 1.
 */
export function sectionCost(
  values: Float32Array,
  half: number,
  fullFall: number,
  fall: Float32Array,
  cost: Float32Array,
): void {
  for (let t = 0; t < RAYS; t++) {
    const at = t * DEPTHS;
    let strongest = 0;
    for (let r = 0; r < DEPTHS; r++) {
      const inner = values[at + Math.max(0, r - half)] as number;
      const outer = values[at + Math.min(DEPTHS - 1, r + half)] as number;
      const f = inner - outer;
      fall[at + r] = f === f ? Math.min(fullFall, Math.max(-fullFall, f < 0 ? f : f < WEAK ? 0 : f)) : 0;
      if (r >= PASSED) strongest = Math.max(strongest, fall[at + r - PASSED] as number);
      cost[at + r] =
        (PASSING * strongest - (r === DEPTHS - 1 ? OPEN * fullFall : (fall[at + r] as number))) / fullFall;
    }
  }
}
