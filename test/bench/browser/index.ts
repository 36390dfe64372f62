import { join } from 'node:path';
import { repositoryRoot, runVisibly } from '../../../platform-config/common';
import { DEFAULT_VIEWER_VERSION, ensurePackages, provideViewer, TEST_PACKAGES } from '../../../platform-config/setup';

/**
 * Prints what the mode costs in headless Chromium, with the official viewer and a PACS, against the viewer
 * itself. Takes some minutes.
 *
 * @param only of these files; none: all.
 * @returns the exit code.
 * @throws UserError when Chromium, Orthanc or the viewer cannot be had.
 */
export async function benchInBrowser(...only: readonly string[]): Promise<number> {
  await ensurePackages(TEST_PACKAGES, '');
  await provideViewer(DEFAULT_VIEWER_VERSION);
  const program = join(repositoryRoot, 'node_modules', '.bin', 'playwright');
  const config = join(repositoryRoot, 'test', 'bench', 'browser', 'playwright.config.ts');
  return runVisibly(program, ['test', '--config', config, ...only], { cwd: repositoryRoot, env: process.env });
}
