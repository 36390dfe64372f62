import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MultiStats } from 'webpack';
import { repositoryRoot, UserError } from '../common/index';

/** The names of the npm packages whose code is in the bundles. */
export function bundledPackages(stats: MultiStats): string[] {
  const { children = [] } = stats.toJson({
    all: false,
    modules: true,
    nestedModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  const names = new Set<string>();
  for (const bundle of children) {
    for (const module of bundle.modules ?? []) {
      for (const one of [module, ...(module.modules ?? [])]) {
        const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(one.nameForCondition ?? '')?.[1];
        if (name !== undefined) names.add(name);
      }
    }
  }
  return [...names].sort();
}

/**
 * The licence notices that the bundled packages demand to be shipped with their code.
 * With the notice of the data that fitted numbers were derived from. Throws a UserError for a package without a licence
 * text.
 */
export async function licenceNotices(packages: readonly string[]): Promise<string> {
  const notices = await Promise.all(
    packages.map(async name => {
      try {
        const text = await readFile(join(repositoryRoot, 'node_modules', name, 'LICENSE'), 'utf8');
        return `${name}\n\n${text.trim()}\n`;
      } catch (error) {
        throw new UserError(`${name} is bundled, but its licence text cannot be read.`, { cause: error });
      }
    }),
  );
  const data = await readFile(join(repositoryRoot, 'extensions', 'sacroplasty-target', 'NOTICE'), 'utf8');
  return `${data}\n---\n\nThis folder contains code of these packages.\n\n${notices.join('\n---\n\n')}`;
}
