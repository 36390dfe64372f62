import { UserError } from '../common/index';

/** Path under which the mode opens: its route name. */
const MODE_ROUTE = 'sacroplasty';

/** The address that opens a study in the mode. */
export function studyAddress(viewer: string, studyInstanceUID: string): string {
  return `${viewer}/${MODE_ROUTE}?StudyInstanceUIDs=${studyInstanceUID}`;
}

/** Throws a UserError unless the viewer, the plugin and the PACS all answer at the viewer's address. */
export async function requireServing(viewer: string): Promise<void> {
  for (const path of ['/', '/app-config.js', '/plugins/sacroplasty-target/mode.js', '/dicom-web/studies?limit=1']) {
    const response = await fetch(viewer + path, { signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    const isSignIn = path.startsWith('/dicom-web') && (response.status === 401 || response.status === 403);
    if (!response.ok && !isSignIn) {
      throw new UserError(`${viewer}${path} answers with HTTP ${String(response.status)}.`);
    }
  }
}
