import { join } from 'node:path';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import { pluginFolder, repositoryRoot } from '../common/index';

const extensionPackage = join(repositoryRoot, 'extensions', 'sacroplasty-target');
const modePackage = join(repositoryRoot, 'modes', 'sacroplasty-planning');

/** Every element of the panel is made through this, which is smaller and faster than the package's own. */
const jsxRuntime = join(repositoryRoot, 'platform-config', 'build', 'jsxRuntime.js');

/** React DOM's root for the browser without what nobody calls. */
const reactDomClient = join(repositoryRoot, 'platform-config', 'build', 'reactDomClient.js');

/** Fields that a constructor sets need no declaration of their own; the types are checked by tsc. */
const tsconfigRaw = { compilerOptions: { useDefineForClassFields: false } };

/**
 * What React would ask at run time and every browser answers alike; and its developer tools, which
 * find the host's React, not ours.
 */
const KNOWN_GLOBALS = {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
  'typeof document': '"object"',
  'typeof window': '"object"',
  'typeof setTimeout': '"function"',
  'typeof clearTimeout': '"function"',
  'typeof setImmediate': '"undefined"',
  'typeof MessageChannel': '"function"',
  'typeof navigator': '"object"',
  'typeof performance': '"object"',
  'typeof performance.now': '"function"',
  'typeof queueMicrotask': '"function"',
  'typeof reportError': '"function"',
  'typeof window.document': '"object"',
  'typeof window.document.createElement': '"function"',
};

/** All that React's own packages take of `react`. */
const reactInternals = join(repositoryRoot, 'platform-config', 'build', 'reactInternals.cjs');

/**
 * Fields of React's own records of what is mounted. They never leave the bundle and are named nowhere else in it,
 * so they need no names of this length.
 */
const REACT_FIELDS =
  /^(memoizedState|memoizedProps|pendingProps|stateNode|updateQueue|elementType|subtreeFlags|childLanes|pendingLanes|suspendedLanes|finishedWork|finishedLanes|baseState|firstBaseUpdate|lastBaseUpdate|callbackNode|callbackPriority|pendingContext|_wrapperState|_reactInternals|timeoutHandle|retryLane|baseQueue|entangledLanes|entanglements|expirationTimes|expiredLanes|pingedLanes|mutableReadLanes|eventTimes|pingCache|interleaved|lastRenderedState|lastRenderedReducer|eagerState|hasEagerState|enqueueReplaceState|enqueueForceUpdate|enqueueSetState|initialChecked|initialValue|_valueTracker|_currentValue|_currentValue2|_threadCount|_globalName|_defaultValue|ReactCurrentBatchConfig|ReactCurrentDispatcher|ReactCurrentOwner|__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED)$/;

/** What the host brings and the plugin must never bring again. */
const HOST_PACKAGES = /^(@ohif|@cornerstonejs)\/|^(dcmjs|dicom-parser|vtk\.js|@kitware\/vtk\.js)(\/|$)/;

/** One self-contained ES module with the given default export. */
function library(name: string, entry: string, folder: string, filename: string): Configuration {
  return {
    name,
    mode: 'production',
    target: ['web', 'es2022'],
    context: repositoryRoot,
    entry,
    devtool: false,
    experiments: { outputModule: true },
    output: { path: folder, filename, module: true, library: { type: 'module' }, clean: false },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      // The mode finds its extension beside itself at run time: these expressions stay as they are written.
      parser: { javascript: { url: false, importMeta: false } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: 'es2022', jsx: 'automatic', minifySyntax: true, tsconfigRaw },
          resolve: { alias: { 'react/jsx-runtime': jsxRuntime, 'react-dom/client': reactDomClient } },
        },
        {
          test: /[\\/]react(-dom)?[\\/]cjs[\\/]/,
          resolve: { alias: { react$: reactInternals } },
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
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          extractComments: false,
          // What these leave out makes the code shorter, but not what gzip makes of it.
          minimizerOptions: {
            ecma: 2020,
            module: true,
            compress: { passes: 3, inline: 1, lhs_constants: false, pure_getters: true },
            mangle: { properties: { regex: REACT_FIELDS } },
            format: { comments: false },
          },
        }),
      ],
    },
    externals: [refuseHostPackages],
    plugins: [new webpack.DefinePlugin(KNOWN_GLOBALS)],
    performance: false,
    stats: 'errors-warnings',
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
 * The files of both ways to install: the folder to copy beside a built viewer, and the npm packages'
 * `dist`. The extension is the same in both, with its own React, so what is tested is what is shipped.
 */
export const configurations: Configuration[] = [
  library('extension', join(extensionPackage, 'src', 'index.ts'), pluginFolder, 'extension.js'),
  library('mode', join(modePackage, 'src', 'plugin.ts'), pluginFolder, 'mode.js'),
  library('mode package', join(modePackage, 'src', 'index.ts'), join(modePackage, 'dist'), 'index.js'),
];

/** Where the extension's npm package has its copy of the built extension. */
export const extensionPackageFile = join(extensionPackage, 'dist', 'index.js');
