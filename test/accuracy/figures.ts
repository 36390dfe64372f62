import { BANDS, type Band, type BandCount } from '../cases/compare';
import type { CaseResult } from './caseResult';
import type { CutOffProposals } from './cutOff';
import type { ProposalErrors } from './proposalErrors';
import { TURNS, type Turn } from './probe';
import type { TurnedNeedle } from './turnedNeedles';

/** Mean absolute error and more of one quantity; null where nothing was measured. */
export interface Errors {
  readonly count: number;
  readonly mean: number | null;
  /** 95th percentile. */
  readonly p95: number | null;
  readonly worst: number | null;
}

/** The figures of one case or of a group of cases. */
export interface Figures {
  readonly cases: number;
  readonly distances: Errors & {
    readonly unknown: number;
    /** The worst error that the stated uncertainty does not cover; null: all are covered. */
    readonly worstUncovered: number | null;
    /** Share that the stated uncertainty covers, 0 to 1. */
    readonly covered: number | null;
  };
  readonly bands: Readonly<Record<Band, BandCount>>;
  readonly moved: Readonly<Record<Band, BandCount>>;
  readonly breaches: { readonly sides: number; readonly calledContained: number };
  readonly turned: TurnedFigures;
  readonly clicked: ProposalFigures;
  readonly unclicked: ProposalFigures;
  /** Where S1 is cut off. */
  readonly cutOff: CutOffProposals;
  readonly joint: Errors & {
    readonly unknown: number;
    /** The worst error of a direction that no warning asks to look at; null: there is none. */
    readonly worstUnwarned: number | null;
    /** Share of sides with a warning of their joint line, and of errors within their stated uncertainty, 0 to 1. */
    readonly warned: number | null;
    readonly covered: number | null;
  };
  readonly alaTarget: Errors & { readonly unknown: number };
  /** Median of one complete analysis, ms. */
  readonly analysisTime: number | null;
}

/** Distances along turned needles. */
export interface TurnedFigures {
  readonly count: number;
  readonly unknown: number;
  /** Share that the stated uncertainty covers, 0 to 1, by degrees of turn; null where none was measured. */
  readonly covered: Readonly<Record<Turn, number | null>>;
  /** Distances longer than the truth by more than their uncertainty, those by more than 1 mm as well, and the worst of them, mm. */
  readonly tooLong: number;
  readonly muchTooLong: number;
  readonly worstTooLong: number | null;
  /** Stated uncertainty on average, mm, and the share of distances that state more than 3 mm. */
  readonly uncertainty: number | null;
  readonly veryUncertain: number | null;
}

export interface ProposalFigures {
  readonly corners: Errors;
  readonly target: Errors;
  readonly refused: number;
  /** Proposals of whose level the program is not sure, and the worst corner of the others. */
  readonly unsure: number;
  readonly worstSure: number | null;
  /** Share of corners within their stated confidence. */
  readonly covered: number | null;
  /** Median, ms. */
  readonly time: number | null;
}

/** Puts cases together. */
export function figuresOf(results: readonly CaseResult[]): Figures {
  const rows = results.flatMap(result => result.distances);
  const known = rows.flatMap(({ truth, measured, uncertainty }) =>
    measured === null || uncertainty === null ? [] : [{ error: Math.abs(measured - truth), uncertainty }],
  );
  const uncovered = known.filter(({ error, uncertainty }) => error > uncertainty);
  const sides = results.flatMap(result => result.sides);
  const joints = sides.flatMap(({ jointError, jointUncertainty, jointWarned }) =>
    jointError === null ? [] : [{ error: jointError, uncertainty: jointUncertainty ?? 0, warned: jointWarned }],
  );
  const targets = sides.flatMap(({ offsetError }) => (offsetError === null ? [] : [Math.abs(offsetError)]));
  return {
    cases: results.length,
    distances: {
      ...errorsOf(known.map(({ error }) => error)),
      unknown: rows.length - known.length,
      worstUncovered: errorsOf(uncovered.map(({ error }) => error)).worst,
      covered: known.length === 0 ? null : 1 - uncovered.length / known.length,
    },
    bands: addBands(results.map(result => result.bands)),
    moved: addBands(results.map(result => result.moved)),
    breaches: {
      sides: sides.filter(side => side.breached).length,
      calledContained: sides.filter(side => side.missedBreach).length,
    },
    turned: turnedFigures(results.flatMap(result => result.turned)),
    clicked: proposalFigures(results.map(result => result.clicked)),
    unclicked: proposalFigures(results.map(result => result.unclicked)),
    cutOff: addCutOff(results.map(result => result.cutOff)),
    joint: {
      ...errorsOf(joints.map(({ error }) => error)),
      unknown: sides.length - joints.length,
      worstUnwarned: errorsOf(joints.flatMap(({ error, warned }) => (warned ? [] : [error]))).worst,
      warned: share(sides, side => side.jointWarned),
      covered: share(joints, ({ error, uncertainty }) => error <= uncertainty),
    },
    alaTarget: { ...errorsOf(targets), unknown: sides.length - targets.length },
    analysisTime: quantile(
      results.map(result => result.milliseconds),
      0.5,
    ),
  };
}

