import type { NaturalisedDataset } from './dataset';

/** A coded term (PS3.3 8.8, Code Sequence Macro). */
export interface Code {
  readonly value: string;
  readonly scheme: string;
  readonly meaning: string;
}

/** The term as an item of a code sequence. */
export function codeItem(code: Code): NaturalisedDataset {
  return { CodeValue: code.value, CodingSchemeDesignator: code.scheme, CodeMeaning: code.meaning };
}

/** Whether two terms are the same: value and scheme decide, the meaning is for people. */
export function sameCode(a: Omit<Code, 'meaning'>, b: Omit<Code, 'meaning'>): boolean {
  return a.value === b.value && a.scheme === b.scheme;
}
