/**
 * `npm run sensitivity`: varies each parameter of the bone and proposal rooms, and each with which the analysis measures,
 * by a quarter both ways, and prints what that does to errors, wrong states, unknowns and coverage: on a seeded subset of the accuracy cases and from a click,
 * or with `--all` on all of them, from no click too (hours). A name, as `bone.surface`, varies only what begins so.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { accuracyCases } from '../accuracy/accuracyCase';
import { figuresOf } from '../accuracy/figures';
import { FAMILY_SIZE } from '../accuracy/variants';
import { askThreads, generatorVersion } from '../support';
import { subsetOf } from './subset';
import { effectsOf, printedEffects, unmoved } from './table';
import { variations } from './variation';
import type { VariedCase, VariedResult } from './worker';

/** Cases of a quick run. */
const QUICK = 8;

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' }, cases: { type: 'string' }, jobs: { type: 'string' } },
  allowPositionals: true,
});
const every = accuracyCases(FAMILY_SIZE);
const whole = values.all === true;
const cases = whole ? every : subsetOf(every, Number(values.cases ?? QUICK));
const tried = variations(positionals[0] ?? '');
const start = performance.now();
let done = 0;
const results = await askThreads(
  cases.map((one): VariedCase => ({ name: one.name, one, variations: tried, whole })),
  {
    entry: 'test/sensitivity/worker.ts',
    given: await generatorVersion(),
    jobs: Number(values.jobs ?? availableParallelism()),
    done: ({ own }: VariedResult) => {
      done++;
      console.error(`${String(done)} of ${String(cases.length)}, ${own.name} done`);
    },
  },
);
const effects = effectsOf(tried, results);
const own = figuresOf(results.map(result => result.own));
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
console.log(`${String(tried.length)} variations on ${cases.map(({ name }) => name).join(', ')}; ${minutes} minutes.`);
console.log('Lengths in mm, angles in degrees. The differences that a quarter less or more makes, the worst first:\n');
console.log(printedEffects(effects, own));
const { none, failed } = unmoved(effects);
console.log(`\nNo number of these cases changes with: ${none.join(', ')}`);
if (failed.length > 0) console.log(`\nCannot be measured: ${failed.join('; ')}`);
