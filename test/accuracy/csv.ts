import type { CaseResult } from './caseResult';
import { BANDS } from '../cases/compare';
import { figuresOf } from './figures';

/** One line for each case, under a line of titles (RFC 4180); empty where nothing was measured. */
export function csvOf(results: readonly CaseResult[]): string {
  const rows = results.map(fields);
  const titles = Object.keys(rows[0] ?? {});
  const lines = [titles, ...rows.map(row => titles.map(title => cell(row[title])))];
  return `${lines.map(line => line.join(',')).join('\r\n')}\r\n`;
}

function fields(result: CaseResult): Readonly<Record<string, string | number | boolean | null>> {
  const { distances, bands, breaches, clicked, unclicked, joint, alaTarget, analysisTime } = figuresOf([result]);
  return {
    case: result.name,
    ...result.caseKind,
    distance_mean: distances.mean,
    distance_worst: distances.worst,
    distance_uncovered: distances.worstUncovered,
    distance_covered: distances.covered,
    distance_unknown: distances.unknown,
    ...Object.fromEntries(
      BANDS.flatMap(band =>
        Object.entries(bands[band]).map(([count, value]) => [`${band} ${count}`, value as number] as const),
      ),
    ),
    breaches: breaches.sides,
    breaches_called_contained: breaches.calledContained,
    click_corner_mean: clicked.corners.mean,
    click_corner_worst: clicked.corners.worst,
    click_target: clicked.target.mean,
    click_refused: clicked.refused,
    no_click_corner_mean: unclicked.corners.mean,
    no_click_corner_worst: unclicked.corners.worst,
    no_click_target: unclicked.target.mean,
    no_click_refused: unclicked.refused,
    joint_mean: joint.mean,
    joint_worst: joint.worst,
    joint_warned: joint.warned,
    joint_covered: joint.covered,
    joint_unknown: joint.unknown,
    ala_target_mean: alaTarget.mean,
    analysis_ms: analysisTime,
    proposal_ms: clicked.time,
  };
}

function cell(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
