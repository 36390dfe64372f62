import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../../platform-config/common';

/**
 * Folder of CT cases with known truth that are not part of the repository, or undefined when this
 * computer has none: tests that need them are then skipped, visibly.
 * `SACROPLASTY_CASES` names another folder.
 */
export function sharedCasesFolder(): string | undefined {
  const folder = process.env['SACROPLASTY_CASES'] ?? resolve(repositoryRoot, '..', 'shared', 'cases');
  return existsSync(folder) ? folder : undefined;
}

/** The folder of one case, or undefined when it is not on this computer. */
export function sharedCase(name: string): string | undefined {
  const cases = sharedCasesFolder();
  const folder = cases === undefined ? undefined : join(cases, name);
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}
