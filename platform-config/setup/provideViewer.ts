import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, hasCode, repositoryRoot, runCommand, UserError, type CommandResult } from '../common/index';
import { PINNED_INTEGRITY } from './viewerPins';

/** Where the viewer is kept and how npm is run; replaced in tests. */
export interface ViewerSource {
  readonly folder: string;
  readonly npm: (args: readonly string[]) => Promise<CommandResult>;
}

const official: ViewerSource = {
  folder: join(cacheFolder, 'ohif'),
  // Through npm, so that the registry, proxy and certificates set for npm on this computer hold.
  npm: args =>
    runCommand('npm', [...args, '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'], {
      cwd: repositoryRoot,
    }),
};

/**
 * The folder of the official prebuilt viewer of this version, downloaded once.
 * Only the package's `dist` is taken: its published dependency list cannot be installed.
 * Throws a UserError when it cannot be downloaded or is not what it should be.
 */
export async function provideViewer(version: string, source: ViewerSource = official): Promise<string> {
  const viewer = join(source.folder, version);
  if (existsSync(join(viewer, 'index.html'))) return viewer;
  console.error(`Downloading the OHIF viewer ${version} (once) ...`);
  await mkdir(source.folder, { recursive: true });
  const work = await mkdtemp(join(source.folder, 'download-'));
  try {
    const integrity = PINNED_INTEGRITY.get(version) ?? (await statedIntegrity(version, source));
    const tarball = await download(version, work, source);
    await requireIntegrity(tarball, integrity, version);
    await unpack(tarball, work);
    await moveIntoPlace(join(work, 'package', 'dist'), viewer);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return viewer;
}

async function download(version: string, folder: string, source: ViewerSource): Promise<string> {
  const result = await source.npm(['pack', `@ohif/app@${version}`, '--pack-destination', folder, '--ignore-scripts']);
  const tarball = (await readdir(folder)).find(name => name.endsWith('.tgz'));
  if (result.code !== 0 || tarball === undefined) throw downloadError(version, result);
  return join(folder, tarball);
}

async function statedIntegrity(version: string, source: ViewerSource): Promise<string> {
  const result = await source.npm(['view', `@ohif/app@${version}`, 'dist.integrity']);
  const integrity = result.stdout.trim();
  if (result.code !== 0 || !integrity.startsWith('sha512-')) throw downloadError(version, result);
  return integrity;
}

function downloadError(version: string, result: CommandResult): UserError {
  const reason = /^npm (?:error|ERR!) (?!code )(.+)$/m.exec(result.stderr)?.[1] ?? 'npm gave no reason';
  return new UserError(`The OHIF viewer ${version} could not be downloaded from the npm registry: ${reason}`);
}

async function requireIntegrity(tarball: string, integrity: string, version: string): Promise<void> {
  const found = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (found !== integrity) {
    throw new UserError(
      `The downloaded OHIF viewer ${version} is not the official one (its checksum is ${found}, expected ${integrity}); nothing was installed.`,
    );
  }
}

async function unpack(tarball: string, folder: string): Promise<void> {
  const result = await runCommand('tar', ['-xzf', tarball, '-C', folder, 'package/dist']);
  if (result.code !== 0) throw new UserError(`The OHIF viewer could not be unpacked: ${result.stderr.trim()}`);
}

async function moveIntoPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Another start of the same version was faster; its files are the same.
    if (!hasCode(error, 'ENOTEMPTY') && !hasCode(error, 'EEXIST')) throw error;
  }
}
