import { describe, expect, it } from 'vitest';
import { mm } from '../../../core/geometry';
import { buildLandmark, type Landmark } from '../../../core/landmark';
import { assessment, CORNERS, SAGITTAL, sideAnalysis } from '../../../../../../test/planning';
import { acrossOf, courseOf, endsOf, findingsOf, placeOnLine, sliceAt, statusOf } from '../index';
import { messages } from '../../../messages';

function landmark(): Landmark {
  const built = buildLandmark(CORNERS, SAGITTAL.normal);
  if (built.kind !== 'landmark') throw new Error(built.refusal.kind);
  return built.landmark;
}

const l = landmark();
const left = [0, 1.25, 2.5, 3.75].map(offset => assessment(l, offset, 'inside'));
const right = [0, -1.25, -2.5].map(offset => assessment(l, offset, 'inside'));

describe('the course', () => {
  it('runs outwards on each side, up to the joint', () => {
    const analysis = {
      surface: { kind: 'traced' } as const,
      warnings: [],
      sides: {
        left: { ...sideAnalysis('left', [...left].reverse()), jointLimit: mm(3) },
        right: sideAnalysis('right', right),
      },
    };
    const course = courseOf(analysis, l, mm(1.25));
    expect(course.left.map(s => s.offset)).toEqual([0, 1.25, 2.5]);
    expect(endsOf(course)).toEqual({ right: -2.5, left: 2.5 });
    expect(acrossOf(course).map(s => s.offset)).toEqual([-2.5, -1.25, 0, 1.25, 2.5]);
  });

  it('of a side that the program knows nothing of is unknown, not empty', () => {
    const analysis = {
      surface: { kind: 'traced' } as const,
      warnings: [],
      sides: { left: sideAnalysis('left', []), right: sideAnalysis('right', right) },
    };
    const course = courseOf(analysis, l, mm(4));
    expect(course.left).toHaveLength(16);
    expect(course.left.every(s => s.state === 'unknown')).toBe(true);
    expect(course.left.at(-1)?.point[0]).toBeCloseTo(l.target[0] + 60, 9);
    expect(
      endsOf(courseOf({ ...analysis, sides: { ...analysis.sides, right: sideAnalysis('right', []) } }, l, mm(4))).right,
    ).toBe(-60);
  });

  it('finds the nearest slice, and nothing beyond its ends', () => {
    const course = { left, right };
    expect(sliceAt(course, mm(1.8))?.offset).toBe(1.25);
    expect(sliceAt(course, mm(-2.9))?.offset).toBe(-2.5);
    expect(sliceAt(course, mm(-3.2))).toBeNull();
  });
});

describe('words', () => {
  it('name the side and the distance, never a bare sign', () => {
    expect([mm(0.3), mm(24.4), mm(-7.6)].map(messages.offset)).toEqual(['midline', 'left, 24 mm', 'right, 8 mm']);
    expect(
      messages.finding({ side: 'right', status: 'unknown', from: mm(-40), to: mm(-42.2), certainFrom: mm(-40) }),
    ).toBe('right, 40 to 42 mm: cannot be determined');
  });

  it('say where in front of the cortex is borderline, and from where on it is certain', () => {
    const inFront = (offset: number, margin: number) => assessment(l, offset, 'anterior', margin);
    expect(messages.slice(placeOnLine(inFront(37, -0.2)))).toBe(
      'left, 37 mm: in front of the anterior cortex, borderline',
    );
    const course = {
      left: [assessment(l, 55, 'inside'), inFront(56, -0.1), inFront(57, -0.4), inFront(58, -1.1), inFront(60, -2)],
      right: [inFront(-40, -0.3), assessment(l, -41, 'inside'), inFront(-42, -1.2)],
    };
    expect(findingsOf(course).map(messages.finding)).toEqual([
      'left, 56 to 60 mm: in front of the anterior cortex, certain from 58 mm on',
      'right, 40 mm: in front of the anterior cortex, borderline',
      'right, 42 mm: in front of the anterior cortex',
    ]);
  });

  it('call a margin of no more than its uncertainty borderline, only inside', () => {
    expect(statusOf(assessment(l, 5, 'inside', 0.4))).toBe('borderline');
    expect(statusOf(assessment(l, 5, 'inside', 0.6))).toBe('borderline');
    expect(statusOf(assessment(l, 5, 'inside', 0.61))).toBe('inside');
    expect(statusOf(assessment(l, 5, 'anterior', -0.2))).toBe('anterior');
    expect(statusOf(assessment(l, 5, 'unknown'))).toBe('unknown');
  });

  it('call a place in front by no more than its uncertainty borderline', () => {
    const isBorderline = (margin: number): boolean =>
      placeOnLine(assessment(l, 5, 'anterior', margin)).isBorderlineInFront;
    expect([-0.59, -0.6, -0.61].map(isBorderline)).toEqual([true, true, false]);
  });
});
