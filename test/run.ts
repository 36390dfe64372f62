/**
 * `npm test`: everything, set-up included, in one go. All checks run even when one fails, and the
 * last line is the count of tests over all runners. The exit code is 0 only when everything passed.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent, repositoryRoot, runVisibly, UserError } from '../platform-config/common';
import { DEFAULT_VIEWER_VERSION, ensurePackages, provideViewer, TEST_PACKAGES } from '../platform-config/setup';
import { countLine, countPlaywright, countVitest, sum, type TestCount } from './counts';

const results = join(repositoryRoot, 'test-results');
const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'playwright.json');
const failedSteps: string[] = [];

async function step(
  name: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  console.log(`\n== ${name}`);
  const begin = performance.now();
  const code = await runVisibly(command, args, { cwd: repositoryRoot, env: { ...process.env, ...env } });
  console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  if (code !== 0) failedSteps.push(name);
}

/** A runner that left no report has failed as a whole. */
async function count(runner: string, report: string, read: (json: string) => TestCount): Promise<TestCount> {
  const json = await readIfPresent(report);
  return json === '' ? { passed: 0, failed: [`${runner} did not finish`], skipped: [] } : read(json);
}

function program(name: string): string {
  return join(repositoryRoot, 'node_modules', '.bin', name);
}

try {
  await ensurePackages(TEST_PACKAGES, '');
  await provideViewer(DEFAULT_VIEWER_VERSION);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exit(1);
}
await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

await step('lint', program('eslint'), ['.']);
await step('format', program('prettier'), ['--check', '.']);
await step('typecheck', program('tsc'), ['-p', 'tsconfig.json']);
await step('build', process.execPath, ['platform-config/run.mjs', 'platform-config/build/main.ts']);
await step('unit, property and conformance tests', program('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
]);
await step(
  'end-to-end tests',
  program('playwright'),
  ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
);

const total = sum([
  await count('Vitest', vitestReport, countVitest),
  await count('Playwright', playwrightReport, countPlaywright),
]);
console.log('');
for (const name of total.failed) console.log(`failed: ${name}`);
for (const name of total.skipped) console.log(`skipped: ${name}`);
if (failedSteps.length > 0) console.log(`Not ok: ${failedSteps.join('; ')}`);
console.log(countLine(total));
process.exitCode = failedSteps.length > 0 || total.failed.length > 0 ? 1 : 0;
