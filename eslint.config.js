import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { layers } from './platform-config/eslint/layers.js';

const source = join(import.meta.dirname, 'extensions/sacroplasty-target/src');

/** The rooms of the core: each may use those before it and no other. */
const ROOMS_OF_THE_CORE = [
  ...['errors', 'dicom', 'geometry', 'numeric', 'anatomy', 'volume', 'landmark', 'trajectory', 'series', 'proposal'],
  ...['outline', 'boneSurface', 'bone', 'segmentation', 'analysis', 'marginMap', 'plan', 'sr'],
];

/** The rooms of the core whose hand-set numbers stand in a file of their own: a new one is held to that by having it. */
const ROOMS_WITH_PARAMETERS = readdirSync(join(source, 'core')).filter(room =>
  existsSync(join(source, 'core', room, 'parameters.ts')),
);

/** What each layer of the extension may use besides itself; nothing else. */
const LAYERS = {
  // A library that computes and nothing else is as pure as the core itself.
  core: { layers: [], packages: ['d3-contour'], rooms: ROOMS_OF_THE_CORE },
  // What core, session and storage find, as sentences: a translation is a second folder beside `en`.
  messages: { layers: ['core', 'session', 'storage'], packages: [] },
  session: { layers: ['core'], packages: ['zustand'] },
  engine: { layers: ['core'], packages: [] },
  // What the host is to this plugin: of Cornerstone, its types (below).
  host: { layers: [], packages: ['@cornerstonejs/core', '@cornerstonejs/tools'] },
  // Plans in the PACS: no view is needed to save or open one.
  storage: { layers: ['core', 'session', 'host'], packages: ['zustand'] },
  viewer: {
    layers: ['core', 'messages', 'session', 'engine', 'host', 'storage'],
    packages: ['zustand', 'react', '@cornerstonejs/core', '@cornerstonejs/tools'],
  },
  // What brings viewer and panel together lies beside the layers, in `src` itself.
  panel: { layers: ['core', 'messages', 'session', 'storage', 'viewer'], packages: ['react', 'react-dom', 'zustand'] },
};

/** Everything that a browser or Node offers beyond the language: the pure core does without. */
const hostGlobals = [...new Set([...Object.keys(globals.browser), ...Object.keys(globals.node)])].filter(
  // The last four are part of the language in both and hold no state.
  name => !(name in globals.builtin) && !['structuredClone', 'TextEncoder', 'TextDecoder', 'name'].includes(name),
);

/** Prose: a word, a blank and a word in small letters. */
const PROSE = '/[a-z][,;:]? [a-z]/';

/**
 * No sentences: the core gives typed reasons, whose words are in `messages`. What is thrown is for programmers, and the
 * meaning of a code is part of the code.
 */
const noSentences = ['Literal[value=', 'TemplateElement[value.raw='].map(kind => ({
  selector: `${kind}${PROSE}]:not(ThrowStatement *, TSLiteralType *, CallExpression[callee.name='ownTerm'] > *)`,
  message: 'The core says nothing in words: give a typed reason, and its words in messages.',
}));

/** What a browser offers in a secure context only (https, localhost): on a hospital's plain http it is not there. */
const SECURE_CONTEXT_ONLY = {
  globals: ['SharedArrayBuffer', 'caches', 'CacheStorage', 'ServiceWorker', 'Notification', 'showSaveFilePicker'],
  properties: [
    ...['randomUUID', 'subtle'].map(property => ({ object: 'crypto', property })),
    ...['clipboard', 'serviceWorker', 'locks', 'storage', 'mediaDevices', 'wakeLock', 'share', 'gpu'].map(property => ({
      object: 'navigator',
      property,
    })),
  ],
};

/** What of the source is no text for the user: classes, drawing, and what is said to programmers. */
const NOT_FOR_USERS = [
  'JSXAttribute[name.name=/^(className|d|points|transform)$/] *',
  'Property[key.name="className"] *',
  'ThrowStatement *',
  'CallExpression[callee.object.name="console"] *',
]
  .map(place => `:not(${place})`)
  .join('');

const READ_ATTRIBUTE = 'JSXAttribute[name.name=/^(title|aria-label|aria-valuetext|placeholder|label|alt)$/]';

