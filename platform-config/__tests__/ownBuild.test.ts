import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack, { type Stats } from 'webpack';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPlugin } from '../build';
import { repositoryRoot } from '../common';

/*
 * A hospital's own build of the viewer takes in our npm packages. Wrong would be: a second React in it, hooks of which
 * fail in the first one's components; an engine that is not found, so that every measurement is made on the page.
 */

let folder: string;
let stats: Stats;

beforeAll(async () => {
  await buildPlugin();
  folder = await mkdtemp(join(tmpdir(), 'own-build-'));
  await writeFile(
    join(folder, 'viewer.js'),
    `import { createRoot } from 'react-dom/client';
     import extension from '@sacroplasty-target/extension';
     import mode from '@sacroplasty-target/mode';
     globalThis.viewer = { createRoot, extension, mode };`,
  );
  stats = await new Promise((resolve, reject) => {
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: './viewer.js',
      output: { path: join(folder, 'dist'), filename: 'viewer.bundle.js' },
      resolve: { modules: [join(repositoryRoot, 'node_modules')] },
      optimization: { minimize: false },
      performance: false,
    });
    compiler.run((failure, result) => {
      compiler.close(closing => {
        const failed = failure ?? closing;
        if (failed) reject(failed);
        else if (result === undefined) reject(new Error('webpack says nothing'));
        else resolve(result);
      });
    });
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('takes the packages in without an error or a warning', () => {
  expect(stats.toJson({ errors: true, warnings: true })).toMatchObject({ errors: [], warnings: [] });
});

it('has one React, the host’s', async () => {
  const bundle = await readFile(join(folder, 'dist', 'viewer.bundle.js'), 'utf8');
  expect(bundle.match(/react-dom\.production\.min\.js/g)?.length).toBeGreaterThan(0);
  // Each React says once how its inside is reached.
  expect(bundle.match(/__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED\s*=[^=]/g)).toHaveLength(2);
});

it('has the engine as a script of its own, and knows its name', async () => {
  const scripts = (await readdir(join(folder, 'dist'))).filter(name => name.endsWith('.js'));
  const [engine] = scripts.filter(name => name !== 'viewer.bundle.js');
  expect(scripts).toHaveLength(2);
  expect(await readFile(join(folder, 'dist', engine ?? ''), 'utf8')).toMatch(/kind: ?"ready"/);
});
