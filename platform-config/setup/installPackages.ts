import { existsSync } from 'node:fs';
import { messageOf, runCommand, UserError, type CommandResult } from '../common/index';
import type { SystemPackage } from './systemPackages';

/** How this computer can install packages; replaced in tests. */
export interface PackageInstaller {
  /** Whether packages can be installed: as root, with sudo, or not at all. */
  readonly privilege: 'root' | 'sudo' | 'none';
  readonly run: (command: string, args: readonly string[]) => Promise<CommandResult>;
}

/**
 * Installs the missing ones of these packages from the distribution.
 * Throws a UserError that says exactly what to run when this user may not install them,
 * or why the installation failed; `alternative` is a further way out, a whole sentence.
 */
export async function ensurePackages(
  packages: readonly SystemPackage[],
  alternative: string,
  installer?: PackageInstaller,
): Promise<void> {
  const missing = packages.filter(one => !one.isPresent()).map(one => one.name);
  if (missing.length === 0) return;
  const byHand = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const { privilege, run } = installer ?? (await thisComputer());
  if (privilege === 'none') {
    throw new UserError(`Missing: ${missing.join(', ')}. As root, run: ${byHand}\n${alternative}`.trim());
  }
  console.error(`Installing ${missing.join(', ')} from the distribution (once) ...`);
  const apt = (...args: string[]): Promise<CommandResult> =>
    asRoot(privilege, run, 'apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args]);
  const update = await apt('update');
  const install = await apt('install', '-y', '--no-install-recommends', ...missing);
  const absent = packages.filter(one => !one.isPresent()).map(one => one.name);
  if (install.code !== 0 || absent.length > 0) {
    const reason = lastLine(install.code === 0 ? update.stderr : install.stderr);
    throw new UserError(
      `Could not install ${(absent.length > 0 ? absent : missing).join(', ')} (${reason}). As root, run: ${byHand}\n${alternative}`.trim(),
    );
  }
  if (missing.includes('orthanc')) await switchOffService(privilege, run);
}

/** The package also starts a server of its own at every boot; nobody asked for that one. */
async function switchOffService(privilege: 'root' | 'sudo', run: PackageInstaller['run']): Promise<void> {
  if (!existsSync('/run/systemd/system')) return;
  const result = await asRoot(privilege, run, 'systemctl', ['disable', '--now', 'orthanc']);
  if (result.code !== 0) {
    console.error(
      `Note: the orthanc package started a service of its own that could not be switched off (${lastLine(result.stderr)}).`,
    );
  }
}

function asRoot(
  privilege: 'root' | 'sudo',
  run: PackageInstaller['run'],
  command: string,
  args: readonly string[],
): Promise<CommandResult> {
  const quiet = ['DEBIAN_FRONTEND=noninteractive', command, ...args];
  return privilege === 'root' ? run('env', quiet) : run('sudo', ['env', ...quiet]);
}

async function thisComputer(): Promise<PackageInstaller> {
  return { privilege: await privilegeHere(), run: runCommand };
}

async function privilegeHere(): Promise<PackageInstaller['privilege']> {
  if (!existsSync('/usr/bin/apt-get')) return 'none';
  if (process.getuid?.() === 0) return 'root';
  try {
    // At a terminal sudo may ask for the password; elsewhere it must not need one.
    const check = await runCommand('sudo', process.stdin.isTTY ? ['-v'] : ['-n', 'true']);
    return check.code === 0 ? 'sudo' : 'none';
  } catch (error) {
    console.error(`sudo cannot be used (${messageOf(error)}).`);
    return 'none';
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
