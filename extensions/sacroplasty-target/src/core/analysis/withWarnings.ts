import type { Analysis } from './analysis';

/** An analysis that also says what is to be said of its series, before its own warnings and each once. */
export function withWarnings(analysis: Analysis, ofSeries: readonly string[]): Analysis {
  return { ...analysis, warnings: [...new Set([...ofSeries, ...analysis.warnings])] };
}
