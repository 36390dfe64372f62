import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm, type Millimetres } from '../../../core/geometry';
import { Coverage, stretchesOf, stretchHolding } from '../coverage';

/** A coverage of slices 0.7 mm apart on which these have been seen. */
function seen(offsets: readonly number[], spacing = 0.7): Coverage {
  const coverage = new Coverage();
  coverage.reset(mm(spacing));
  for (const offset of offsets) coverage.add(mm(offset));
  return coverage;
}

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => from + i * step);

const LEFT_ZONE = { from: mm(14), to: mm(33.4) };
const RIGHT_ZONE = { from: mm(-13), to: mm(-31.8) };

describe('what was seen of a side', () => {
  it('is one stretch where no two slices are farther apart than the slice spacing', () => {
    const { store } = seen(steps(0, 35, 0.7));
    expect(stretchesOf(store.getState(), 'left')).toHaveLength(1);
    expect(stretchHolding(store.getState(), 'left', LEFT_ZONE)?.to).toBeCloseTo(35);
    expect(stretchHolding(store.getState(), 'right', RIGHT_ZONE)).toBeNull();
  });

  it('has a gap where a slice was jumped over', () => {
    const { store } = seen(steps(0, 35, 0.7).filter((_, i) => i !== 31));
    expect(stretchesOf(store.getState(), 'left')).toHaveLength(2);
    expect(stretchHolding(store.getState(), 'left', LEFT_ZONE)).toBeNull();
  });

  it('does not hold a zone of which an end is missing', () => {
    expect(stretchHolding(seen(steps(15.4, 35, 0.7)).store.getState(), 'left', LEFT_ZONE)).toBeNull();
    expect(stretchHolding(seen(steps(0, 32.2, 0.7)).store.getState(), 'left', LEFT_ZONE)).toBeNull();
    expect(stretchHolding(seen(steps(14, 33, 0.7)).store.getState(), 'left', LEFT_ZONE)).not.toBeNull();
  });

  it('is the patient’s right where offsets are negative, from medial to lateral', () => {
    const { store } = seen(steps(0, 35, 0.7).map(offset => -offset));
    const stretch = stretchHolding(store.getState(), 'right', RIGHT_ZONE);
    expect(stretch?.from).toBeCloseTo(0);
    expect(stretch?.to).toBeCloseTo(-35);
    expect(stretchHolding(store.getState(), 'left', LEFT_ZONE)).toBeNull();
  });

  it('is nothing any more of another line', () => {
    const coverage = seen(steps(0, 35, 0.7));
    coverage.reset(mm(0.9));
    expect(stretchHolding(coverage.store.getState(), 'left', LEFT_ZONE)).toBeNull();
  });

  it('does not depend on the order in which the slices were seen, nor on how often', () => {
    const all = steps(0, 12, 0.7);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all)),
        (order, again) => {
          const { offsets } = seen([...order, ...again]).store.getState();
          expect(offsets).toEqual(all);
        },
      ),
    );
  });

  it('holds a zone only if every place of it lies within one slice spacing of a slice that was seen', () => {
    const all = steps(0, 20, 0.7);
    let held = 0;
    fc.assert(
      fc.property(
        // Any of the slices hardly ever hold a zone; nearly all of them often do.
        fc.oneof(fc.subarray(all), fc.subarray(all, { minLength: all.length - 2 })),
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: 9.1, max: 20, noNaN: true }),
        (offsets, from, to) => {
          const state = seen(offsets).store.getState();
          if (stretchHolding(state, 'left', { from: mm(from), to: mm(to) }) === null) return;
          held++;
          for (let place = from; place <= to; place += 0.1) {
            const nearest = Math.min(...state.offsets.map((offset: Millimetres) => Math.abs(offset - place)));
            expect(nearest).toBeLessThanOrEqual(0.7 * 1.001);
          }
        },
      ),
    );
    expect(held).toBeGreaterThan(10);
  });
});
