import { expect, it, vi } from 'vitest';
import { lpsDirection, lpsPoint, type LpsPoint } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { buildLandmark, type Landmark } from '../../../extensions/sacroplasty-target/src/core/landmark';
import { checkLevel } from '../../../extensions/sacroplasty-target/src/core/proposal';
import { generatePhantom, phantomStack, SMALL_VIEW } from '../index';
import { messages } from '../../../extensions/sacroplasty-target/src/messages';

vi.setConfig({ testTimeout: 60_000 });

const phantom = generatePhantom({ ...SMALL_VIEW, seed: 11 });
const { truth } = phantom;

/** The landmark of S1, moved by parts of S1's height along its own axis: upwards positive. */
function landmarkAt(heights: number): Landmark {
  const { PS, AS, AI, PI } = truth.corners;
  const up = (i: 0 | 1 | 2): number => (heights * (PS[i] + AS[i] - PI[i] - AI[i])) / 2;
  const moved = (p: readonly [number, number, number]): LpsPoint => lpsPoint(p[0] + up(0), p[1] + up(1), p[2] + up(2));
  const corners = { PS: moved(PS), AS: moved(AS), AI: moved(AI), PI: moved(PI) };
  const normal = lpsDirection(truth.n[0], truth.n[1], truth.n[2]);
  if (normal === null) throw new Error('the phantom has no normal');
  const built = buildLandmark(corners, normal);
  if (built.kind !== 'landmark') throw new Error(built.refusal.kind);
  return built.landmark;
}

it('agrees with a landmark on S1, also where its corners are some millimetres off', () => {
  for (const heights of [0, 0.15, -0.15])
    expect(checkLevel(phantomStack(phantom), landmarkAt(heights)), String(heights)).toMatchObject({ kind: 'sure' });
});

it('says of a landmark on L5 that S1 lies lower, and of one on S2 that it lies higher', () => {
  const onL5 = checkLevel(phantomStack(phantom), landmarkAt(1.35));
  expect(onL5).toMatchObject({ kind: 'elsewhere', direction: 'lower' });
  expect(onL5.kind === 'elsewhere' && messages.levelWarning(onL5)).toMatch(
    /does not seem to lie in S1: S1 was found \d\d mm lower/,
  );
  expect(checkLevel(phantomStack(phantom), landmarkAt(-1))).toMatchObject({ kind: 'elsewhere', direction: 'higher' });
});

it('says nothing on MR, where it does not know', () => {
  const check = checkLevel({ ...phantomStack(phantom), intensity: 'arbitrary' }, landmarkAt(1.35));
  expect(check).toEqual({ kind: 'unknown' });
});
