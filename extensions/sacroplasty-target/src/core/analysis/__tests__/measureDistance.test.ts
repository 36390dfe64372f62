import { expect, it } from 'vitest';
import { PLAIN_S1 } from '../../../../../../test/anatomy';
import { fromLocal, sacralFrame, type BoneSurface, type NearSurface } from '../../boneSurface';
import { lpsDirection } from '../../geometry';
import { buildLandmark } from '../../landmark';
import { PUBLISHED_THRESHOLDS } from '../../trajectory';
import { measureDistance } from '../measureDistance';
import { MEASURING } from '../parameters';
import { messages } from '../../../messages';

const result = buildLandmark(PLAIN_S1.corners, PLAIN_S1.normal);
if (result.kind === 'refused') throw new Error('the plain S1 was refused');
const frame = sacralFrame(result.landmark);
const needle = lpsDirection(0.3, -0.9, 0.1);
if (needle === null) throw new Error('no direction');

/** The anterior cortex so far in front of the target (mm, negative: behind it), met where nothing is seen of it. */
function unseen(depth: number, beyond: number): BoneSurface {
  const wall: NearSurface = { distance: depth, uncertainty: 0.4, support: 0, normal: [0, 1, 0], point: [0, depth, 0] };
  return {
    frame,
    onlySacrum: false,
    outlineIn: () => [],
    beyond: () => beyond,
    nearest: (_place, which) => (which === 'anterior' ? wall : null),
    safeDistance: () => 0.3,
    isClear: () => true,
    isBehindCentre: () => false,
    exitAlong: () => ({
      distance: -4.1,
      uncertainty: 2.2,
      normal: [0, 1, 0],
      seen: false,
      onSurface: false,
      at: 'cortex',
    }),
    boneFollows: () => false,
  };
}

const limits = { foramen: 30, lateral: 57, jointSeen: true };

function reasonAt(offset: number, surface: BoneSurface): string {
  const target = fromLocal(frame, [offset, 0, 0]);
  const measured = measureDistance(surface, target, 2, needle!, limits, PUBLISHED_THRESHOLDS, MEASURING);
  return measured.kind === 'unknown' ? messages.reason(measured.reason) : 'measured';
}

// Wrong is what was seen: "no cortex is seen where the needle leaves the bone" of a target that lies in front of the bone.
it('says of a target outside of the sacrum that it lies there', () => {
  expect(reasonAt(-61, unseen(4, Number.NaN))).toBe(
    'the ala target lies past the sacroiliac joint, outside of the sacrum',
  );
  expect(reasonAt(44, unseen(-6, 6))).toMatch(
    /^the ala target lies in front of the anterior cortex, outside of the bone/,
  );
  expect(reasonAt(44, unseen(5, 2))).toMatch(/^the ala target lies outside of the bone/);
  expect(reasonAt(44, { ...unseen(5, 2), exitAlong: () => null })).toMatch(/^the ala target lies outside of the bone/);
});

it('says of a target in the bone what is wrong with the needle’s way', () => {
  expect(reasonAt(44, unseen(5, -5))).toBe('no cortex is seen where the needle leaves the bone');
  expect(reasonAt(58, { ...unseen(5, -5), onlySacrum: true })).toBe(
    'no cortex is seen where the needle leaves the bone',
  );
  expect(reasonAt(44, { ...unseen(5, -5), exitAlong: () => null })).toBe(
    'the needle does not meet the traced part of the sacrum',
  );
});
