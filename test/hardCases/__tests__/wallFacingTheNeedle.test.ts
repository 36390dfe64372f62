import { expect, it } from 'vitest';
import { variant } from '../../accuracy/variants';
import { phantomProbes } from '../../accuracy/probe';
import { measureTurned } from '../../accuracy/turnedNeedles';
import { landmarkOf } from '../../cases/caseTruth';
import { generatePhantom, phantomStack } from '../../phantom';

// Far behind a target in front of the bone the tracing may end on a wall that faces the needle: bone is entered there,
// not left. The needle up along the front was said to leave 20 ± 0.6 mm behind its target, truly 35.
it('a wall that faces a needle is not where the needle leaves the bone', () => {
  const options = variant(30);
  const phantom = generatePhantom(options);
  const landmark = landmarkOf(phantom.truth);
  const probes = phantomProbes(options, phantom.truth, landmark).filter(
    ({ side, turn, offset }) => side === 'right' && turn === 10 && Math.abs(offset) > 51,
  );
  const along = measureTurned(phantomStack(phantom), landmark, probes).filter(({ trajectory }) => trajectory === 3);
  expect(along).toHaveLength(1);
  for (const { truth, measured, uncertainty } of along) {
    expect(truth).toBeLessThan(-30);
    expect(measured === null || Math.abs(measured - truth) <= (uncertainty ?? Number.NaN)).toBe(true);
  }
});