/** More uncertain than this, mm, a distance says little. */
const VERY_UNCERTAIN = 3;

function turnedFigures(needles: readonly TurnedNeedle[]): TurnedFigures {
  const known = needles.flatMap(({ turn, truth, measured, uncertainty }) =>
    measured === null || uncertainty === null ? [] : [{ turn, error: measured - truth, uncertainty }],
  );
  const covered = (turn: Turn): number | null =>
    share(
      known.filter(one => one.turn === turn),
      ({ error, uncertainty }) => Math.abs(error) <= uncertainty,
    );
  const tooLong = known.filter(({ error, uncertainty }) => error > uncertainty).map(({ error }) => error);
  return {
    count: needles.length,
    unknown: needles.length - known.length,
    covered: Object.fromEntries(TURNS.map(turn => [turn, covered(turn)])) as Record<Turn, number | null>,
    tooLong: tooLong.length,
    muchTooLong: known.filter(({ error, uncertainty }) => error > uncertainty + 1).length,
    worstTooLong: errorsOf(tooLong).worst,
    uncertainty: errorsOf(known.map(({ uncertainty }) => uncertainty)).mean,
    veryUncertain: share(known, ({ uncertainty }) => uncertainty > VERY_UNCERTAIN),
  };
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(is).length / all.length;
}

function proposalFigures(proposals: readonly ProposalErrors[]): ProposalFigures {
  const found = proposals.flatMap(one => (one.kind === 'proposed' ? [one] : []));
  const corners = found.flatMap(one => Object.values(one.corners));
  return {
    corners: errorsOf(corners.map(({ error }) => error)),
    target: errorsOf(found.map(one => one.target)),
    refused: proposals.length - found.length,
    unsure: found.filter(({ level }) => level === 'unsure').length,
    worstSure: errorsOf(
      found
        .filter(({ level }) => level === 'sure')
        .flatMap(one => Object.values(one.corners).map(({ error }) => error)),
    ).worst,
    covered:
      corners.length === 0 ? null : corners.filter(({ error, stated }) => error <= stated).length / corners.length,
    time: quantile(
      proposals.map(one => one.milliseconds),
      0.5,
    ),
  };
}

function addBands(counts: readonly Readonly<Record<Band, BandCount>>[]): Record<Band, BandCount> {
  const sum = (band: Band): BandCount => {
    const total = { offsets: 0, falseInside: 0, falseOutside: 0, unknown: 0 };
    for (const { [band]: count } of counts) {
      total.offsets += count.offsets;
      total.falseInside += count.falseInside;
      total.falseOutside += count.falseOutside;
      total.unknown += count.unknown;
    }
    return total;
  };
  const [far, near, close] = BANDS;
  return { [far]: sum(far), [near]: sum(near), [close]: sum(close) };
}

function addCutOff(counts: readonly CutOffProposals[]): CutOffProposals {
  const sum = (of: (count: CutOffProposals) => number): number => counts.reduce((all, count) => all + of(count), 0);
  return { stacks: sum(one => one.stacks), unsure: sum(one => one.unsure), sure: sum(one => one.sure) };
}

function errorsOf(errors: readonly number[]): Errors {
  return {
    count: errors.length,
    mean: errors.length === 0 ? null : errors.reduce((sum, e) => sum + e, 0) / errors.length,
    p95: quantile(errors, 0.95),
    worst: quantile(errors, 1),
  };
}

function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
