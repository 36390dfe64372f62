import { BANDS, type BandCount } from '../cases/compare';
import type { Figures, ProposalFigures } from './figures';
import { TURNS } from './probe';

/** One column of the table. */
export interface Column {
  readonly title: string;
  readonly value: (figures: Figures) => string;
}

/** Columns that belong together, and what they say. */
export interface ColumnGroup {
  readonly title: string;
  readonly legend: string;
  readonly columns: readonly Column[];
}

const NONE = '-';
const fixed =
  (digits: number) =>
  (value: number | null): string =>
    value === null ? NONE : value.toFixed(digits);
const length = fixed(2);
const degrees = fixed(1);
const milliseconds = fixed(0);
const percent = (share: number | null): string => (share === null ? NONE : (100 * share).toFixed(1));
const answers = ({ falseInside, falseOutside, unknown, offsets }: BandCount): string =>
  [falseInside, falseOutside, unknown, offsets].join('/');

const proposal = (title: string, of: (figures: Figures) => ProposalFigures): readonly Column[] => [
  { title, value: f => length(of(f).corners.mean) },
  { title: 'worst', value: f => length(of(f).corners.worst) },
  { title: 'kept', value: f => percent(of(f).covered) },
  { title: 'target', value: f => length(of(f).target.mean) },
  { title: 'refused', value: f => String(of(f).refused) },
];

export const DISTANCES: ColumnGroup = {
  title: 'Distances',
  legend:
    'absolute errors, mm; `uncovered`: the worst error larger than its stated uncertainty; `covered`: share of ' +
    'errors within it, %; `unknown`: distances that were not measured',
  columns: [
    { title: 'measured', value: f => String(f.distances.count) },
    { title: 'unknown', value: f => String(f.distances.unknown) },
    { title: 'mean', value: f => length(f.distances.mean) },
    { title: 'p95', value: f => length(f.distances.p95) },
    { title: 'worst', value: f => length(f.distances.worst) },
    { title: 'uncovered', value: f => length(f.distances.worstUncovered) },
    { title: 'covered', value: f => percent(f.distances.covered) },
  ],
};

export const CONTAINMENT: ColumnGroup = {
  title: 'Containment',
  legend:
    'slices called inside though outside / outside though inside / unknown / all, by how far the surface is; ' +
    '`contained`: sides with a breach that were called contained, of all such sides; `moved`: the same four counts ' +
    'along the line through corners that were moved by 1 to 2 mm, where the truth proves the answer',
  columns: [
    ...BANDS.map(band => ({ title: band, value: (f: Figures) => answers(f.bands[band]) })),
    { title: 'contained', value: f => `${String(f.breaches.calledContained)} of ${String(f.breaches.sides)}` },
    { title: 'moved', value: f => answers(total(f.moved)) },
  ],
};

export const TURNED: ColumnGroup = {
  title: 'Turned needles',
  legend:
    'distances from targets at 1/4, 1/2 and 3/4 of the way from foramen to joint, along the true joint line turned by ' +
    '-20 to 20 degrees (positive: the tip towards the joint), to the first exit from the sacrum; `too long`: longer than ' +
    'the truth by more than the stated uncertainty / by 1 mm more than that; `worst`: the worst of these, mm; share of ' +
    'errors within the uncertainty, %, by turn; the uncertainty on average, mm, and the share of more than 3 mm, %',
  columns: [
    { title: 'all', value: f => String(f.turned.count) },
    { title: 'unknown', value: f => String(f.turned.unknown) },
    { title: 'too long', value: f => `${String(f.turned.tooLong)}/${String(f.turned.muchTooLong)}` },
    { title: 'worst', value: f => length(f.turned.worstTooLong) },
    ...TURNS.map(turn => ({ title: `${String(turn)}°`, value: (f: Figures) => percent(f.turned.covered[turn]) })),
    { title: 'stated', value: f => length(f.turned.uncertainty) },
    { title: '> 3', value: f => percent(f.turned.veryUncertain) },
  ],
};

export const PROPOSALS: ColumnGroup = {
  title: 'Proposals and time',
  legend:
    'the landmark from one click in S1 and from none: mean and worst error of the corners, mm, share of them ' +
    'within their stated confidence, %, mean error of the target, mm, and refusals; mean error and more of the ' +
    "joints' direction, degrees, the worst of those without a warning, the share of joints with one and of errors " +
    "within the stated uncertainty, %, and joints not found; mean error of the ala targets' offset, mm; medians of one " +
    'complete analysis and of one proposal after a click, ms, while other cases ran beside it',
  columns: [
    ...proposal('click', f => f.clicked),
    ...proposal('no click', f => f.unclicked),
    { title: 'joint', value: f => degrees(f.joint.mean) },
    { title: 'p95', value: f => degrees(f.joint.p95) },
    { title: 'unwarned', value: f => degrees(f.joint.worstUnwarned) },
    { title: 'warned', value: f => percent(f.joint.warned) },
    { title: 'covered', value: f => percent(f.joint.covered) },
    { title: 'unknown', value: f => String(f.joint.unknown) },
    { title: 'ala', value: f => length(f.alaTarget.mean) },
    { title: 'analysis', value: f => milliseconds(f.analysisTime) },
    { title: 'proposal', value: f => milliseconds(f.clicked.time) },
  ],
};

export const COLUMN_GROUPS = [DISTANCES, CONTAINMENT, TURNED, PROPOSALS] as const;

/** All bands together. */
function total(bands: Figures['moved']): BandCount {
  const sum = (of: (count: BandCount) => number): number => BANDS.reduce((all, band) => all + of(bands[band]), 0);
  return {
    offsets: sum(count => count.offsets),
    falseInside: sum(count => count.falseInside),
    falseOutside: sum(count => count.falseOutside),
    unknown: sum(count => count.unknown),
  };
}
