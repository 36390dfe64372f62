import { describe, expect, it } from 'vitest';
import type { Band, BandCount } from '../../cases/compare';
import type { CaseResult } from '../caseResult';
import { csvOf } from '../csv';
import { figuresOf } from '../figures';
import { goalsOf, wrongStates } from '../goals';
import { replaceBlock } from '../measuringPage';
import { printedTable } from '../tables';

const NOTHING: BandCount = { offsets: 0, falseInside: 0, falseOutside: 0, unknown: 0 };
const EMPTY: Record<Band, BandCount> = { '> 2 mm': NOTHING, '1-2 mm': NOTHING, '< 1 mm': NOTHING };

function result(given: Partial<CaseResult>): CaseResult {
  return {
    name: 'made up',
    caseKind: {
      source: 'phantom',
      slice: 0.9,
      osteoporotic: false,
      fractured: false,
      transitional: false,
      breached: false,
      turned: 3,
    },
    distances: [],
    bands: EMPTY,
    sides: [],
    milliseconds: 7,
    turned: [],
    clicked: { kind: 'refused', reason: 'no-s1', milliseconds: 5 },
    unclicked: { kind: 'refused', reason: 'no-s1', milliseconds: 9 },
    moved: EMPTY,
    cutOff: { stacks: 3, unsure: 0, sure: 0 },
    ...given,
  };
}

const row = (truth: number, measured: number | null, uncertainty: number | null): CaseResult['distances'][number] => ({
  side: 'left',
  trajectory: 1,
  truth,
  measured,
  uncertainty,
  reason: measured === null ? 'not measured' : null,
});

const JOINT = {
  side: 'right',
  jointError: 2,
  jointUncertainty: 4,
  jointWarned: false,
  offsetError: 1,
  verdict: 'unknown',
  breached: false,
  missedBreach: false,
} as const;

const needle = (turn: -20 | 0 | 20, truth: number, measured: number | null, uncertainty: number | null) =>
  ({ ...row(truth, measured, uncertainty), trajectory: 1, turn, offset: 40 }) as const;

describe('figuresOf', () => {
  it('states how far a joint line may be off that nothing warns of', () => {
    const off = (jointError: number | null, jointUncertainty: number | null, jointWarned: boolean) =>
      ({ ...JOINT, jointError, jointUncertainty, jointWarned }) as const;
    const { joint } = figuresOf([
      result({ sides: [off(5, 4, false), off(19, 20, true)] }),
      result({ sides: [off(1, 4, false), off(null, null, true)] }),
    ]);
    expect(joint).toMatchObject({ count: 3, worst: 19, worstUnwarned: 5, warned: 0.5, unknown: 1 });
    expect(joint.covered).toBeCloseTo(2 / 3, 9);
  });

  it('distinguishes turned needles that are too long from those too short, and covered ones by their turn', () => {
    const { turned } = figuresOf([
      result({ turned: [needle(0, 10, 10.4, 0.5), needle(0, 10, 8, 0.5), needle(20, 10, 11, 0.5)] }),
      result({ turned: [needle(20, 10, 34, 4), needle(20, 10, null, null), needle(20, 10, 9.7, 0.5)] }),
    ]);
    expect(turned).toMatchObject({ count: 6, unknown: 1, tooLong: 2, muchTooLong: 1, worstTooLong: 24 });
    expect(turned.covered[0]).toBeCloseTo(1 / 2, 9);
    expect(turned.covered[20]).toBeCloseTo(1 / 3, 9);
    expect(turned.covered[-20]).toBeNull();
    expect(turned.veryUncertain).toBeCloseTo(1 / 5, 9);
  });

  it('distinguishes covered from uncovered errors, and unknown from both', () => {
    const { distances } = figuresOf([
      result({ distances: [row(10, 10.2, 0.5), row(10, 9.3, 0.6)] }),
      result({ distances: [row(-4, -1, 5), row(8, null, null)] }),
    ]);
    expect(distances).toMatchObject({ count: 3, unknown: 1, worst: 3 });
    expect(distances.mean).toBeCloseTo((0.2 + 0.7 + 3) / 3, 9);
    expect(distances.worstUncovered).toBeCloseTo(0.7, 9);
    expect(distances.covered).toBeCloseTo(2 / 3, 9);
  });

  it('says nothing where nothing was measured', () => {
    const { distances, clicked, joint } = figuresOf([result({})]);
    expect(distances).toMatchObject({ count: 0, mean: null, p95: null, worst: null, covered: null });
    expect(clicked).toMatchObject({ refused: 1, covered: null });
    expect(joint.mean).toBeNull();
  });
});

