import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import webpack, { type MultiStats } from 'webpack';
import { cacheFolder, pluginFolder, readIfPresent, UserError } from '../common/index';
import { bundleSize, kB, requireBudgets } from './bundleBudget';
import { bundledPackages, licenceNotices } from './licences';
import { describeParameters, parameterCount } from './parameterCount';
import { sourceHash } from './sourceHash';
import { configurations, extensionPackageFolder, modePackageFolder } from './webpack.config';

const hashFile = join(cacheFolder, 'plugin.sha256');
const products = [
  ...['mode.js', 'extension.js', 'engine.js', 'margin-map.js', 'desk.js'].map(name => join(pluginFolder, name)),
  ...['index.js', 'engine.js'].map(name => join(extensionPackageFolder, name)),
  join(modePackageFolder, 'index.js'),
];
const folders = [pluginFolder, extensionPackageFolder, modePackageFolder];

/**
 * Builds the plugin unless the sources are those of the last build.
 * Throws a UserError with the compiler's words when it does not build or a file is over its size budget.
 */
export async function buildPlugin(): Promise<void> {
  const hash = await sourceHash();
  if (products.every(file => existsSync(file)) && (await readIfPresent(hashFile)) === hash) return;
  console.error('Building the plugin ...');
  await rm(hashFile, { force: true });
  // A script that an earlier build left must not be shipped.
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  const licences = await licenceNotices(bundledPackages(await compile()));
  for (const folder of folders) await writeFile(join(folder, 'LICENSES.txt'), licences);
  const size = await bundleSize(pluginFolder);
  requireBudgets(size);
  console.error(`Plugin, gzipped: ${[...size].map(([name, bytes]) => `${name} ${kB(bytes)}`).join(', ')}.`);
  console.error(describeParameters(parameterCount()));
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(hashFile, hash);
}

function compile(): Promise<MultiStats> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configurations);
    compiler.run((failure, stats) => {
      compiler.close(closing => {
        const failed = failure ?? closing;
        if (failed) reject(failed);
        else if (stats === undefined || stats.hasErrors()) {
          reject(new UserError(`The plugin does not build:\n${stats?.toString({ preset: 'errors-only' }) ?? ''}`));
        } else resolve(stats);
      });
    });
  });
}
