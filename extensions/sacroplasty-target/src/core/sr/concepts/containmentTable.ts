import { stated, type ContainmentState, type Measured, type OffsetAssessment } from '../../analysis';
import { mm, type Side } from '../../geometry';
import { landmarkLine, type Landmark } from '../../landmark';
import { mustLieOnSide, requiredText, textItem, type ContentItem, type TreeItem } from '../items';
import { labelOf } from '../measurementGroup';
import { refuse } from '../refusal';
import { endOfTable, ownTerm } from '../terms';
import type { SrWords } from '../words';

/*
 * One line per offset: "<offset> <state> <margin> <uncertainty>", numbers in mm, or
 * "<offset> <state> unknown <reason>"; the last line "end of <count>" distinguishes a whole table
 * from one that was cut off. A text that people and programs can read, because a hundred
 * numeric items per side would make the SR several times larger and say no more.
 */

export const TERMS = {
  containmentTable: ownTerm('CONTAINMENT', 'Containment by offset (mm, state, margin mm, uncertainty mm)'),
};

const LINE_END = '\r\n';
const STATES: Record<ContainmentState, true> = {
  inside: true,
  anterior: true,
  posterior: true,
  foramen: true,
  lateral: true,
  unknown: true,
};

export function writeContainmentTable(assessments: readonly OffsetAssessment[], words: SrWords): ContentItem {
  const lines = assessments.map(
    ({ offset, state, margin }) => `${String(offset)} ${state} ${marginText(margin, words)}`,
  );
  return textItem('CONTAINS', TERMS.containmentTable, [...lines, endOfTable(lines.length)].join(LINE_END));
}

/** The table among the items of a hemisacrum. The points are not in it: they lie on the landmark's line. */
export function readContainmentTable(items: readonly TreeItem[], side: Side, landmark: Landmark): OffsetAssessment[] {
  const item = labelOf(TERMS.containmentTable, side);
  const assessments = parseTable(requiredText(items, TERMS.containmentTable, `${side}: `), landmark);
  if (assessments === null) return refuse({ kind: 'unreadable', item, found: { kind: 'other-table' } });
  for (const { offset } of assessments) mustLieOnSide(side, offset, item);
  return assessments;
}

function marginText(margin: Measured, words: SrWords): string {
  return margin.kind === 'known'
    ? `${String(margin.value)} ${String(margin.uncertainty)}`
    : `unknown ${encodeReason(words.reason(margin.reason))}`;
}

/** Line ends and leading or trailing blanks would not survive; percent signs mark what was replaced. */
function encodeReason(reason: string): string {
  return reason.replace(/[%\r\n\\]|^\s|\s$/g, encodeURIComponent);
}

/** Null where a line is not of the form above, or not all are there. */
function parseTable(text: string, landmark: Landmark): OffsetAssessment[] | null {
  const lines = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');
  if (lines.pop()?.trim() !== endOfTable(lines.length)) return null;
  const parsed = lines.map(line => parseLine(line, landmark));
  return parsed.every(assessment => assessment !== null) ? parsed : null;
}

function parseLine(line: string, landmark: Landmark): OffsetAssessment | null {
  const match = /^(\S+) (\S+) (?:unknown ?(.*)|(\S+) (\S+))$/.exec(line.trim());
  if (match === null) return null;
  const [, offsetText = '', state = '', reason, valueText, uncertaintyText] = match;
  const offset = finite(offsetText);
  if (offset === null || !isState(state)) return null;
  const margin = parseMargin(reason, valueText, uncertaintyText);
  if (margin === null) return null;
  return { offset: mm(offset), point: landmarkLine(landmark, mm(offset)), state, margin };
}

function parseMargin(
  reason: string | undefined,
  valueText: string | undefined,
  uncertaintyText: string | undefined,
): Measured | null {
  if (valueText === undefined || uncertaintyText === undefined) {
    return { kind: 'unknown', reason: stated(decodeReason(reason ?? '')) };
  }
  const value = finite(valueText);
  const uncertainty = finite(uncertaintyText);
  if (value === null || uncertainty === null || uncertainty < 0) return null;
  return { kind: 'known', value: mm(value), uncertainty: mm(uncertainty) };
}

function decodeReason(reason: string): string {
  return reason.replace(/(?:%[0-9A-F]{2})+/g, encoded => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // Not ours to decode: a reason is for people, it stays as it is.
      return encoded;
    }
  });
}

function finite(text: string): number | null {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? value : null;
}

function isState(text: string): text is ContainmentState {
  return Object.hasOwn(STATES, text);
}
