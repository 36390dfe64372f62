import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDicomFolder } from '../../extensions/sacroplasty-target/cli';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { phantomSeries, type Phantom } from '../phantom';

/** The series of a folder of DICOM files. @throws Error when it cannot be planned on. */
export async function folderStack(folder: string): Promise<VoxelStack> {
  const load = await loadDicomFolder(folder);
  if (load.kind === 'refused') throw new Error(`${folder}: ${load.reason}`);
  return load.stack;
}

/** A phantom as the program gets it: written as DICOM files in its patient position, and read again. */
export async function stackThroughDicom(phantom: Phantom): Promise<VoxelStack> {
  const images = mkdtempSync(join(tmpdir(), 'sacroplasty-phantom-'));
  try {
    for (const { name, bytes } of phantomSeries(phantom).files) writeFileSync(join(images, name), bytes);
    return await folderStack(images);
  } finally {
    rmSync(images, { recursive: true });
  }
}
