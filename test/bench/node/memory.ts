/**
 * Prints what one analysis asks of memory. Run with a young generation larger than anything an analysis
 * makes, so that nothing is collected meanwhile: what was allocated is then the most it can hold at once.
 */
import { analyseAll, benchStack } from './benchStack';
import { row } from './timing';

const LIMIT = 40;
const MB = 1e6;

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const collect = globalThis.gc;
if (collect === undefined) throw new Error('Run with --expose-gc');
const stack = benchStack([512, 512, 600]);
for (let i = 0; i < 5; i++) analyseAll(stack);
collect();
const before = inUse();
const analysis = analyseAll(stack);
const peak = inUse() - before;
collect();
const kept = inUse() - before;
const offsets = analysis.sides.left.containment.length + analysis.sides.right.containment.length;

console.log(`\nMemory of one analysis, 512x512x600 (${String(offsets)} offsets), against the limit of 40 MB.`);
console.log(row('', ['MB', 'x limit']));
console.log(row('at most while it runs', [peak / MB, peak / MB / LIMIT]));
console.log(row('kept with its result', [kept / MB, kept / MB / LIMIT]));
