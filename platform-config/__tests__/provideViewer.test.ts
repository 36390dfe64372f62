import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, type CommandResult } from '../common';
import { provideViewer, type ViewerSource } from '../setup';

let folder: string;
let tarball: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viewer-'));
  await mkdir(join(folder, 'package', 'dist'), { recursive: true });
  await writeFile(join(folder, 'package', 'dist', 'index.html'), '<title>viewer</title>');
  await writeFile(join(folder, 'package', 'package.json'), '{}');
  tarball = join(folder, 'app.tgz');
  expect((await runCommand('tar', ['-czf', tarball, '-C', folder, 'package'])).code).toBe(0);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A registry that offers `tarball` as every version, with this integrity. */
function registry(integrity: string): ViewerSource & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    folder: join(folder, 'cache'),
    calls,
    async npm(args): Promise<CommandResult> {
      calls.push(args[0] ?? '');
      if (args[0] === 'view') return { code: 0, stdout: `${integrity}\n`, stderr: '' };
      await copyFile(tarball, join(args[args.indexOf('--pack-destination') + 1] ?? '', 'app.tgz'));
      return { code: 0, stdout: '', stderr: '' };
    },
  };
}

async function integrityOf(file: string): Promise<string> {
  return `sha512-${createHash('sha512')
    .update(await readFile(file))
    .digest('base64')}`;
}

describe('provideViewer', () => {
  it('takes the dist of a package that is what the registry states, once', async () => {
    const source = registry(await integrityOf(tarball));
    const viewer = await provideViewer('9.9.9', source);
    expect(await readFile(join(viewer, 'index.html'), 'utf8')).toBe('<title>viewer</title>');
    expect(await readdir(source.folder)).toEqual(['9.9.9']);
    expect(await provideViewer('9.9.9', source)).toBe(viewer);
    expect(source.calls).toEqual(['view', 'pack']);
  });

  it('refuses a package whose contents were changed, and keeps nothing of it', async () => {
    // The default version has its integrity in the repository; what the registry says does not count.
    const source = registry(await integrityOf(tarball));
    await expect(provideViewer('3.13.2', source)).rejects.toThrow(/is not the official one .*nothing was installed/);
    expect(await readdir(source.folder)).toEqual([]);
    expect(source.calls).toEqual(['pack']);
  });

  it('gives the reason of a failed download in one sentence', async () => {
    const source: ViewerSource = {
      folder: join(folder, 'cache'),
      npm: () =>
        Promise.resolve({
          code: 1,
          stdout: '',
          stderr:
            'npm warn something\nnpm error code ENOTFOUND\nnpm error request to the registry failed, getaddrinfo ENOTFOUND\n',
        }),
    };
    await expect(provideViewer('3.13.2', source)).rejects.toThrow(
      /^The OHIF viewer 3\.13\.2 could not be downloaded from the npm registry: request to the registry failed, getaddrinfo ENOTFOUND$/,
    );
    expect(await readdir(source.folder)).toEqual([]);
  });
});
