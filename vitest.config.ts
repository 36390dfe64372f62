import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/support/seedProperties.ts', 'test/support/answerBetweenTests.ts'],
          // Tests that trace a surface take a second; on a loaded machine several times that.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          include: [
            'extensions/**/__tests__/**/*.test.{ts,tsx}',
            'modes/**/__tests__/**/*.test.{ts,tsx}',
            'platform-config/**/__tests__/**/*.test.ts',
            'test/**/__tests__/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', 'test/conformance/**'],
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          // One PixelMed validation takes about 20 seconds.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
