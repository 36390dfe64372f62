import type { CaseResult } from './caseResult';
import { COLUMN_GROUPS, type Column } from './columns';
import { figuresOf, type Figures } from './figures';
import { goalsOf, type Goal } from './goals';
import { casesOf, GROUPS } from './groups';
import { markdownTable, plainTable } from './layout';

type Row = readonly [title: string, figures: Figures];

/** Every case and every group, for a terminal. */
export function printedTable(results: readonly CaseResult[]): string {
  const columns = COLUMN_GROUPS.flatMap(group => group.columns);
  const rows = [...results.map(result => [caseTitle(result), figuresOf([result])] as const), ...groupRows(results)];
  const legend = COLUMN_GROUPS.map(group => `${group.title}: ${group.legend}.`).join('\n');
  return `${plainTable(['', ...columns.map(({ title }) => title)], cells(rows, columns))}\n${legend}`;
}

/** The goals, for a terminal. */
export function printedGoals(results: readonly CaseResult[]): string {
  return plainTable(GOAL_TITLES, goalsOf(results).map(goalCells));
}

/** The groups and the goals, as Markdown. */
export function pageTables(results: readonly CaseResult[]): string {
  const rows = groupRows(results);
  const parts = COLUMN_GROUPS.map(({ title, legend, columns }) =>
    [
      `**${title}** (${legend}):`,
      markdownTable(['group', 'cases', ...columns.map(column => column.title)], cells(rows, [CASES, ...columns])),
    ].join('\n\n'),
  );
  return [...parts, markdownTable(GOAL_TITLES, goalsOf(results).map(goalCells))].join('\n\n');
}

const CASES: Column = { title: 'cases', value: figures => String(figures.cases) };
const GOAL_TITLES = ['figure', 'goal', 'seen', 'reached'] as const;

function groupRows(results: readonly CaseResult[]): readonly Row[] {
  return GROUPS.map(group => [group.title, figuresOf(casesOf(group, results))] as const).filter(
    ([, figures]) => figures.cases > 0,
  );
}

/** The case and, in letters, what makes it hard: osteoporotic, fractured, transitional, breached. */
function caseTitle({ name, caseKind }: CaseResult): string {
  const { slice, osteoporotic, fractured, transitional, breached } = caseKind;
  return `${name}, ${slice.toFixed(1)} mm${osteoporotic ? ' o' : ''}${fractured ? ' f' : ''}${transitional ? ' t' : ''}${breached ? ' b' : ''}`;
}

function cells(rows: readonly Row[], columns: readonly Column[]): readonly (readonly string[])[] {
  return rows.map(([title, figures]) => [title, ...columns.map(({ value }) => value(figures))]);
}

function goalCells({ figure, goal, seen, reached }: Goal): readonly string[] {
  return [figure, goal, seen, reached === null ? '-' : reached ? 'yes' : 'no'];
}
