/**
 * Circles among the source files: what can only be read together belongs into one file, or its common part into a
 * third. Which layer may use which, and that a folder is entered by its index, is the linter's (eslint.config.js):
 * dependency-cruiser has no word for "through the nearest index".
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: { path: '^(extensions|modes|platform-config)/' },
    exclude: { path: '__tests__|/dist/' },
    // Types count: a circle of types is read as a circle, too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
