import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleSize, requireBudgets } from '../build';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('counts every script as it is sent, gzipped, and neither maps nor licence texts', async () => {
  await writeFile(join(folder, 'a.js'), randomBytes(80_000));
  await writeFile(join(folder, 'b.js'), 'x'.repeat(80_000));
  await writeFile(join(folder, 'a.js.map'), randomBytes(80_000));
  await writeFile(join(folder, 'LICENSES.txt'), randomBytes(80_000));
  const size = await bundleSize(folder);
  expect([...size.keys()]).toEqual(['a.js', 'b.js']);
  expect(size.get('a.js')).toBeGreaterThan(80_000);
  expect(size.get('b.js')).toBeLessThan(1_000);
  expect(() => requireBudgets(size, { 'a.js': 81_000, 'b.js': 1_000 })).not.toThrow();
});

it('holds each script against its own budget', async () => {
  await writeFile(join(folder, 'a.js'), randomBytes(90_000));
  await writeFile(join(folder, 'b.js'), randomBytes(7_000));
  const size = await bundleSize(folder);
  expect(() => requireBudgets(size, { 'a.js': 190_000, 'b.js': 5_000 })).toThrow(
    /^b\.js is too large: 7\.\d kB gzipped, at most 5\.0 kB allowed\.$/,
  );
  expect(() => requireBudgets(size, { 'a.js': 190_000 })).toThrow(/^b\.js \(7\.\d kB gzipped\) has no size budget\.$/);
});
