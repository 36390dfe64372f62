import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The repository's root folder. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Ignored folder for downloads and other things that can be made again. */
export const cacheFolder = join(repositoryRoot, '.cache');

/** Ignored folder for what must survive a restart: the embedded PACS and its plans. */
export const dataFolder = join(repositoryRoot, '.data');

/** The folder that a hospital copies beside its viewer. */
export const pluginFolder = join(repositoryRoot, 'dist', 'plugins', 'sacroplasty-target');

/** The viewer configuration that `npm start` serves and that a hospital takes as its example. */
export const appConfigFile = join(repositoryRoot, 'platform-config', 'app-config.js');
