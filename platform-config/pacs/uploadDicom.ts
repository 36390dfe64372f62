import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, UserError } from '../common/index';

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
      const response = await store(orthancUrl, bytes);
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

/**
 * Making a phantom keeps this process busy for seconds, in which Orthanc closes the connections that lie idle; the
 * next request on one of them fails although Orthanc runs. Storing the same file twice changes nothing, so it is
 * tried once more, on a new connection.
 */
async function store(orthancUrl: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const post = (): Promise<Response> => fetch(`${orthancUrl}/instances`, { method: 'POST', body: bytes });
  try {
    return await post();
  } catch {
    try {
      return await post();
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : messageOf(error);
      throw new UserError(`Orthanc does not answer on ${orthancUrl} (${cause}).`, { cause: error });
    }
  }
}
