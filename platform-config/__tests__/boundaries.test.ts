import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../common';

const source = 'extensions/sacroplasty-target/src';
let eslint: ESLint;

beforeAll(async () => {
  eslint = new ESLint({
    cwd: repositoryRoot,
    // Type-aware rules need files on the disk; these are about imports and globals only.
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false } },
    },
    ruleFilter: ({ ruleId }) => ruleId === 'sacroplasty/layers' || ruleId.includes('no-restricted'),
  });
  // The first run loads the parser; that is not the tests' time.
  await complaints('session/probe.ts', '');
}, 60_000);

/** Names of the rules that complain about this code, were it in this file. */
async function complaints(file: string, code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath: join(repositoryRoot, source, file) });
  return results.flatMap(result => result.messages.map(message => message.ruleId));
}

describe('architecture rules', () => {
  it.each([
    ['core/landmark/probe.ts', "import 'react';"],
    ['core/landmark/probe.ts', "import { readFile } from 'node:fs';\nexport { readFile };"],
    ['core/landmark/probe.ts', "export type { Types } from '@cornerstonejs/core';"],
    ['core/landmark/probe.ts', "export type A = import('dcmjs').A;"],
    ['core/landmark/probe.ts', "export const a = () => import('zustand');"],
    ['core/landmark/probe.ts', "export { x } from '../../session';"],
    ['core/landmark/probe.ts', "export { x } from '../../id';"],
    ['core/landmark/probe.ts', "export { x } from '../geometry/lps';"],
    ['core/landmark/probe.ts', "export { x } from '../../messages';"],
    ['core/landmark/probe.ts', "export { x } from '../analysis';"],
    ['core/geometry/probe.ts', "export type A = import('../landmark').A;"],
    ['core/newRoom/probe.ts', "export { lps } from '../geometry';"],
    ['core/probe.ts', "export { lps } from './geometry';"],
    ['messages/en/probe.ts', "export { x } from '../../viewer';"],
    ['messages/en/probe.ts', "import 'react';"],
    ['session/probe.ts', "export { messages } from '../messages';"],
    ['storage/probe.ts', "export { messages } from '../messages';"],
    ['session/probe.ts', "import 'react';"],
    ['session/probe.ts', "export { x } from '../viewer';"],
    ['viewer/probe.ts', "export { x } from '../panel';"],
    ['panel/probe.tsx', "export type { Types } from '@cornerstonejs/core';"],
    ['panel/probe.tsx', "export { x } from '../core/geometry/lps';"],
    ['../cli/probe.ts', "export { x } from '../src/core/geometry/lps';"],
  ])('%s must not: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual(['sacroplasty/layers']);
  });

  it.each([
    ['core/landmark/probe.ts', "export { lps } from '../geometry';\nexport { a } from './corners';"],
    ['core/landmark/__tests__/probe.test.ts', "import 'vitest';\nexport { a } from '../corners';"],
    ['core/landmark/__tests__/probe.test.ts', "export { x } from '../../analysis';"],
    ['core/bone/surface/probe.ts', "export { x } from '../parameters';\nexport { y } from '../../boneSurface';"],
    ['viewer/probe.ts', "export type { Types } from '@cornerstonejs/core';"],
    ['session/probe.ts', "import 'zustand/vanilla';\nexport { lps } from '../core/geometry';"],
    ['panel/probe.tsx', "export { messages } from '../messages';"],
    ['messages/en/probe.ts', "export type { SaveFailure } from '../../session';"],
    ['messages/en/probe.ts', "export type { Side } from '../../core/geometry';"],
    ['viewer/probe.ts', "export { TOOL_NAME } from '../id';\nexport { x } from '../session/index';"],
    ['panel/probe.tsx', "import 'react-dom/client';\nexport { lps } from '../core/geometry';"],
    ['../cli/probe.ts', "import 'dcmjs';\nexport { lps } from '../src/core/geometry';"],
  ])('%s may: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  it.each(['document.title', 'fetch("/")', 'localStorage.length', 'process.env', 'setTimeout(() => 1)'])(
    'the core must not touch its surroundings: %s',
    async expression => {
      expect(await complaints('core/landmark/probe.ts', `export const a = () => ${expression};`)).toEqual([
        'no-restricted-globals',
      ]);
    },
  );

  it.each(['host', 'viewer'])('%s has types of Cornerstone and nothing that runs', async layer => {
    expect(await complaints(`${layer}/probe.ts`, "export { cache } from '@cornerstonejs/core';")).toEqual([
      '@typescript-eslint/no-restricted-imports',
    ]);
  });

  it('the words have types of the session and nothing that runs', async () => {
    expect(await complaints('messages/en/probe.ts', "export { x } from '../../session';")).toEqual([
      '@typescript-eslint/no-restricted-imports',
    ]);
  });

  it.each([
    ['core/landmark/probe.ts', "export const why = 'the corner lies outside';"],
    ['core/bone/probe.ts', 'export const why = (n: number) => `the corner lies ${n} outside`;'],
    ['panel/probe.tsx', 'export const A = () => <p title="Look">{1}</p>;'],
    ['panel/probe.tsx', 'export const A = () => <p>Look</p>;'],
    ['viewer/probe.ts', "export const label = 'Look here';"],
  ])('%s must not say: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual(['no-restricted-syntax']);
  });

  it('the core must not read the clock or roll dice', async () => {
    expect(await complaints('core/landmark/probe.ts', 'export const a = Math.random() + Date.now();')).toEqual([
      'no-restricted-properties',
      'no-restricted-properties',
    ]);
  });
});
