import { describe, expect, it } from 'vitest';
import { landmarkOf } from '../../../../../../../test/cases/caseTruth';
import { generatePhantom, NORMAL_PATIENT, phantomStack } from '../../../../../../../test/phantom';
import { directionOf, displacement, lpsPoint, SIDES, type LpsPoint, type Side } from '../../../geometry';
import { placeOf, type VoxelStack } from '../../../volume';
import { directionToLocal, toLocal, type Exit } from '../../../boneSurface';
import { findSacrum } from '../../surface';
import { BONE } from '../../parameters';
import { tracedSurface } from '../../tracedSurface';

/** Both alae are swept back: along the sacral long axis the needle has left the bone far behind its target. */
const phantom = generatePhantom({
  ...NORMAL_PATIENT,
  seed: 41,
  pixelSpacing: 1,
  extent: [140, 110, 110],
  sweptBack: { right: 16, left: 14 },
  osteoporosis: true,
  noise: 18,
});
const { truth } = phantom;
const landmark = landmarkOf(truth);
const whole = phantomStack(phantom);

/** The exit of a side's needle along the sacral long axis. */
function exitOn(side: Side, stack: VoxelStack): Exit | null {
  const { target, traj } = truth.sides[side];
  const surface = tracedSurface(findSacrum(stack, landmark, BONE.surface), BONE);
  const direction = directionOf(displacement(lpsPoint(0, 0, 0), lpsPoint(...traj.long.dir)));
  if (direction === null) throw new Error('The needle has no direction');
  return surface.exitAlong(
    toLocal(surface.frame, at(target)),
    directionToLocal(surface.frame, direction),
    'also-behind-it',
  );
}

function at(place: readonly [number, number, number]): LpsPoint {
  return lpsPoint(...place);
}

/** The distance a side's needle must have. */
function trueDistance(side: Side): number {
  return truth.sides[side].traj.long.d ?? Number.NaN;
}

describe('the exit of a needle far behind a target in front of the bone', () => {
  it.each(SIDES)('is found on the %s within its uncertainty', side => {
    expect(trueDistance(side)).toBeLessThan(-15);
    const exit = exitOn(side, whole);
    expect(exit).toMatchObject({ seen: true, onSurface: false });
    expect(exit?.uncertainty).toBeLessThan(6);
    expect(Math.abs((exit?.distance ?? Number.NaN) - trueDistance(side))).toBeLessThanOrEqual(
      exit?.uncertainty ?? Number.NaN,
    );
  });

  it.each(SIDES)('is not determined on the %s where the wall between them is not seen', side => {
    const { target, traj } = truth.sides[side];
    const half = trueDistance(side) / 2;
    const [, , z] = at(target);
    const middle = Math.round((z + half * traj.long.dir[2] - whole.origin[2]) / whole.sliceSpacing);
    const slices = whole.slices.map((slice, k) => (Math.abs(k - middle) <= 4 ? null : slice));
    expect(exitOn(side, { ...whole, slices })?.seen ?? false).toBe(false);
  });

  it.each(SIDES)('is not determined on the %s where something denser than bone lies in the way', side => {
    const { target, traj } = truth.sides[side];
    const back = trueDistance(side) * 0.5;
    const place = at(target).map((c, axis) => c + back * (traj.long.dir[axis] ?? 0));
    const isDense = (p: LpsPoint): boolean => Math.hypot(...p.map((c, axis) => c - (place[axis] ?? 0))) < 2;
    const slices = whole.slices.map(
      (slice, k) => slice?.map((value, i) => (isDense(placeOfVoxel(i, k)) ? 1900 : value)) ?? null,
    );
    expect(exitOn(side, { ...whole, slices })?.seen ?? false).toBe(false);
  });
});

function placeOfVoxel(i: number, k: number): LpsPoint {
  return placeOf(whole, [i % whole.columns, Math.floor(i / whole.columns), k]);
}