describe('goalsOf', () => {
  const reached = (results: readonly CaseResult[], figure: RegExp): boolean | null | undefined =>
    goalsOf(results).find(goal => figure.test(goal.figure))?.reached;

  it('counts a wrong state on the unmoved and on the moved line, but not one near the surface', () => {
    const wrong = { ...NOTHING, offsets: 9, falseInside: 2 };
    const near = result({ bands: { ...EMPTY, '< 1 mm': wrong } });
    const far = result({ bands: { ...EMPTY, '1-2 mm': wrong } });
    const moved = result({ moved: { ...EMPTY, '> 2 mm': { ...NOTHING, offsets: 9, falseOutside: 1 } } });
    expect([near, far, moved].map(one => wrongStates(figuresOf([one])))).toEqual([0, 2, 1]);
    expect(reached([near], /wrong state/)).toBe(true);
    expect(reached([near, far], /wrong state/)).toBe(false);
  });

  it('holds thick slices to their own goal', () => {
    const thick = { ...result({}).caseKind, slice: 3 };
    const results = [result({ distances: [row(5, 5.1, 1)] }), result({ caseKind: thick, distances: [row(5, 6.5, 2)] })];
    expect(reached(results, /absolute error, 1 mm/)).toBe(true);
    expect(reached(results, /absolute error, slices of 2 to 4/)).toBe(false);
    expect(reached(results, /osteoporotic/)).toBeNull();
  });

  it('does not take a breach called contained for reached', () => {
    const side = { ...JOINT, verdict: 'contained', breached: true } as const;
    expect(reached([result({ sides: [{ ...side, missedBreach: true }] })], /breaches/)).toBe(false);
    expect(reached([result({ sides: [{ ...side, missedBreach: false }] })], /breaches/)).toBe(true);
  });
});

describe('what is written', () => {
  it('has a row for each case and for each group that has cases', () => {
    const lines = printedTable([result({}), result({ name: 'other' })]).split('\n');
    expect(lines.filter(line => /^(made up|other), 0\.9 mm/.test(line))).toHaveLength(2);
    expect(lines.some(line => line.startsWith('phantoms, 0.5 to 1 mm'))).toBe(true);
    expect(lines.some(line => line.startsWith('real bone'))).toBe(false);
  });

  it('has as many fields in each line of the file as titles', () => {
    const lines = csvOf([result({ distances: [row(3, 3.25, 1)] }), result({})])
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    const [titles = [], first = [], second = []] = lines.map(line => line.split(','));
    expect([first.length, second.length]).toEqual([titles.length, titles.length]);
    expect(first[titles.indexOf('distance_mean')]).toBe('0.25');
    expect(second[titles.indexOf('distance_mean')]).toBe('');
  });

  it("goes between the page's marks and nowhere else", () => {
    const page = 'before\n<!-- accuracy: npm run accuracy -- --write -->\nold\n<!-- /accuracy -->\nafter';
    const written = replaceBlock(page, 'new');
    expect(written).toMatch(/^before\n<!-- accuracy[^>]*-->\n\nnew\n\n<!-- \/accuracy -->\nafter$/);
    expect(replaceBlock(written, 'new')).toBe(written);
    expect(() => replaceBlock('no marks', 'new')).toThrow(/marks/);
  });
});
