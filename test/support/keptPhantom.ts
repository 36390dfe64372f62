import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cacheFolder, repositoryRoot } from '../../platform-config/common';
import { generatePhantom, type Phantom, type PhantomOptions } from '../phantom';

const FOLDER = join(cacheFolder, 'phantoms');

/**
 * A phantom, made once for each version of the generator: making one takes seconds. Kept in a folder that
 * may be deleted at any time.
 *
 * @param version see `generatorVersion`.
 */
export async function keptPhantom(options: PhantomOptions, version: string): Promise<Phantom> {
  const folder = join(FOLDER, version);
  const file = join(folder, createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 24));
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return deserialize(kept) as Phantom;
  const phantom = generatePhantom(options);
  await mkdir(folder, { recursive: true });
  // Others may be making the same one at this moment.
  const part = `${file}.${String(process.pid)}.part`;
  await writeFile(part, serialize(phantom));
  await rename(part, file);
  return phantom;
}

/** Changes with the source of what makes a phantom's voxels and truth. */
export async function generatorVersion(): Promise<string> {
  const folder = join(repositoryRoot, 'test', 'phantom');
  const names = (await readdir(folder, { recursive: true })).filter(name => isOfGenerator(name)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Deletes what other versions of the generator have made. */
export async function forgetOldPhantoms(version: string): Promise<void> {
  const folders = await readdir(FOLDER).catch(() => []);
  const old = folders.filter(name => name !== version);
  await Promise.all(old.map(name => rm(join(FOLDER, name), { recursive: true, force: true })));
}

/** How it is written as DICOM, shown and tested does not change a phantom. */
function isOfGenerator(name: string): boolean {
  return name.endsWith('.ts') && !/^(__tests__|dicom)\b|^(cli|demo|index|probe)\.ts$/.test(name);
}
