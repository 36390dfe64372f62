/**
 * Prints how long a complete analysis takes against a loop that only reads voxels: `npm run bench`.
 * The measured program is bundled first, as the plugin is: a loader that keeps names slows closures down.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'sacroplasty-bench-'));
try {
  const outfile = join(folder, 'analysis.mjs');
  await build({
    entryPoints: [resolve('test/bench/analysis.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
