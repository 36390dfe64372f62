import type { Analysis } from './analysis';
import { stated } from './reason';
import type { AnalysisWarning } from './warning';

/** An analysis that also says what is to be said of its series, before its own warnings and each once. */
export function withWarnings(analysis: Analysis, ofSeries: readonly string[]): Analysis {
  const own = analysis.warnings.filter(warning => warning.kind !== 'stated' || !ofSeries.includes(warning.text));
  return { ...analysis, warnings: [...[...new Set(ofSeries)].map(stated), ...own] satisfies AnalysisWarning[] };
}
