import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../common';
import { ensurePackages, type PackageInstaller, type SystemPackage } from '../setup';

/** A distribution in which `apt-get install` brings exactly the packages in `available`. */
function distribution(privilege: PackageInstaller['privilege'], available: readonly string[]) {
  const installed = new Set(['present']);
  const commands: string[] = [];
  const run = (command: string, args: readonly string[]): Promise<CommandResult> => {
    commands.push([command, ...args].join(' '));
    const names = args.includes('install') ? args.filter(arg => /^(orthanc|dcmtk)/.test(arg)) : [];
    const unknown = names.filter(name => !available.includes(name));
    if (unknown.length > 0) {
      return Promise.resolve({ code: 100, stdout: '', stderr: `E: Unable to locate package ${unknown.join()}\n` });
    }
    names.forEach(name => installed.add(name));
    return Promise.resolve({ code: 0, stdout: '', stderr: '' });
  };
  const packageOf = (name: string): SystemPackage => ({ name, isPresent: () => installed.has(name) });
  return { installer: { privilege, run }, commands, packageOf };
}

describe('ensurePackages', () => {
  it('runs nothing when everything is there', async () => {
    const { installer, commands, packageOf } = distribution('root', []);
    await ensurePackages([packageOf('present')], '', installer);
    expect(commands).toEqual([]);
  });

  it('installs only what is missing, after reading the package lists', async () => {
    const { installer, commands, packageOf } = distribution('sudo', ['dcmtk']);
    await ensurePackages([packageOf('present'), packageOf('dcmtk')], '', installer);
    expect(commands).toEqual([
      'sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 update',
      'sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends dcmtk',
    ]);
  });

  it('says what to run, and the other way out, when this user may not install', async () => {
    const { installer, commands, packageOf } = distribution('none', []);
    await expect(
      ensurePackages([packageOf('orthanc'), packageOf('orthanc-dicomweb')], 'Or use --pacs.', installer),
    ).rejects.toThrow(
      'Missing: orthanc, orthanc-dicomweb. As root, run: apt-get update && apt-get install -y --no-install-recommends orthanc orthanc-dicomweb\nOr use --pacs.',
    );
    expect(commands).toEqual([]);
  });

  it('gives the reason of a failed installation', async () => {
    const { installer, packageOf } = distribution('root', []);
    await expect(ensurePackages([packageOf('orthanc')], '', installer)).rejects.toThrow(
      'Could not install orthanc (E: Unable to locate package orthanc). As root, run:',
    );
  });
});
