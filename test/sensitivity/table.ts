import type { CaseResult } from '../accuracy/caseResult';
import { figuresOf, type Figures } from '../accuracy/figures';
import { wrongStates } from '../accuracy/goals';
import { plainTable } from '../accuracy/layout';
import { BANDS } from '../cases/compare';
import { nameOf, type Variation } from './variation';
import type { Outcome, VariedResult } from './worker';

/** What one variation does to the figures of all cases. */
export interface Effect {
  readonly variation: Variation;
  /** Cases of which any number changed. */
  readonly changed: number;
  /** Why it cannot be measured; null: it can. */
  readonly failed: string | null;
  readonly figures: Figures;
}

/** A figure that is printed of each variation; more is worse, or less where it says so. */
interface Column {
  readonly title: string;
  readonly of: (figures: Figures) => number | null;
  /** Digits behind the point. */
  readonly digits: number;
  /** How much of it is as bad as one wrong state: rows are sorted by that. */
  readonly harm: number;
}

const unknowns = ({ bands, moved, distances }: Figures): number =>
  distances.unknown + BANDS.reduce((sum, band) => sum + bands[band].unknown + moved[band].unknown, 0);

const COLUMNS: readonly Column[] = [
  { title: 'distance', of: ({ distances }) => distances.mean, digits: 2, harm: 0.1 },
  { title: 'uncovered', of: ({ distances }) => distances.worstUncovered ?? 0, digits: 1, harm: 1 },
  { title: 'wrong', of: wrongStates, digits: 0, harm: 1 },
  { title: 'missed', of: ({ breaches }) => breaches.calledContained, digits: 0, harm: 0.1 },
  { title: 'unknown', of: unknowns, digits: 0, harm: 30 },
  { title: 'covered %', of: ({ distances }) => percent(distances.covered), digits: 1, harm: -2 },
  { title: 'joint', of: ({ joint }) => joint.mean, digits: 1, harm: 2 },
  { title: 'ala', of: ({ alaTarget }) => alaTarget.mean, digits: 1, harm: 1 },
  { title: 'corners', of: ({ clicked }) => clicked.corners.mean, digits: 2, harm: 0.3 },
  { title: 'target', of: ({ clicked }) => clicked.target.mean, digits: 2, harm: 0.3 },
  { title: 'refused', of: ({ clicked, unclicked }) => clicked.refused + unclicked.refused, digits: 0, harm: 1 },
];

function percent(share: number | null): number | null {
  return share === null ? null : 100 * share;
}

const SAME: Outcome = { kind: 'same' };

/** Puts together what each variation does to all cases. */
export function effectsOf(variations: readonly Variation[], cases: readonly VariedResult[]): readonly Effect[] {
  return variations.map((variation, i) => {
    const outcomes = cases.map(({ own, outcomes }) => ({ own, outcome: outcomes[i] ?? SAME }));
    return {
      variation,
      changed: outcomes.filter(({ outcome }) => outcome.kind !== 'same').length,
      failed: outcomes.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.reason] : []))[0] ?? null,
      figures: figuresOf(
        outcomes.map(({ own, outcome }): CaseResult => (outcome.kind === 'changed' ? outcome.result : own)),
      ),
    };
  });
}

/** How much worse a variation makes the figures, in wrong states. */
export function harmOf(effect: Effect, own: Figures): number {
  const harm = (column: Column): number => ((column.of(effect.figures) ?? 0) - (column.of(own) ?? 0)) / column.harm;
  return COLUMNS.reduce((sum, column) => sum + Math.max(0, harm(column)), 0);
}

/** The table: the worst first, the difference that each makes; what makes none is left empty. */
export function printedEffects(effects: readonly Effect[], own: Figures): string {
  const cell = (value: number | null, digits: number): string => (value === null ? '-' : value.toFixed(digits));
  const difference = (effect: Effect, { of, digits }: Column): string => {
    const [now, before] = [of(effect.figures), of(own)];
    if (now === null || before === null) return now === before ? '' : cell(now, digits);
    const shown = cell(now - before, digits);
    return Number(shown) === 0 ? '' : Number(shown) > 0 ? `+${shown}` : shown;
  };
  const rows = effects
    .filter(({ changed, failed }) => changed > 0 && failed === null)
    .toSorted((a, b) => harmOf(b, own) - harmOf(a, own))
    .map(effect => [
      `${nameOf(effect.variation.room, effect.variation.path)} x ${String(effect.variation.factor)}`,
      String(effect.changed),
      ...COLUMNS.map(column => difference(effect, column)),
    ]);
  const titles = ['parameter', 'cases', ...COLUMNS.map(({ title }) => title)];
  return plainTable(titles, [['as it is', '', ...COLUMNS.map(column => cell(column.of(own), column.digits))], ...rows]);
}

/** The names of parameters whose variations change no number of any case, and of those that cannot be measured. */
export function unmoved(effects: readonly Effect[]): {
  readonly none: readonly string[];
  readonly failed: readonly string[];
} {
  const names = new Map<string, Effect[]>();
  for (const effect of effects) {
    const name = nameOf(effect.variation.room, effect.variation.path);
    names.set(name, [...(names.get(name) ?? []), effect]);
  }
  return {
    none: [...names].filter(([, both]) => both.every(({ changed }) => changed === 0)).map(([name]) => name),
    failed: effects.flatMap(({ variation, failed }) =>
      failed === null ? [] : [`${nameOf(variation.room, variation.path)} x ${String(variation.factor)}: ${failed}`],
    ),
  };
}
