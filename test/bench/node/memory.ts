/**
 * Prints what one analysis asks of memory: everything that it allocates, which is more than it can hold at
 * once, and what is still held when it is over. Run with a young generation larger than all of that, so that
 * nothing is collected meanwhile.
 */
import type { Analysis } from '../../../extensions/sacroplasty-target/src/core/analysis';
import { analyseAll, benchStack } from './benchStack';
import { row } from './timing';

const LIMIT = 40;
const MB = 1e6;
const WARM_UP = 60;
/** A collection throws away compiled code too: this many analyses later it is there again. */
const AGAIN_WARM = 10;

const collect = globalThis.gc ?? refuse();

function refuse(): never {
  throw new Error('Run with --expose-gc');
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
}

const stack = benchStack([512, 512, 600]);
for (let i = 0; i < WARM_UP; i++) analyseAll(stack);

collect();
const results: Analysis[] = [];
for (let i = 0; i < AGAIN_WARM; i++) results.push(analyseAll(stack));
const before = inUse();
results.push(analyseAll(stack));
const allocated = inUse() - before;
collect();
const withResults = inUse();
const { length } = results;
results.length = 0;
collect();
const kept = (withResults - inUse()) / length;

console.log(`\nMemory of one analysis, 512x512x600, against the limit of ${String(LIMIT)} MB.`);
console.log(row('', ['MB', 'x limit']));
console.log(row('allocated in all', [allocated, allocated / LIMIT]));
console.log(row('kept as its result', [kept, kept / LIMIT]));
