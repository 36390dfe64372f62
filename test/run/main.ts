/**
 * `npm test` and `npm run test:long`: all tests of a suite, set-up included, in one go. Every step runs even when one
 * fails, and the last line is the count of tests over all runners. The exit code is 0 only when everything passed.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent, repositoryRoot, runVisibly, UserError } from '../../platform-config/common';
import { DEFAULT_VIEWER_VERSION, ensurePackages, provideViewer, TEST_PACKAGES } from '../../platform-config/setup';
import { countLine, countPlaywright, countVitest, sum, type TestCount } from '../counts';
import { suitesInto, type Step, type Suite } from './suites';

const results = join(repositoryRoot, 'test-results');

/** How a step ended. */
interface Outcome {
  readonly name: string;
  readonly isOk: boolean;
  readonly minutes: number;
}

async function run({ name, command, args, env }: Step): Promise<Outcome> {
  console.log(`\n== ${name}`);
  const begin = performance.now();
  const code = await runVisibly(command, args, { cwd: repositoryRoot, env: { ...process.env, ...env } });
  return { name, isOk: code === 0, minutes: (performance.now() - begin) / 60_000 };
}

/** A runner that left no report has failed as a whole. */
async function count({ runner, report }: Suite['reports'][number]): Promise<TestCount> {
  const json = await readIfPresent(report);
  if (json === '') return { passed: 0, failed: [`${runner} did not finish`], skipped: [] };
  return runner === 'Vitest' ? countVitest(json) : countPlaywright(json);
}

async function main(): Promise<number> {
  const suite = suitesInto(results)[process.argv[2] === 'long' ? 'long' : 'usual'];
  await ensurePackages(TEST_PACKAGES, '');
  await provideViewer(DEFAULT_VIEWER_VERSION);
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });

  const outcomes: Outcome[] = [];
  for (const step of suite.steps) outcomes.push(await run(step));
  const total = sum(await Promise.all(suite.reports.map(count)));

  console.log('');
  for (const name of total.failed) console.log(`failed: ${name}`);
  for (const name of total.skipped) console.log(`skipped: ${name}`);
  for (const { name, isOk, minutes } of outcomes) {
    console.log(`${minutes.toFixed(1).padStart(5)} min  ${name}${isOk ? '' : ': NOT OK'}`);
  }
  console.log(countLine(total));
  return outcomes.every(({ isOk }) => isOk) && total.failed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
