/** Prints how long the landmark takes from a click inside S1, and from none. */
import { translate, lpsVector } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { proposeLandmark } from '../../../extensions/sacroplasty-target/src/core/proposal';
import { landmarkOf } from '../../cases/caseTruth';
import { generatePhantom, NORMAL_PATIENT, phantomStack, SMALL_VIEW } from '../../phantom';
import { row, timing } from './timing';

/** A click may take this long, ms. */
const LIMIT = 300;
const ROUNDS = 15;
const WARM_UP = 3;

const phantom = generatePhantom({ ...NORMAL_PATIENT, ...SMALL_VIEW });
const stack = phantomStack(phantom);
const clicked = translate(landmarkOf(phantom.truth).target, lpsVector(3, -2, 4));

console.log(
  `\nThe landmark, phantom of ${String(stack.columns)}x${String(stack.rows)}x${String(stack.slices.length)}, against ${String(LIMIT)} ms.`,
);
console.log(row('', ['first ms', 'median ms', 'processor', 'least ms', 'x limit']));
for (const [name, seed] of [
  ['from a click inside S1', clicked],
  ['without a click', null],
] as const) {
  const start = performance.now();
  const proposal = proposeLandmark(stack, seed);
  const first = performance.now() - start;
  if (proposal.kind === 'refused') throw new Error(`${name}: refused, ${proposal.reason.kind}`);
  const { median, processor, least } = timing(() => proposeLandmark(stack, seed), ROUNDS, WARM_UP);
  console.log(row(name, [first, median, processor, least, least / LIMIT]));
}
