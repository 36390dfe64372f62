import { join } from 'node:path';
import { repositoryRoot } from '../../platform-config/common';

/** One program that has to end with 0. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Steps in their order, and the reports of those that run tests. */
export interface Suite {
  readonly steps: readonly Step[];
  readonly reports: readonly { readonly runner: 'Vitest' | 'Playwright'; readonly report: string }[];
}

/**
 * The suites: `usual` is run before every commit, `long` holds what takes too long for that. Nothing is in both but
 * the build, without which the browser has nothing to load.
 * @param results the folder that the reports are written into.
 */
export function suitesInto(results: string): Readonly<Record<'usual' | 'long', Suite>> {
  const vitest = (name: string, projects: readonly string[]): Step => ({
    name,
    command: program('vitest'),
    args: [
      'run',
      ...projects.flatMap(project => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(results, 'vitest.json')}`,
    ],
  });
  const playwright = (name: string, projects: readonly string[]): Step => ({
    name,
    command: program('playwright'),
    args: [
      'test',
      '--config',
      'test/e2e/playwright.config.ts',
      '--reporter=list,json',
      ...projects.flatMap(project => ['--project', project]),
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'playwright.json') },
  });
  const build: Step = {
    name: 'build',
    command: process.execPath,
    args: ['platform-config/run.mjs', 'platform-config/build/main.ts'],
  };
  const reports = [
    { runner: 'Vitest', report: join(results, 'vitest.json') },
    { runner: 'Playwright', report: join(results, 'playwright.json') },
  ] as const;
  return {
    usual: {
      steps: [
        { name: 'lint', command: program('eslint'), args: ['.'] },
        {
          name: 'circles',
          command: program('depcruise'),
          args: ['--config', '.dependency-cruiser.cjs', 'extensions', 'modes', 'platform-config'],
        },
        { name: 'format', command: program('prettier'), args: ['--check', '.'] },
        { name: 'typecheck', command: program('tsc'), args: ['-p', 'tsconfig.json'] },
        build,
        vitest('unit, property and conformance tests', ['core', 'unit', 'conformance']),
        playwright('end-to-end tests', ['plain-http']),
      ],
      reports,
    },
    long: {
      steps: [
        build,
        vitest('long conformance tests', ['long']),
        playwright('long end-to-end tests', ['plain-http-long', 'loopback']),
      ],
      reports,
    },
  };
}

function program(name: string): string {
  return join(repositoryRoot, 'node_modules', '.bin', name);
}
