import { dot } from '../geometry';
import { toLocal, type Local, type SacralFrame } from './frame';
import type { NearSurface } from './nearSurface';
import type { BoneSurface } from './boneSurface';

/**
 * A surface in the local coordinates of another landmark's frame: the bone stays where it is, and is
 * measured from another line.
 */
export function surfaceInFrame(surface: BoneSurface, frame: SacralFrame): BoneSurface {
  const shift = toLocal(surface.frame, frame.origin);
  const axes = [frame.left, frame.anterior, frame.superior] as const;
  const there = [surface.frame.left, surface.frame.anterior, surface.frame.superior] as const;
  const columns = axes.map(axis => there.map(other => dot(axis, other)));
  const cosine = (i: 0 | 1 | 2, j: 0 | 1 | 2): number => columns[j]?.[i] ?? Number.NaN;
  const turned = (d: Local): Local => {
    const along = (i: 0 | 1 | 2): number => cosine(i, 0) * d[0] + cosine(i, 1) * d[1] + cosine(i, 2) * d[2];
    return [along(0), along(1), along(2)];
  };
  const turnedBack = (d: Local): Local => {
    const along = (j: 0 | 1 | 2): number => cosine(0, j) * d[0] + cosine(1, j) * d[1] + cosine(2, j) * d[2];
    return [along(0), along(1), along(2)];
  };
  const moved = (place: Local): Local => {
    const [s, a, u] = turned(place);
    return [s + shift[0], a + shift[1], u + shift[2]];
  };
  const movedBack = ([s, a, u]: Local): Local => turnedBack([s - shift[0], a - shift[1], u - shift[2]]);
  const nearBack = (near: NearSurface): NearSurface => ({
    ...near,
    normal: turnedBack(near.normal),
    point: movedBack(near.point),
  });
  return {
    frame,
    onlySacrum: surface.onlySacrum,
    outlineIn: plane => surface.outlineIn(plane),
    beyond: place => surface.beyond(moved(place)),
    nearest: (place, which) => {
      const near = surface.nearest(moved(place), which);
      return near === null ? null : nearBack(near);
    },
    safeDistance: near => surface.safeDistance(near),
    isClear: near => surface.isClear(near),
    isBehindCentre: place => surface.isBehindCentre(moved(place)),
    exitAlong: (start, d, among) => {
      const exit = surface.exitAlong(moved(start), turned(d), among);
      return exit === null ? null : { ...exit, normal: turnedBack(exit.normal) };
    },
    boneFollows: (exit, d, within) => surface.boneFollows(moved(exit), turned(d), within),
  };
}
