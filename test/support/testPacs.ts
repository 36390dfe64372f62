import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOrthanc, type Orthanc } from '../../platform-config/start';

/** Starts an empty Orthanc whose storage is deleted when it stops. Throws a UserError when it cannot start. */
export async function startTestOrthanc(name = 'Test PACS'): Promise<Orthanc> {
  const folder = await mkdtemp(join(tmpdir(), 'test-orthanc-'));
  const orthanc = await startOrthanc({ folder, name });
  return {
    ...orthanc,
    async stop() {
      await orthanc.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
