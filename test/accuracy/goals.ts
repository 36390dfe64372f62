import type { CaseResult } from './caseResult';
import { figuresOf, type Figures, type ProposalFigures } from './figures';
import { ALL, casesOf, ONE_MM, REAL_BONE, SOUND, THREE_MM } from './groups';
import { TURNS } from './probe';

/** One figure against what it should be. */
export interface Goal {
  readonly figure: string;
  readonly goal: string;
  readonly seen: string;
  /** Null: no case shows it. */
  readonly reached: boolean | null;
}

/** Holds the goals of accuracy against what was seen. */
export function goalsOf(results: readonly CaseResult[]): readonly Goal[] {
  const thin = figuresOf(casesOf(ONE_MM, results));
  const osteoporotic = figuresOf(casesOf(ONE_MM, results).filter(({ caseKind }) => caseKind.osteoporotic));
  const thick = figuresOf(casesOf(THREE_MM, results));
  const all = figuresOf(casesOf(ALL, results));
  const sound = figuresOf(casesOf(SOUND, results));
  const bone = figuresOf(casesOf(REAL_BONE, results));
  const proposals = [bone.clicked, bone.unclicked] as const;
  const sum = (of: (figures: ProposalFigures) => number): number => proposals.reduce((all, one) => all + of(one), 0);
  const asked = thin.distances.count + thin.distances.unknown;
  return [
    atMost('distance, mean absolute error, 1 mm slices', 0.3, thin.distances.mean, 'mm'),
    atMost('distance, mean absolute error, osteoporotic', 0.3, osteoporotic.distances.mean, 'mm'),
    atMost('distance, mean absolute error, slices of 2 to 4 mm', 1, thick.distances.mean, 'mm'),
    atMost('distance, 95th percentile', 0.8, thin.distances.p95, 'mm'),
    atMost('distance, worst that its uncertainty does not cover', 2, thin.distances.worstUncovered ?? 0, 'mm'),
    none('slices more than 1 mm from the surface given a wrong state', wrongStates(thin)),
    none('the same, any slice thickness', wrongStates(all)),
    none('breaches called contained, any slice thickness', all.breaches.calledContained),
    atMost('slices answered unknown', 2, share(unknownSlices(thin), slices(thin)), '%'),
    atMost('distances answered unknown', 2, share(thin.distances.unknown, asked), '%'),
    atLeast('stated uncertainty covers the error', 95, thin.distances.covered, '%'),
    atMost('corners from one click, mean error', 2, thin.clicked.corners.mean, 'mm'),
    atMost('target from one click, mean error', 1, thin.clicked.target.mean, 'mm'),
    none(
      'S1 of real bone not found, from a click or from none',
      sum(({ refused }) => refused),
    ),
    atMost(
      'of these found ones unsure',
      10,
      share(
        sum(({ unsure }) => unsure),
        2 * bone.cases,
      ),
      '%',
    ),
    atMost('worst corner of those that are sure', 2.5, worst(proposals.map(({ worstSure }) => worstSure)), 'mm'),
    atMost('corners of real bone, mean error', 0.8, bone.unclicked.corners.mean, 'mm'),
    atMost('corners of real bone, 95th percentile', 1.6, bone.unclicked.corners.p95, 'mm'),
    atMost('target of real bone, mean error', 0.5, bone.unclicked.target.mean, 'mm'),
    atMost('target of real bone, worst', 1.2, bone.unclicked.target.worst, 'mm'),
    none('stacks without a whole S1 in which one is proposed as sure', sound.cutOff.sure),
    atMost('joint direction, mean error', 2, thin.joint.mean, '°'),
    atMost('joint direction, 95th percentile', 5, thin.joint.p95, '°'),
    atMost('joint direction, worst without a warning', 8, thin.joint.worstUnwarned, '°'),
    atMost('joints with a warning of their direction', 15, percent(thin.joint.warned), '%'),
    atLeast("the direction's uncertainty covers the error", 95, thin.joint.covered, '%'),
    none('turned needles too long by more than 1 mm beyond their uncertainty', sound.turned.muchTooLong),
    ...TURNS.map(turn =>
      atLeast(
        `needles turned by ${String(turn)}°, their uncertainty covers the error`,
        97,
        sound.turned.covered[turn],
        '%',
      ),
    ),
    atMost('turned needles answered unknown', 3, share(sound.turned.unknown, sound.turned.count), '%'),
    atMost('uncertainty of turned needles, 1 mm slices, mean', 1, thin.turned.uncertainty, 'mm'),
    atMost('turned needles, 1 mm slices, uncertain by more than 3 mm', 10, percent(thin.turned.veryUncertain), '%'),
  ];
}

/** How many answers more than 1 mm from the surface are wrong; those along moved corners included. */
export function wrongStates({ bands, moved }: Figures): number {
  return [bands, moved].reduce((wrong, { '> 2 mm': far, '1-2 mm': near }) => {
    return wrong + far.falseInside + far.falseOutside + near.falseInside + near.falseOutside;
  }, 0);
}

function atMost(figure: string, most: number, seen: number | null, unit: string): Goal {
  return {
    figure,
    goal: `${String(most)} ${unit}`,
    seen: shown(seen, unit),
    reached: seen === null ? null : seen <= most,
  };
}

function atLeast(figure: string, least: number, part: number | null, unit: string): Goal {
  const seen = percent(part);
  return {
    figure,
    goal: `${String(least)} ${unit}`,
    seen: shown(seen, unit),
    reached: seen === null ? null : seen >= least,
  };
}

function none(figure: string, seen: number): Goal {
  return { figure, goal: '0', seen: String(seen), reached: seen === 0 };
}

function shown(value: number | null, unit: string): string {
  return value === null ? 'no case' : `${value.toFixed(2)} ${unit}`;
}

function percent(part: number | null): number | null {
  return part === null ? null : 100 * part;
}

function share(part: number, of: number): number | null {
  return of === 0 ? null : (100 * part) / of;
}

/** The largest of those that are known. */
function worst(values: readonly (number | null)[]): number | null {
  return values.reduce((most, value) => (value !== null && (most === null || value > most) ? value : most), null);
}

function slices({ bands }: Figures): number {
  return Object.values(bands).reduce((sum, { offsets }) => sum + offsets, 0);
}

function unknownSlices({ bands }: Figures): number {
  return Object.values(bands).reduce((sum, { unknown }) => sum + unknown, 0);
}
