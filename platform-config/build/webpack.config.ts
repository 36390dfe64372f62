import { join } from 'node:path';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import type { Configuration } from 'webpack';
import { pluginFolder, repositoryRoot } from '../common/index';

const extensionPackage = join(repositoryRoot, 'extensions', 'sacroplasty-target');
const modePackage = join(repositoryRoot, 'modes', 'sacroplasty-planning');

/** Where the npm packages have what they bring. */
export const extensionPackageFolder = join(extensionPackage, 'dist');
export const modePackageFolder = join(modePackage, 'dist');

/** What the host brings and the plugin must never bring again. */
const HOST_PACKAGES = /^(@ohif|@cornerstonejs)\/|^(dcmjs|dicom-parser|vtk\.js|@kitware\/vtk\.js)(\/|$)/;

/** What an npm package of ours leaves to the build that takes it in. */
const REACT = /^react(-dom)?(\/|$)/;

/** One self-contained ES module. */
function script(name: string, entry: string, folder: string, filename: string): Configuration {
  return {
    name,
    mode: 'production',
    target: ['web', 'es2022'],
    context: repositoryRoot,
    entry,
    // An error in a hospital can then be read; a browser asks for the map only when its tools are open.
    devtool: 'source-map',
    experiments: { outputModule: true },
    output: { path: folder, filename, chunkFilename: '[name].js', module: true, clean: false },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      // The mode finds its extension, and that its engine, beside itself at run time: these expressions stay as they are written.
      parser: { javascript: { url: false, importMeta: false, worker: false } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: 'es2022', jsx: 'automatic' },
        },
        {
          test: /\.css$/,
          type: 'asset/source',
          loader: 'esbuild-loader',
          options: { loader: 'css', minify: true },
        },
      ],
    },
    // The licence texts are in LICENSES.txt beside the bundle.
    optimization: { minimizer: [new MinimizerPlugin({ extractComments: false })] },
    externals: [refuseHostPackages],
    performance: false,
    stats: 'errors-warnings',
  };
}

/** One self-contained ES module with the exports of its entry. */
function library(...[name, entry, folder, filename]: Parameters<typeof script>): Configuration {
  const configuration = script(name, entry, folder, filename);
  return { ...configuration, output: { ...configuration.output, library: { type: 'module' } } };
}

/**
 * The extension as an npm package, which a hospital's own build of the viewer takes in: React is the host's, and the code
 * that other browsers load on demand is in the one script, since a bundler does not follow another bundler's chunks.
 */
function packaged(...given: Parameters<typeof script>): Configuration {
  const configuration = library(...given);
  return {
    ...configuration,
    externals: [refuseHostPackages, REACT],
    module: {
      ...configuration.module,
      parser: { javascript: { ...configuration.module?.parser?.['javascript'], dynamicImportMode: 'eager' } },
    },
  };
}

/** Fails the build when a package of the host would be bundled; only its types may be imported. */
function refuseHostPackages({ request }: { request?: string }): Promise<undefined> {
  if (request !== undefined && HOST_PACKAGES.test(request)) {
    return Promise.reject(new Error(`${request} belongs to the viewer and must not be in the plugin's bundle.`));
  }
  return Promise.resolve(undefined);
}

/**
 * The files of both ways to install: the folder to copy beside a built viewer, which brings its own React, and the npm
 * packages' `dist`, which use the host's.
 */
export const configurations: Configuration[] = [
  library('extension', join(extensionPackage, 'src', 'index.ts'), pluginFolder, 'extension.js'),
  script('engine', join(extensionPackage, 'src', 'engine', 'worker.ts'), pluginFolder, 'engine.js'),
  library('mode', join(modePackage, 'src', 'plugin.ts'), pluginFolder, 'mode.js'),
  packaged('extension package', join(extensionPackage, 'src', 'index.ts'), extensionPackageFolder, 'index.js'),
  script('engine package', join(extensionPackage, 'src', 'engine', 'worker.ts'), extensionPackageFolder, 'engine.js'),
  library('mode package', join(modePackage, 'src', 'index.ts'), modePackageFolder, 'index.js'),
];
