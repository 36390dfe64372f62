import { describe, expect, it } from 'vitest';
import { makeSacrum } from '../anatomy/sacrum';
import { makeSurroundings } from '../anatomy/surroundings';
import { tissuesOf, type Finding } from '../findings';
import { NORMAL_PATIENT, type PhantomOptions } from '../options';
import { probePhantom } from '../probe';
import { seededRandom } from '../random';
import { distanceToSurface } from '../surface';

type Triple = readonly [number, number, number];

const patient = (finding: Finding): PhantomOptions => ({ ...NORMAL_PATIENT, findings: [finding] });
const plain = makeSacrum(NORMAL_PATIENT);

/** Random places around the left ala, the phantom's own frame. */
function* places(): Generator<Triple> {
  const random = seededRandom(5);
  for (let i = 0; i < 20_000; i++) yield [30 + 26 * random(), -26 + 34 * random(), -14 + 30 * random()];
}

/** True signed distances from the bone of places in a finding's tissues. */
function distancesOf(finding: Finding): readonly number[] {
  const options = patient(finding);
  const { within, around } = tissuesOf(options, makeSacrum(options).bone, makeSurroundings(options).ilia);
  const found: number[] = [];
  for (const place of places()) {
    if (![...within, ...around].some(({ shape }) => shape(...place) < 0)) continue;
    found.push(distanceToSurface(p => plain.bone(...p), place));
    if (found.length === 25) break;
  }
  return found;
}

/** A finding and the distances from the bone, mm, that it must keep to; negative in the bone. */
const NO_BONE: readonly (readonly [string, number, number, Finding])[] = [
  ['contrast-filled vessels', 1, 12, { kind: 'contrast-vessels', side: 'left', gap: 1, hounsfield: 300 }],
  ['contrast in bowel', 2, 22, { kind: 'contrast-bowel', side: 'left', gap: 3.6, hounsfield: 400 }],
  [
    'a calcified ligament',
    1.5,
    3.5,
    { kind: 'calcified-sacroiliac-ligament', side: 'left', gap: 1.5, thickness: 2, hounsfield: 600 },
  ],
  ['leaked cement', -0.1, 5, { kind: 'leaked-cement', side: 'left', thickness: 4, hounsfield: 2000 }],
  ['cement', -20, -1.4, { kind: 'cement', side: 'left', hounsfield: 2000 }],
  ['a dense layer', -5, -3, { kind: 'dense-layer', side: 'left', depth: 3, thickness: 2, hounsfield: 600 }],
  ['a bone island', -13, -2.5, { kind: 'bone-island', side: 'left', depth: 3, hounsfield: 900 }],
];
/** Gaps are kept to first order of the bone's shape, mm. */
const FIRST_ORDER = 0.4;

describe('findings of a phantom', () => {
  it.each(NO_BONE)('keep their place before or behind the surface: %s', (_, nearest, farthest, finding) => {
    const distances = distancesOf(finding);
    expect(distances).toHaveLength(25);
    expect(Math.min(...distances)).toBeGreaterThan(nearest - FIRST_ORDER);
    expect(Math.max(...distances)).toBeLessThan(farthest + FIRST_ORDER);
  });

  it.each(NO_BONE)('leave the bone, and so the truth, alone: %s', (_, _nearest, _farthest, finding) => {
    const { bone } = makeSacrum(patient(finding));
    for (const place of places()) if (bone(...place) !== plain.bone(...place)) throw new Error('The bone has changed');
  });

  it('make osteophytes bone: a needle through one leaves it later, elsewhere nothing changes', () => {
    const osteophyte = { kind: 'joint-osteophyte', side: 'left', height: 5, bridging: false } as const;
    const exit = (options: PhantomOptions, x: number): number => {
      const [tx, ty, tz] = options.translation;
      return probePhantom(options).exit([tx + x, ty, tz], [0, -1, 0]) ?? Number.NaN;
    };
    expect(exit(patient(osteophyte), 51) - exit(NORMAL_PATIENT, 51)).toBeGreaterThan(1);
    expect(exit(patient(osteophyte), -51)).toBe(exit(NORMAL_PATIENT, -51));
  });
});
