import type { AccuracyCase } from '../accuracy/accuracyCase';
import { seededRandom } from '../phantom';

const SEED = 9;

/** This number of the cases, the same every time: of each kind its share, and one at least where there is room. */
export function subsetOf(cases: readonly AccuracyCase[], count: number): readonly AccuracyCase[] {
  const random = seededRandom(SEED);
  const drawn = cases.map(one => ({ one, place: random() })).toSorted((a, b) => a.place - b.place);
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const chosen = new Set<AccuracyCase>();
  // By turns: phantoms are many and alike, findings and real bones are few and each of its own.
  for (let turn = 0; chosen.size < Math.min(count, cases.length); turn++) {
    const kind = kinds[turn % kinds.length];
    const next = drawn.find(({ one }) => one.kind === kind && !chosen.has(one));
    if (next !== undefined) chosen.add(next.one);
  }
  return cases.filter(one => chosen.has(one));
}
