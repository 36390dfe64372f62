import { defineConfig } from '@playwright/test';
import endToEnd from '../../e2e/playwright.config';

/** The bench in the browser: the same viewer, plugin and PACS as in the end-to-end tests. */
export default defineConfig(endToEnd, {
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../../e2e/support/prepare.ts',
  outputDir: '../../../test-results/bench',
  timeout: 900_000,
});
