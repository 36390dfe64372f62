/**
 * Draws the figure of docs/measuring.md from a real run on the demo phantom with a breach:
 * `node platform-config/run.mjs test/figure/run.ts`. Bundled first, because the panel's drawing comes with its styles.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from '../../platform-config/common';

const folder = mkdtempSync(join(tmpdir(), 'sacroplasty-figure-'));
try {
  const outfile = join(folder, 'draw.mjs');
  await build({
    entryPoints: [join(repositoryRoot, 'test', 'figure', 'draw.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // React's server part asks for Node's modules the old way.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    loader: { '.css': 'text' },
    jsx: 'automatic',
    outfile,
    logLevel: 'error',
  });
  const extension = join(repositoryRoot, 'extensions', 'sacroplasty-target');
  process.exitCode = spawnSync(process.execPath, [outfile, extension], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
