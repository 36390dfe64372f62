import type { CaseKind, CaseResult } from './caseResult';

/** A title of the table, and the cases that are counted under it. */
export interface Group {
  readonly title: string;
  readonly holds: (kind: CaseKind) => boolean;
}

/** No thicker slices than these are a "1 mm case". */
const THIN = 1.001;
const isThin = ({ slice }: CaseKind): boolean => slice <= THIN;
const isThinPhantom = (kind: CaseKind): boolean => isThin(kind) && kind.source === 'phantom';
/** Degrees; the family goes up to 20. */
const TURNED = 8;

/** Of the goals: hard phantoms are not among them. */
export const ONE_MM: Group = {
  title: 'all of these, up to 1 mm',
  holds: kind => isThin(kind) && kind.source !== 'hard phantom',
};
export const THREE_MM: Group = { title: 'all of these, 2 to 4 mm', holds: ({ slice }) => slice >= 2 && slice <= 4 };
export const SOUND: Group = { title: 'all without findings', holds: ({ source }) => source !== 'hard phantom' };
export const REAL_BONE: Group = { title: 'real bone', holds: ({ source }) => source === 'real bone' };
export const ALL: Group = { title: 'all', holds: () => true };

/** In the order of the table. */
export const GROUPS: readonly Group[] = [
  { title: 'real bone, 1 mm', holds: kind => isThin(kind) && kind.source === 'real bone' },
  { title: 'real bone, 3 mm', holds: kind => !isThin(kind) && kind.source === 'real bone' },
  { title: 'phantoms, 0.5 to 1 mm', holds: isThinPhantom },
  { title: '- osteoporotic', holds: kind => isThinPhantom(kind) && kind.osteoporotic },
  { title: '- fractured', holds: kind => isThinPhantom(kind) && kind.fractured },
  { title: '- breached', holds: kind => isThinPhantom(kind) && kind.breached },
  { title: '- transitional', holds: kind => isThinPhantom(kind) && kind.transitional },
  { title: `- turned by ${String(TURNED)}° or more`, holds: kind => isThinPhantom(kind) && kind.turned >= TURNED },
  { title: 'phantoms, 1.5 to 3 mm', holds: kind => kind.source === 'phantom' && !isThin(kind) && kind.slice <= 3 },
  { title: 'phantoms, 3 to 5 mm', holds: kind => kind.source === 'phantom' && kind.slice > 3 },
  ONE_MM,
  THREE_MM,
  SOUND,
  { title: 'phantoms with findings', holds: ({ source }) => source === 'hard phantom' },
  ALL,
];

/** The cases of a group. */
export function casesOf(group: Group, results: readonly CaseResult[]): readonly CaseResult[] {
  return results.filter(({ caseKind }) => group.holds(caseKind));
}
