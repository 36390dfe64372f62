import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const OLDEST_NODE = [20, 9];

/**
 * Installs the dependencies with `npm ci` unless node_modules already holds what the lock file asks for.
 * npm's output goes to stderr, so that programs that print JSON keep a clean stdout.
 * Throws an Error with one sentence for the user.
 */
export function ensureDependencies() {
  requireNode();
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return;
  console.error('Installing the dependencies (once; about a minute) ...');
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (npm.error) throw new Error(`npm could not be run (${npm.error.message}); install Node 20 with npm.`);
  if (npm.status !== 0) {
    throw new Error('The dependencies could not be installed: `npm ci` failed, its reason is above.');
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is Node ${process.versions.node}.`);
  }
}

/**
 * True when every package of the lock file is installed in the same version.
 * Optional packages may be absent: they belong to other platforms.
 */
export function isInstalled(wanted, installed) {
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '' || !path.includes('node_modules/')) return true;
    const present = installed.packages[path];
    if (present === undefined) return entry.optional === true || entry.devOptional === true;
    return entry.link === true || present.version === entry.version;
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read (${error.message}).`);
  }
}
