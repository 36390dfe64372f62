import { holdsDense } from '../surface';
import { exitBehind } from './exitBehind';
import { firstExit } from '../../boneSurface';
import { nearestSurface } from '../surface';
import { NeedleDepth } from './needleDepth';
import type { Exit } from '../../boneSurface';
import { firstFall, normalOfFall } from './needleProfile';
import { beyondSurface } from '../surface';
import type { Sacrum } from '../surface';
import { nearestOn } from '../surface';

/** Above this cosine between needle and wall the crossing is placed anew on its own edge. */
const STEEP = 0.35;
/** That moves it by this much at most, mm. */
const FARTHEST_SHIFT = 1;
/** With more doubt than this, mm, a wall behind the start is asked too. */
const FLAT = 10;
/** Something denser than bone this near the way between start and exit makes the exit unknown, mm; read so often. */
const BLOCKS_WITHIN = 4;
const BLOCKS_STEP = 0.75;
/** Around an unseen wall the needle's own profile is searched this far, mm. */
const SEARCH_BEFORE = 6;
const SEARCH_BEYOND = 25;
/** Doubt of an edge that only the needle's own profile shows, mm, on top of the voxel. */
const ALONG_NEEDLE = 1;
/** Rounds of placing it, the shift, mm, that is not worth another, and how far it may move in all. */
const ROUNDS = 6;
const SETTLED = 0.1;
const FARTHEST_FROM_FALL = 3;

type Place = readonly [number, number, number];

/**
 * The first exit from bone along a needle, signed: from a start inside the bone the first crossing
 * ahead; from a start in front of it (bone behind, none ahead) the last crossing behind, negative.
 *
 * The exit is sought three times: on the surface as its edges are fitted, and on surfaces that lie
 * inwards and outwards of it by their doubt. How far these exits lie apart is the doubt of the exit:
 * little for a needle that meets the wall steeply, much for one that runs along it.
 *
 * @param start local mm. @param d unit direction, local.
 * @param farBehind whether an exit behind the traced part is looked for too, from a start in front of the bone.
 */
export function exitAlong(sacrum: Sacrum, start: Place, d: Place, farBehind = false): Exit | null {
  const traced = tracedExit(sacrum, start, d);
  if (!farBehind || (traced?.seen === true && traced.uncertainty < FLAT)) return traced;
  if (!(beyondSurface(sacrum.surface, ...start) > 0) || nearestSurface(sacrum, ...start, 'anterior') === null)
    return traced;
  const behind = exitBehind(sacrum, start, d);
  return behind === null || isBlocked(sacrum, start, d, behind.distance) ? traced : behind;
}

/** The exit on the traced surface. */
function tracedExit(sacrum: Sacrum, start: Place, d: Place): Exit | null {
  const depth = new NeedleDepth(sacrum, start, d);
  const x = firstExit(at => depth.beyond(at) <= 0);
  if (x === null) return null;
  const { beyond, doubt, normal } = depth.beside(x);
  if (isBlocked(sacrum, start, d, x))
    return { distance: x, uncertainty: Number.POSITIVE_INFINITY, normal, seen: false, onSurface: false };
  if (doubt === null || !depth.isTold(x)) return followNeedle(sacrum, start, d, normal, x);
  const cosine = normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2];
  const shift = -beyond / cosine;
  const isPlaced = cosine > STEEP && Math.abs(shift) < FARTHEST_SHIFT;
  const inwards = firstExit(at => depth.beyond(at) + doubt <= 0);
  const outwards = firstExit(at => depth.beyond(at) - doubt <= 0);
  const uncertainty =
    inwards === null || outwards === null
      ? Number.POSITIVE_INFINITY
      : Math.max(doubt, Math.abs(inwards - x), Math.abs(outwards - x));
  return { distance: isPlaced ? x + shift : x, uncertainty, normal, seen: true, onSurface: true };
}

/** An exit on a hidden wall is none; cement or metal before it, or just beyond it, can pass for cortex or hide it. */
function isBlocked({ resampler, walls, surface, points }: Sacrum, start: Place, d: Place, x: number): boolean {
  const exit: Place = [start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]];
  const hidden = nearestOn(walls.hidden, surface, points, exit);
  if (hidden !== null) {
    const away = (c: 0 | 1 | 2): number => (points.place[3 * hidden + c] as number) - exit[c];
    if (Math.hypot(away(0), away(1), away(2)) < BLOCKS_WITHIN) return true;
  }
  const from = Math.min(0, x) - BLOCKS_WITHIN;
  const values = new Float32Array(Math.ceil((Math.abs(x) + 2 * BLOCKS_WITHIN) / BLOCKS_STEP) + 1);
  const at = (c: 0 | 1 | 2): number => start[c] + from * d[c];
  const step = (c: 0 | 1 | 2): number => BLOCKS_STEP * d[c];
  resampler.line(at(0), at(1), at(2), step(0), step(1), step(2), values.length, values, 0);
  return holdsDense(values);
}

/**
 * Where the unfolded surface shows no wall the needle's own profile is asked for one, which is then
 * fitted across, along the normal that the values themselves show. More doubt; none where the needle
 * runs along the wall or the fits do not agree on a place.
 */
function followNeedle(sacrum: Sacrum, start: Place, d: Place, unseenNormal: Place, distance: number): Exit {
  const unseen: Exit = {
    distance,
    uncertainty: 2 * sacrum.coarsest,
    normal: unseenNormal,
    seen: false,
    onSurface: false,
  };
  // Behind a start in front of the bone more than one edge can lie: which is the bone's is not told.
  if (distance <= 0) return unseen;
  const from = Math.max(0, distance - SEARCH_BEFORE);
  const least = 1.5 * sacrum.surface.seen;
  const found = firstFall(sacrum.resampler, start, d, from, distance + SEARCH_BEYOND, least);
  if (found === null) return unseen;
  let x = found;
  for (let round = 0; round < ROUNDS; round++) {
    const at: Place = [start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]];
    const normal = normalOfFall(sacrum.resampler, at);
    const cosine = normal === null ? 0 : normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2];
    if (normal === null || cosine < STEEP) return unseen;
    const fit = sacrum.probe.fit(at, normal, sacrum.prior);
    if (fit === null) return unseen;
    const shift = fit.outer / cosine;
    x += shift;
    if (Math.abs(x - found) > FARTHEST_FROM_FALL) return unseen;
    if (Math.abs(shift) < SETTLED) {
      const uncertainty = (ALONG_NEEDLE + sacrum.coarsest) / cosine;
      return { distance: x, uncertainty, normal, seen: true, onSurface: false };
    }
  }
  return unseen;
}
