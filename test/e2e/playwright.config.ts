import { defineConfig } from '@playwright/test';
import { browserProgram } from '../../platform-config/setup';
import { INTRANET_HOST, type AddressOption } from './support/address';

const executablePath = browserProgram();
/** What takes minutes: `npm run test:long`. */
const LONG = /@long/;
/** What browsers do in a secure context only. */
const SECURE = 'isolated.spec.ts';

export default defineConfig<AddressOption>({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  globalSetup: './support/prepare.ts',
  workers: 1,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  projects: [
    // As many hospitals serve it: plain http on a host name, which is no secure context.
    { name: 'plain-http', use: { hostName: INTRANET_HOST }, grepInvert: LONG, testIgnore: SECURE },
    { name: 'plain-http-long', use: { hostName: INTRANET_HOST }, grep: LONG },
    // As `npm start` serves it: a secure context, in which the host runs other code.
    { name: 'loopback', use: { hostName: '127.0.0.1' }, testMatch: ['planning.spec.ts', SECURE] },
  ],
  use: {
    viewport: { width: 1280, height: 720 },
    // What is not there by then is missing: better said at once than when the test's own time is over.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        // WebGL without a graphics card.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        // Containers run as root and have no namespaces for Chromium's sandbox.
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--host-resolver-rules=MAP ${INTRANET_HOST} 127.0.0.1`,
      ],
    },
  },
});
