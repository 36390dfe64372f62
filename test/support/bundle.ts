import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, repositoryRoot } from '../../platform-config/common';

/**
 * Bundles a program for Node, as the plugin is bundled, gives it to `use` and deletes it: a loader that
 * keeps names slows closures down.
 *
 * @param entry the program's path in the repository.
 */
export async function withBundle<T>(entry: string, use: (file: string) => Promise<T>): Promise<T> {
  await mkdir(cacheFolder, { recursive: true });
  const folder = await mkdtemp(join(cacheFolder, 'bundle-'));
  try {
    const outfile = join(folder, 'program.mjs');
    await build({
      entryPoints: [join(repositoryRoot, entry)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile,
      logLevel: 'error',
      // Packages in the older module format ask for Node's own modules by `require`.
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    });
    return await use(outfile);
  } finally {
    await rm(folder, { recursive: true });
  }
}
