import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { encodeDataset } from '../../extensions/sacroplasty-target/cli';
import type { NaturalisedDataset } from '../../extensions/sacroplasty-target/src/core/sr';

/**
 * Writes datasets as DICOM files into a folder of its own, which goes when the tests of the file are over.
 * @returns writes one and gives its path.
 */
export function srFiles(): (dataset: NaturalisedDataset) => Promise<string> {
  let folder = '';
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-sr-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  return async dataset => {
    count += 1;
    const path = join(folder, `${String(count)}.dcm`);
    await writeFile(path, new Uint8Array(encodeDataset(dataset)));
    return path;
  };
}
