import { describe, expect, it } from 'vitest';
import { lpsDirection, lpsPoint, mm, travel } from '../../geometry';
import { absenceAt, missingSlices } from '../missingSlices';

const normal = lpsDirection(0.1, -0.2, -0.97)!;
const GEOMETRY = { origin: lpsPoint(-120, -80, 412), sliceDirection: normal, sliceSpacing: mm(1.8) };

/** A place at the height of a slice's number, off the first voxel. */
const at = (k: number) => travel(travel(GEOMETRY.origin, normal, 1.8 * k), lpsDirection(0.97, 0.485, 0)!, 33);

describe('where images are missing', () => {
  const missing = missingSlices(GEOMETRY, [null, 'failed', null, null, 'loading', 'loading', null, 'failed']);

  it('is the way from the image before to the one behind', () => {
    expect(missing.slabs).toHaveLength(3);
    expect([0.5, 1, 1.5].map(k => absenceAt(missing, at(k)))).toEqual(['failed', 'failed', 'failed']);
    expect([-0.5, 2.5, 2.99].map(k => absenceAt(missing, at(k)))).toEqual([null, null, null]);
    expect([3.2, 4.5, 5.9].map(k => absenceAt(missing, at(k)))).toEqual(['loading', 'loading', 'loading']);
  });

  it('is reported with a failure first, where both kinds are near', () => {
    expect(absenceAt(missing, at(6.5))).toBe('failed');
    expect(absenceAt(missing, at(2.5), mm(1))).toBe('failed');
    expect(absenceAt(missing, at(2.9), mm(0.5))).toBe('loading');
  });

  it('is nowhere when every image is there', () => {
    const nothing = missingSlices(GEOMETRY, [null, null]);
    expect(nothing.slabs).toEqual([]);
    expect(absenceAt(nothing, at(1), mm(50))).toBeNull();
  });
});
