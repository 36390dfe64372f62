import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../common/index';

/** Uploads that are under way at the same time. */
const PARALLEL = 4;

/** All files `*.dcm` of a folder and its sub-folders. */
export async function dicomFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter(name => name.endsWith('.dcm'))
    .sort()
    .map(name => join(folder, name));
}

/**
 * Stores DICOM files (paths, or their bytes) in an Orthanc; one that is there already is left as it is.
 * Throws a UserError when Orthanc refuses one.
 */
export async function uploadDicom(orthancUrl: string, files: readonly (string | Uint8Array)[]): Promise<void> {
  const waiting = [...files];
  const upload = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const bytes = new Uint8Array(typeof file === 'string' ? await readFile(file) : file);
      const response = await fetch(`${orthancUrl}/instances`, { method: 'POST', body: bytes });
      if (!response.ok) {
        throw new UserError(
          `Orthanc refused a DICOM file (HTTP ${response.status}: ${(await response.text()).trim()}).`,
        );
      }
      await response.body?.cancel();
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, upload));
}
