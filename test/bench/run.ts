/**
 * Prints how fast the program is, as ratios against named baselines, and what the mode costs in the browser
 * against the viewer itself: `npm run bench`, or `npm run bench -- --no-browser`. Each program runs in a
 * process of its own, so that none is compiled for another's data, and is bundled first, as the plugin is.
 * Times are printed and never judged: they depend on the machine and on what else it does.
 */
import { runVisibly } from '../../platform-config/common';
import { withBundle } from '../support';
import { benchInBrowser } from './browser';

/** Programs for Node, with the options that they need. */
const PROGRAMS = [
  { entry: 'test/bench/node/analysis.ts', options: [] },
  { entry: 'test/bench/node/voxels.ts', options: [] },
  { entry: 'test/bench/node/proposal.ts', options: [] },
  {
    entry: 'test/bench/node/memory.ts',
    options: ['--expose-gc', '--min-semi-space-size=512', '--max-semi-space-size=512'],
  },
] as const;

for (const { entry, options } of PROGRAMS) {
  const code = await withBundle(entry, file => runVisibly(process.execPath, [...options, file]));
  if (code !== 0) process.exitCode = 1;
}
if (!process.argv.includes('--no-browser')) process.exitCode = (await benchInBrowser()) || process.exitCode;
