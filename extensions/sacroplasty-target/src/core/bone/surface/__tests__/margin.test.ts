import { describe, expect, it } from 'vitest';
import { NORMAL_TUBE, RADIUS, scanTube, tubeLandmark, type Tube } from '../../../../../../../test/anatomy';
import { findSacrum } from '../sacrum';
import { BONE } from '../../parameters';
import { tracedSurface } from '../../tracedSurface';
import { type BoneSurface } from '../../../boneSurface';

function surfaceOf(tube: Tube): BoneSurface {
  return tracedSurface(findSacrum(scanTube(tube), tubeLandmark(tube), BONE.surface), BONE);
}

const surface = surfaceOf(NORMAL_TUBE);

describe('the nearest wall', () => {
  it('lies ahead of a place behind it and behind a place in front of it', () => {
    const distance = (a: number): number | undefined => surface.nearest([9, a, 0], 'anterior')?.distance;
    for (const a of [4, 10, 14]) expect(Math.abs((distance(a) ?? Number.NaN) - (RADIUS - a))).toBeLessThan(0.6);
  });

  it('is clear where cortex lies under it, and not where the values only fall', () => {
    const bare: Tube = { ...NORMAL_TUBE, marrow: 60, cortex: 60, outside: -100, noise: 10 };
    const isClear = (of: BoneSurface): boolean => {
      const near = of.nearest([14, -6, 0], 'other');
      if (near === null) throw new Error('the tube has a wall behind');
      return of.isClear(near);
    };
    expect(isClear(surface)).toBe(true);
    expect(isClear(surfaceOf(bare))).toBe(false);
  });

  it('is not known far past the end of the tracing, where the bone may have turned away', () => {
    const known = Array.from({ length: 30 }, (_, i) => 55 + i).filter(
      s => surface.nearest([s, 0, 0], 'anterior') !== null,
    );
    const traced = known.filter(s => !Number.isNaN(surface.beyond([s, 0, 0])));
    expect(traced.length).toBeGreaterThan(3);
    expect(Math.max(...known) - Math.max(...traced)).toBeLessThanOrEqual(4);
    expect(Math.max(...known)).toBeLessThan(80);
  });
});
