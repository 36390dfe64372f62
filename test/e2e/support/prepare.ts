import { buildPlugin } from '../../../platform-config/build';
import { DEFAULT_VIEWER_VERSION, provideViewer } from '../../../platform-config/setup';

/** Before all end-to-end tests: the plugin as it is now, and the official viewer. */
export default async function prepare(): Promise<void> {
  await buildPlugin();
  await provideViewer(DEFAULT_VIEWER_VERSION);
}
