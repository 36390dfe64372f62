import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { repositoryRoot } from '../../../platform-config/common';
import { generatePhantom, phantomSeries, SMALL_VIEW, type Phantom, type PhantomOptions } from '../../phantom';
import { uploadDicom } from '../../support';

export type SeriesOptions = NonNullable<Parameters<typeof phantomSeries>[1]>;

/** A phantom that a PACS holds. */
export interface PhantomStudy {
  readonly StudyInstanceUID: string;
  readonly phantom: Phantom;
  /** The series' files, byte for byte as they were sent. */
  readonly files: readonly Uint8Array[];
}

/**
 * A small phantom, made once for each version of the generator: making one takes seconds, and a test that
 * fails starts its worker afresh.
 */
export async function smallPhantom(options: Partial<PhantomOptions>): Promise<Phantom> {
  const all = { ...options, ...SMALL_VIEW };
  const key = createHash('sha256').update(JSON.stringify(all)).update(await generatorSource()).digest('hex');
  const folder = join(tmpdir(), 'sacroplasty-phantoms');
  const file = join(folder, key.slice(0, 24));
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return deserialize(kept) as Phantom;
  const phantom = generatePhantom(all);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.part`, serialize(phantom));
  await rename(`${file}.part`, file);
  return phantom;
}

/** Sends a phantom's series to an Orthanc. */
export async function uploadPhantom(orthancUrl: string, phantom: Phantom, series: SeriesOptions): Promise<PhantomStudy> {
  const { StudyInstanceUID, files } = phantomSeries(phantom, series);
  const bytes = files.map(file => file.bytes);
  await uploadDicom(orthancUrl, bytes);
  return { StudyInstanceUID, phantom, files: bytes };
}

async function generatorSource(): Promise<string> {
  const folder = join(repositoryRoot, 'test', 'phantom');
  const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.ts')).sort();
  return (await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))).join('\n');
}
