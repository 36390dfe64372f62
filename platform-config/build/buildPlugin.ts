import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import webpack, { type MultiStats } from 'webpack';
import { cacheFolder, pluginFolder, readIfPresent, UserError } from '../common/index';
import { bundleSize, kB, requireBudgets } from './bundleBudget';
import { bundledPackages, licenceNotices } from './licences';
import { describeParameters, parameterCount } from './parameterCount';
import { sourceHash } from './sourceHash';
import { configurations, enginePackageFile, extensionPackageFile } from './webpack.config';

const hashFile = join(cacheFolder, 'plugin.sha256');
const inPlugin = (name: string): string => join(pluginFolder, name);
const products = [
  inPlugin('mode.js'),
  inPlugin('extension.js'),
  inPlugin('engine.js'),
  extensionPackageFile,
  enginePackageFile,
];

/**
 * Builds the plugin unless the sources are those of the last build.
 * Throws a UserError with the compiler's words when it does not build or a file is over its size budget.
 */
export async function buildPlugin(): Promise<void> {
  const hash = await sourceHash();
  if (products.every(file => existsSync(file)) && (await readIfPresent(hashFile)) === hash) return;
  console.error('Building the plugin ...');
  await rm(hashFile, { force: true });
  await rm(pluginFolder, { recursive: true, force: true });
  const stats = await compile();
  await mkdir(dirname(extensionPackageFile), { recursive: true });
  await copyFile(inPlugin('extension.js'), extensionPackageFile);
  // The script names its map, and looks for its engine, by the names that they have beside the viewer.
  for (const name of ['extension.js.map', 'engine.js', 'engine.js.map'])
    await copyFile(inPlugin(name), join(dirname(extensionPackageFile), name));
  const licences = await licenceNotices(bundledPackages(stats));
  for (const folder of [pluginFolder, dirname(extensionPackageFile)]) {
    await writeFile(join(folder, 'LICENSES.txt'), licences);
  }
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
