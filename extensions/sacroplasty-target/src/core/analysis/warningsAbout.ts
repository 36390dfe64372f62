import type { Side } from '../geometry';

/** The warnings of an analysis that are about one side: each such sentence names it at its beginning. */
export function warningsAbout(warnings: readonly string[], side: Side): readonly string[] {
  return warnings.filter(warning => warning.startsWith(`The ${side} `));
}
