/**
 * Prints how accurate the program is against exact truth: `npm run accuracy`, on the 200 seeded phantoms and
 * on the cases made from real bones where this computer has them. Ends with 1 where an answer more than 1 mm
 * from the surface is wrong or a breach is called contained; a goal that is not reached is only printed.
 */
import { writeFile } from 'node:fs/promises';
import { messageOf } from '../../platform-config/common';
import { askThreads, forgetOldPhantoms, generatorVersion, sharedCasesFolder } from '../support';
import { accuracyCases } from './accuracyCase';
import { readArguments } from './arguments';
import type { CaseResult } from './caseResult';
import { csvOf } from './csv';
import { figuresOf } from './figures';
import { wrongStates } from './goals';
import { writeToMeasuringPage } from './measuringPage';
import { pageTables, printedGoals, printedTable } from './tables';

async function main(): Promise<number> {
  const { variants, jobs, csv, write, command } = readArguments(process.argv.slice(2));
  const cases = accuracyCases(variants);
  const version = await generatorVersion();
  await forgetOldPhantoms(version);
  const start = performance.now();
  let done = 0;
  const results = await askThreads(cases, {
    entry: 'test/accuracy/worker.ts',
    given: version,
    jobs,
    done: ({ name }: CaseResult) => {
      done++;
      const progress = `${String(done)} of ${String(cases.length)}, ${name} done`;
      if (process.stderr.isTTY) process.stderr.write(`\r${progress}\u001b[K${done === cases.length ? '\n' : ''}`);
    },
  });
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const skipped =
    sharedCasesFolder() === undefined ? 'The cases made from real bones are not on this computer: skipped.' : '';
  console.log(
    `${String(cases.length)} cases, ${minutes} minutes. Lengths in mm, angles in degrees, times in ms. ${skipped}\n`,
  );
  console.log(`${printedTable(results)}\n\n${printedGoals(results)}`);
  if (csv !== null) await writeFile(csv, csvOf(results));
  if (write) {
    const date = new Date().toISOString().slice(0, 10);
    await writeToMeasuringPage([`\`${command}\` on ${date}. ${skipped}`.trim(), pageTables(results)].join('\n\n'));
  }
  return verdict(results);
}

function verdict(results: readonly CaseResult[]): number {
  const wrong = results.filter(result => {
    const figures = figuresOf([result]);
    return wrongStates(figures) > 0 || figures.breaches.calledContained > 0;
  });
  if (wrong.length === 0) return 0;
  console.log(
    `\nWrong more than 1 mm from the surface, or a breach called contained: ${wrong.map(({ name }) => name).join(', ')}`,
  );
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
