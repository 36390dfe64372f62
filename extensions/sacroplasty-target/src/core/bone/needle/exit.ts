import { firstExit, type Exit, type ExitsSought } from '../../boneSurface';
import { beyondSurface, nearestSurface, type Sacrum } from '../surface';
import { exitUncertainty, profileUncertainty } from '../uncertainty';
import { isBlocked } from './blocked';
import { exitBehind } from './exitBehind';
import { NeedleDepth } from './needleDepth';
import { firstFall, normalOfFall } from './needleProfile';
import type { NeedleParameters } from './parameters';

type Place = readonly [number, number, number];

/**
 * The first exit from bone along a needle, signed: from a start inside the bone the first crossing
 * ahead; from a start in front of it (bone behind, none ahead) the last crossing behind, negative.
 *
 * The exit is sought three times: on the surface as its edges are fitted, and on surfaces that lie
 * inwards and outwards of it by their uncertainty. How far these exits lie apart is the uncertainty of the exit:
 * little for a needle that meets the wall steeply, much for one that runs along it.
 *
 * @param start local mm. @param d unit direction, local.
 * @param among the exits that are looked for.
 */
export function exitAlong(
  sacrum: Sacrum,
  parameters: NeedleParameters,
  start: Place,
  d: Place,
  among: ExitsSought = 'of-traced-part',
): Exit | null {
  const traced = tracedExit(sacrum, parameters, start, d);
  if (among === 'of-traced-part' || (traced?.seen === true && traced.uncertainty < parameters.exit.flat)) return traced;
  if (!(beyondSurface(sacrum.surface, ...start) > 0) || nearestSurface(sacrum, ...start, 'anterior') === null)
    return traced;
  const behind = exitBehind(sacrum, parameters, start, d);
  return behind === null || isBlocked(sacrum, parameters, start, d, behind.distance) ? traced : behind;
}

/** The exit on the traced surface. */
function tracedExit(sacrum: Sacrum, parameters: NeedleParameters, start: Place, d: Place): Exit | null {
  const { steep, farthestShift } = parameters.exit;
  const exitFrom = (inside: (x: number) => boolean): number | null => firstExit(inside, parameters.firstExit);
  const depth = new NeedleDepth(sacrum, parameters.depth, start, d);
  const x = exitFrom(at => depth.beyond(at) <= 0);
  if (x === null) return null;
  const { beyond, uncertainty: ofEdge, normal } = depth.beside(x);
  if (isBlocked(sacrum, parameters, start, d, x))
    return { distance: x, uncertainty: Number.POSITIVE_INFINITY, normal, seen: false, onSurface: false, at: 'cortex' };
  const cosine = normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2];
  // A wall that faces the needle is where one enters bone: what was traced there is not what it leaves.
  if (ofEdge === null || cosine < -steep || !depth.isOfBone(x))
    return followNeedle(sacrum, parameters, start, d, normal, x);
  const shift = -beyond / cosine;
  const isPlaced = cosine > steep && Math.abs(shift) < farthestShift;
  const inwards = exitFrom(at => depth.beyond(at) + ofEdge <= 0);
  const outwards = exitFrom(at => depth.beyond(at) - ofEdge <= 0);
  const uncertainty = exitUncertainty(ofEdge, x, inwards, outwards);
  return { distance: isPlaced ? x + shift : x, uncertainty, normal, seen: true, onSurface: true, at: 'cortex' };
}

/**
 * Where the unfolded surface shows no wall the needle's own profile is asked for one, which is then
 * fitted across, along the normal that the values themselves show. It is less certain; there is none where the needle
 * runs along the wall or the fits do not agree on a place.
 */
function followNeedle(
  sacrum: Sacrum,
  { exit, profile }: NeedleParameters,
  start: Place,
  d: Place,
  unseenNormal: Place,
  distance: number,
): Exit {
  const unseen: Exit = {
    distance,
    uncertainty: exit.unseen * sacrum.coarsest,
    normal: unseenNormal,
    seen: false,
    onSurface: false,
    at: 'cortex',
  };
  // Behind a start in front of the bone more than one edge can lie: which is the bone's is not known.
  if (distance <= 0) return unseen;
  const from = Math.max(0, distance - profile.before);
  const least = profile.leastFall * sacrum.surface.seen;
  const found = firstFall(sacrum.resampler, profile, start, d, from, distance + profile.beyond, least);
  if (found === null) return unseen;
  let x = found;
  for (let round = 0; round < profile.rounds; round++) {
    const at: Place = [start[0] + x * d[0], start[1] + x * d[1], start[2] + x * d[2]];
    const normal = normalOfFall(sacrum.resampler, at, profile.normalReach);
    const cosine = normal === null ? 0 : normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2];
    if (normal === null || cosine < exit.steep) return unseen;
    const fit = sacrum.probe.fit(at, normal, sacrum.prior);
    if (fit === null) return unseen;
    const shift = fit.outer / cosine;
    x += shift;
    if (Math.abs(x - found) > profile.farthest) return unseen;
    if (Math.abs(shift) < profile.settled) {
      const uncertainty = profileUncertainty(profile.uncertainty, sacrum.coarsest, cosine);
      return { distance: x, uncertainty, normal, seen: true, onSurface: false, at: 'cortex' };
    }
  }
  return unseen;
}
