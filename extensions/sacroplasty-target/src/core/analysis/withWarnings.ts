import type { Analysis } from './analysis';
import { statedWarning } from './statedWarning';

/** An analysis that also says what is to be said of its series, before its own warnings and each once. */
export function withWarnings(analysis: Analysis, ofSeries: readonly string[]): Analysis {
  const own = analysis.warnings.filter(warning => warning.kind !== 'stated' || !ofSeries.includes(warning.text));
  return { ...analysis, warnings: [...[...new Set(ofSeries)].map(text => statedWarning(text)), ...own] };
}