/** Words that the user reads stand in a catalogue of their own, so that a translation is a folder of files. */
const NO_WORDS_HERE = [
  'JSXText[value=/\\p{L}/u]',
  `${READ_ATTRIBUTE} Literal[value=/\\p{L}/u]:not(BinaryExpression > *)`,
  `${READ_ATTRIBUTE} TemplateElement[value.raw=/\\p{L}/u]`,
  // Two words beside each other are prose.
  `Literal[value=/\\p{L}{3} \\p{L}|\\p{L} \\p{L}{3}/u]${NOT_FOR_USERS}`,
  // In a template one of them may be a value.
  `TemplateElement[value.raw=/\\p{L}{3}[,:;.]? |[ (]\\p{L}{3}/u]${NOT_FOR_USERS}`,
].map(selector => ({ selector, message: 'Words that the user reads belong into the messages.' }));

export default tseslint.config(
  { ignores: ['**/dist/', '.cache/', '.data/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { sacroplasty: { rules: { layers } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true },
    rules: {
      'sacroplasty/layers': ['error', { root: source, layers: LAYERS }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Branded units are numbers; their minus is one, too.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['extensions/*/src/**/*.{ts,tsx}', 'modes/*/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', ...SECURE_CONTEXT_ONLY.globals],
      'no-restricted-properties': ['error', ...SECURE_CONTEXT_ONLY.properties],
    },
  },
  {
    files: ['extensions/sacroplasty-target/src/core/**/*.ts'],
    ignores: ['**/__tests__/**'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      // Randomness and the clock come in as arguments, so that a result can be repeated.
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
    },
  },
  {
    files: ['extensions/sacroplasty-target/src/messages/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        // The command line has the words without the state that the viewer keeps.
        { patterns: [{ regex: '^\\.\\./\\.\\./(session|storage)$', allowTypeImports: true }] },
      ],
    },
  },
  {
    files: ['host', 'viewer'].map(layer => `extensions/sacroplasty-target/src/${layer}/**/*.{ts,tsx}`),
    ignores: ['**/__tests__/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        // The host has a Cornerstone that runs; a second one would have a state of its own.
        { patterns: [{ regex: '^@cornerstonejs/', allowTypeImports: true }] },
      ],
    },
  },
  {
    files: ['extensions/sacroplasty-target/src/core/**/*.ts'],
    // Where numbers come from is written for engineers; what a plan is stored and tracked by is no language's.
    ignores: ['**/__tests__/**', '**/parameter{,s}.ts', '**/core/sr/terms/**', '**/core/plan/planningDevice.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noSentences] },
  },
  {
    // Every number that a person has set stands in `parameters.ts`, with its unit and its source.
    files: ROOMS_WITH_PARAMETERS.map(room => `extensions/sacroplasty-target/src/core/${room}/**/*.ts`),
    // How DICOM packs bits into bytes, and the paper's own numbers of the trajectories, nobody has set.
    ignores: [
      '**/__tests__/**',
      '**/parameters.ts',
      '**/segmentation/unpackFrames.ts',
      '**/trajectory/trajectory.ts',
      // Written by `npm run fit`.
      '**/proposal/fittedS1.ts',
    ],
    rules: {
      '@typescript-eslint/no-magic-numbers': [
        'error',
        { ignore: [-1, 0, 0.5, 1, 2], ignoreArrayIndexes: true, detectObjects: true },
      ],
      // The rule above lets a variable be named after a number: here that is a parameter in the wrong place.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(VariableDeclarator, VariableDeclarator > UnaryExpression) > Literal[raw=/^(?!(0|0\\.5|1|2)$)[\\d.]/]',
          message: 'A number that is set by hand belongs into parameters.ts, with its unit and source.',
        },
        ...noSentences,
      ],
    },
  },
  {
    files: [
      ...['panel', 'viewer', 'host'].map(layer => `extensions/sacroplasty-target/src/${layer}/**/*.{ts,tsx}`),
      'extensions/sacroplasty-target/src/*.ts',
      'extensions/sacroplasty-target/cli/**/*.ts',
      'modes/*/src/**/*.ts',
    ],
    // The mode's own words, and texts of the protocol and of DICOM.
    ignores: ['**/__tests__/**', 'modes/*/src/words.ts', '**/cli/dicom/{dicomWeb,transferSyntax}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_WORDS_HERE] },
  },
  {
    files: ['**/__tests__/**', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A Playwright fixture that needs no other one says so with an empty pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ['platform-config/app-config.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.browser } },
  },
);
