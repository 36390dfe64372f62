/**
 * Runs one of the project's TypeScript programs: `node platform-config/run.mjs FILE.ts [arguments]`.
 *
 * Plain JavaScript without dependencies, because it is the first thing that runs after `git clone`:
 * it installs the dependencies when they are missing or older than the lock file, then loads FILE
 * in this same process, so that Ctrl-C and the exit code reach the program directly.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './bootstrap/dependencies.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node platform-config/run.mjs FILE.ts [arguments]');
  process.exit(1);
}
try {
  ensureDependencies();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const program = resolve(file);
process.argv = [process.execPath, program, ...args];
await import(pathToFileURL(program).href);
