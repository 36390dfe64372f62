import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const setupFiles = ['test/support/seedProperties.ts', 'test/support/answerBetweenTests.ts'];
/** Tests that trace a surface take a second; on a loaded machine several times that. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };
const CORE = ['extensions/*/src/core/**/__tests__/**/*.test.ts', 'test/**/__tests__/**/*.test.ts'];
const LONG = '**/*.long.test.ts';

export default defineConfig({
  test: {
    // By itself Vitest leaves one core free: on two cores that is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'core',
          setupFiles,
          ...patience,
          include: CORE,
          exclude: [...configDefaults.exclude, LONG],
          // Pure code keeps nothing between two files: to load every module anew for each costs as much as the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'unit',
          setupFiles,
          ...patience,
          include: [
            'extensions/**/__tests__/**/*.test.{ts,tsx}',
            'modes/**/__tests__/**/*.test.{ts,tsx}',
            'platform-config/**/__tests__/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, LONG, ...CORE],
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          exclude: [...configDefaults.exclude, LONG],
          // PixelMed takes 20 seconds for one file; on a loaded machine several times that.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'long',
          setupFiles,
          include: [LONG],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
