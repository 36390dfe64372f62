import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../common/index';

/** Everything that a build depends on, relative to the repository. */
const INPUTS = [
  'extensions/sacroplasty-target/src',
  'extensions/sacroplasty-target/package.json',
  'modes/sacroplasty-planning/src',
  'modes/sacroplasty-planning/package.json',
  'platform-config/build',
  'package-lock.json',
  'tsconfig.json',
];

/** A hash over names and contents of all inputs of the build. */
export async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of await filesBelow(join(repositoryRoot, input))) {
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
  if (path.endsWith('.json')) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter(name => /\.([jt]sx?|cjs|css|svg|json)$/.test(name) && !name.includes('__tests__'))
    .map(name => join(path, name))
    .sort();
}
