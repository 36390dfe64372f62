import { describe, expect, it } from 'vitest';
import { landmarkOf } from '../../../../../../../test/cases/caseTruth';
import {
  generatePhantom,
  NORMAL_PATIENT,
  phantomStack,
  probePhantom,
  SMALL_VIEW,
} from '../../../../../../../test/phantom';
import { findSacrum } from '../sacrum';
import { fromLocal, type Local } from '../../../boneSurface';
import { BONE } from '../../parameters';
import { tracedSurface } from '../../tracedSurface';

describe('the tracing', () => {
  it('follows an ala that is swept back so far that the landmark line runs in front of it', () => {
    const options = { ...NORMAL_PATIENT, ...SMALL_VIEW, seed: 6, sweptBack: { right: 17.5, left: 0 } };
    const phantom = generatePhantom(options);
    const sacrum = findSacrum(phantomStack(phantom), landmarkOf(phantom.truth), BONE.surface);
    const surface = tracedSurface(sacrum, BONE);
    const probe = probePhantom(options);
    for (let s = -34; s >= -46; s -= 4) {
      const k = sacrum.surface.middle + s / sacrum.surface.spacing;
      const centre: Local = [s, sacrum.surface.centreA[k] ?? 0, sacrum.surface.centreU[k] ?? 0];
      expect(probe.surface(fromLocal(sacrum.frame, centre))).toBeLessThan(-1);
      const line: Local = [s, 0, 0];
      const front = surface.nearest(line, 'anterior');
      expect(front?.distance).toBeLessThan(0);
      const missed = front === null ? Number.NaN : probe.surface(fromLocal(sacrum.frame, front.point));
      expect(Math.abs(missed)).toBeLessThanOrEqual(front?.uncertainty ?? Number.NaN);
    }
  });
});
