import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleSize, requireBudget } from '../build';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('counts every script as it is sent, gzipped, and no licence text', async () => {
  await writeFile(join(folder, 'a.js'), randomBytes(80_000));
  await writeFile(join(folder, 'b.js'), 'x'.repeat(80_000));
  await writeFile(join(folder, 'LICENSES.txt'), randomBytes(80_000));
  const size = await bundleSize(folder);
  expect(size.total).toBeGreaterThan(80_000);
  expect(size.total).toBeLessThan(81_000);
  expect(() => requireBudget(size)).not.toThrow();
});

it('names the files of a plugin that is too large', async () => {
  await writeFile(join(folder, 'a.js'), randomBytes(90_000));
  await writeFile(join(folder, 'b.js'), randomBytes(70_000));
  const size = await bundleSize(folder);
  expect(() => requireBudget(size)).toThrow(
    /^The plugin is too large: 160\.\d kB gzipped, at most 150\.0 kB allowed \(a\.js 90\.\d kB, b\.js 70\.\d kB\)\.$/,
  );
});
