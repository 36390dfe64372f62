import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, AnalysisWarning, SideAnalysis, UnknownReason } from '../../../core/analysis';
import { LEFT, mm } from '../../../core/geometry';
import { buildLandmark } from '../../../core/landmark';
import { messages } from '../../../messages';
import { concernsOf, sameConcern } from '../concerns';
import { analysisOf, assessment, CORNERS, SAGITTAL } from '../../../../../../test/planning';

const built = buildLandmark(CORNERS, SAGITTAL.normal);
if (built.kind === 'refused') throw new Error(built.refusal.kind);
const { landmark } = built;

const length = fc.double({ min: 0.6, max: 3.4, noNaN: true }).map(mm);
const warning: fc.Arbitrary<AnalysisWarning> = fc.oneof(
  fc.record({ kind: fc.constantFrom('joint-unsure', 'joint-guessed', 'joint-not-found'), side: fc.constant('right') }),
  fc.record({
    kind: fc.constantFrom('target-at-midline', 'target-in-reach-of-canal', 'target-in-canal'),
    side: fc.constant('right'),
    at: length,
  }),
  fc.record({
    kind: fc.constantFrom('target-medial-to-foramen', 'target-past-joint'),
    side: fc.constant('right'),
    at: length,
    limit: length,
  }),
);
const plainReason = fc.oneof(
  fc.record({ kind: fc.constantFrom('no-bone', 'no-surface') }),
  fc.record({ kind: fc.constant('too-near'), wall: fc.constantFrom('anterior', 'foramen') }),
) as fc.Arbitrary<UnknownReason>;
const reason: fc.Arbitrary<UnknownReason> = fc.oneof(
  plainReason,
  fc.record({ kind: fc.constant('at-offset'), offset: length.map(at => mm(1 - at)), reason: plainReason }),
);

/** Four slices of the right side, 0.3 to 0.8 mm apart: some of their differences are shown, some are not. */
const slices = fc
  .array(
    fc.tuple(fc.double({ min: 0.3, max: 0.8, noNaN: true }), fc.constantFrom('inside', 'anterior', 'foramen'), length),
    { minLength: 4, maxLength: 4 },
  )
  .map(all => {
    let at = 30;
    return all.map(([step, state, margin]) => {
      at += step;
      return assessment(landmark, -at, state, state === 'inside' ? margin : 1.5 - margin);
    });
  });

const side = fc
  .tuple(slices, fc.nat(3), fc.nat(3), fc.nat(3), fc.constantFrom('given', 'none'), reason)
  .map(([containment, breach, beyond, target, has, why]): Partial<SideAnalysis> => {
    const [a, b, c] = [breach, beyond, target].map(i => containment[i]!);
    return {
      containment,
      needleZone: { from: mm(-30), to: a!.offset },
      alaTarget: { kind: 'known', offset: c!.offset, point: landmark.target, by: 'given' },
      lateralBreach: has === 'given' && b!.state === 'anterior' ? b! : null,
      verdict:
        a!.state === 'foramen'
          ? { kind: 'not-contained', confidence: 0.99, firstBreach: a! }
          : a!.state === 'anterior'
            ? { kind: 'borderline', closest: a! }
            : has === 'none'
              ? { kind: 'unknown', reason: why }
              : { kind: 'contained', confidence: 0.99 },
    };
  });

const analysis: fc.Arbitrary<Analysis> = fc
  .tuple(side, fc.array(warning, { maxLength: 2 }))
  .map(([right, warnings]) => {
    const base = analysisOf({ landmark });
    const known = { kind: 'known', direction: LEFT, by: 'proposed', uncertainty: 8 } as const;
    return {
      ...base,
      warnings,
      sides: { ...base.sides, right: { ...base.sides.right, jointDirection: known, ...right } },
    };
  });

describe('two concerns', () => {
  it('are the same one exactly where the user reads the same', () => {
    let same = 0;
    fc.assert(
      fc.property(analysis, analysis, (one, other) => {
        for (const a of concernsOf(one, 'right')) {
          for (const b of concernsOf(other, 'right')) {
            const reads = messages.concern(a) === messages.concern(b);
            if (reads) same++;
            expect(sameConcern(a, b)).toBe(reads);
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(same).toBeGreaterThan(2000);
  });

  it('say of a side what they say of the numbers that are shown rounded', () => {
    fc.assert(
      fc.property(analysis, made => {
        const about = concernsOf(made, 'right').filter(({ kind }) => kind === 'warning');
        expect(about.map(messages.concern)).toEqual(made.warnings.map(messages.warning));
      }),
    );
  });
});

describe('what was stored in words', () => {
  it('is the same finding as today', () => {
    fc.assert(
      fc.property(analysis, made => {
        for (const about of concernsOf(made, 'right')) {
          if (about.kind !== 'warning') continue;
          expect(messages.readWarning(messages.warning(about.warning))).toEqual(about.warning);
        }
      }),
    );
    fc.assert(
      fc.property(reason, why => {
        const words = messages.reason(why);
        expect(messages.reason(messages.readReason(words))).toBe(words);
        expect(messages.readReason(words).kind).toBe(why.kind);
      }),
    );
  });

  it.each([
    ['bone-unclear', 'the bone around the point cannot be told'],
    [
      'target-in-front',
      'the ala target lies in front of the anterior cortex, outside of the bone, and where the needle meets it cannot be told',
    ],
    ['target-outside', 'the ala target lies outside of the bone, and where the needle meets it cannot be told'],
    ['needle-along-cortex', 'the needle runs along the cortex: where it leaves the bone cannot be told'],
    ['not-looked', 'The program has not looked here.'],
  ])('by an earlier version in other words is the same finding: %s', (kind, formerly) => {
    expect(messages.readReason(formerly)).toEqual({ kind });
    expect(messages.reason(messages.readReason(formerly))).not.toBe(formerly);
    expect(messages.readReason(`left, 24 mm: ${formerly}`)).toEqual({
      kind: 'at-offset',
      offset: 24,
      reason: { kind },
    });
    expect(messages.readReason(`midline: ${formerly}`)).toEqual({ kind: 'at-offset', offset: 0, reason: { kind } });
    // No place is written so.
    expect(messages.readReason(`left, 024 mm: ${formerly}`).kind).toBe('stated');
  });

  it('names its side at the beginning, however it is worded', () => {
    expect(messages.readWarning('The left ala target lies oddly.')).toEqual({
      kind: 'stated',
      text: 'The left ala target lies oddly.',
      side: 'left',
    });
    expect(messages.readWarning('Metal lies near.')).toEqual({ kind: 'stated', text: 'Metal lies near.', side: null });
    expect(messages.readReason('midline: an odd one')).toEqual({
      kind: 'at-offset',
      offset: 0,
      reason: { kind: 'stated', text: 'an odd one' },
    });
  });
});
