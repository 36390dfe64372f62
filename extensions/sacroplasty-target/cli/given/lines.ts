import type { Landmark } from '../../src/core/landmark';
import {
  DEFAULT_DIRECTION_LINES,
  type DirectionLines,
  fitLine,
  LINE_NAMES,
  lineEndsOf,
  withLine,
} from '../../src/core/trajectory';
import { cliMessages, messages } from '../../src/messages';

export type Lines =
  { readonly kind: 'lines'; readonly lines: DirectionLines } | { readonly kind: 'refused'; readonly reason: string };

/** The lines that were given, on the landmark's plane as those that are drawn in the viewer. */
export function resolveLines(given: DirectionLines, landmark: Landmark): Lines {
  let lines = DEFAULT_DIRECTION_LINES;
  for (const name of LINE_NAMES) {
    const ends = lineEndsOf(given, name);
    if (ends === null) continue;
    const line = fitLine(name, ends, landmark);
    if (line.kind === 'refused') {
      return {
        kind: 'refused',
        reason: cliMessages.givenLine(messages.lineTitle[name], messages.lineRefusal(line.refusal)),
      };
    }
    lines = withLine(lines, name, line.ends);
  }
  return { kind: 'lines', lines };
}
