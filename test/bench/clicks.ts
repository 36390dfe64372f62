/**
 * Prints how many clicks, keys and seconds the everyday job takes on the demo CT and on a real one: `npm run clicks`.
 */
import { benchInBrowser } from './browser';

process.exitCode = await benchInBrowser('clicks.bench.ts');
