import { describe, expect, it } from 'vitest';
import { s1Wedge, sacralAxes } from '../anatomy/s1';
import { makeSacrum } from '../anatomy/sacrum';
import { NORMAL_PATIENT, USUAL_ANATOMY, type Anatomy, type PhantomOptions } from '../options';
import { probePhantom } from '../probe';

type Triple = readonly [number, number, number];

const patient = (anatomy: Partial<Anatomy>): PhantomOptions => ({
  ...NORMAL_PATIENT,
  anatomy: { ...USUAL_ANATOMY, ...anatomy },
});

const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((x, i) => x - (b[i] ?? Number.NaN)));

/** Where a needle from a place beside the landmark, mm in an adult of usual size, leaves the bone. */
function exitFrom(options: PhantomOptions, [x, y, z]: Triple, direction: Triple): number {
  const { size } = options.anatomy;
  const [tx, ty, tz] = options.translation;
  const at: Triple = [tx + size * x, ty + size * y, tz + size * z];
  return probePhantom(options).exit(at, direction) ?? Number.NaN;
}

describe('the anatomy of a phantom', () => {
  it('is a larger patient with every true distance larger by as much', () => {
    for (const [x, y, z] of [
      [44, 0, 0],
      [-41, 2, -3],
    ] as const) {
      for (const direction of [
        [0, -1, 0],
        [0.6, -0.64, 0.48],
      ] as const) {
        const usual = exitFrom(NORMAL_PATIENT, [x, y, z], direction);
        expect(exitFrom(patient({ size: 1.15 }), [x, y, z], direction)).toBeCloseTo(1.15 * usual, 3);
      }
    }
  });

  it('has the depth and wedge that were asked for', () => {
    const usual = s1Wedge(NORMAL_PATIENT);
    const shaped = s1Wedge(patient({ bodyDepth: 4, wedge: 3 }));
    expect(apart(shaped.AS, shaped.PS)).toBeCloseTo(apart(usual.AS, usual.PS) + 4, 9);
    const wedge = apart(shaped.AS, shaped.AI) - apart(shaped.PS, shaped.PI);
    expect(Math.abs(wedge - (apart(usual.AS, usual.AI) - apart(usual.PS, usual.PI)) - 3)).toBeLessThan(0.3);
  });

  it('brings the front of a hollow ala nearer to the target', () => {
    const exit = (options: PhantomOptions): number => exitFrom(options, [40, 0, 0], [0, -0.766, -0.643]);
    expect(exit(NORMAL_PATIENT) - exit(patient({ alaConcavity: 1.8 }))).toBeGreaterThan(0.8);
  });

  it('widens the foramina', () => {
    const beside: Triple = [33, ...sacralAxes(NORMAL_PATIENT).place(12, -23)];
    expect(makeSacrum(NORMAL_PATIENT).foramina.left(...beside)).toBeGreaterThan(0);
    expect(makeSacrum(patient({ foramenSize: 1.4 })).foramina.left(...beside)).toBeLessThan(0);
  });

  it('opens a disc under a lumbarised S1, and leaves the alae whole', () => {
    const { AI, PI } = s1Wedge(NORMAL_PATIENT);
    const { place } = sacralAxes(NORMAL_PATIENT);
    const inDisc: Triple = [0, ...place((AI[0] + PI[0]) / 2, (AI[1] + PI[1]) / 2 - 2.5)];
    const lumbarised = patient({ lumbosacral: 'lumbarised-s1' });
    expect(makeSacrum(NORMAL_PATIENT).bone(...inDisc)).toBeLessThan(0);
    expect(makeSacrum(lumbarised).bone(...inDisc)).toBeGreaterThan(0);
    for (const x of [-45, 38]) {
      expect(exitFrom(lumbarised, [x, 0, 0], [0, -1, 0])).toBe(exitFrom(NORMAL_PATIENT, [x, 0, 0], [0, -1, 0]));
    }
  });
});
