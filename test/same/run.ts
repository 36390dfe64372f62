/**
 * `npm run same`: whether the program still says the same of 40 phantoms and, where this computer has them, of the cases
 * made from real bones. Prints the cases whose plans differ from those that are recorded in `plans.json` and ends with 1
 * where there is one. `--write` records the present plans; `--out FOLDER` writes them as text, to be compared line by
 * line with those of another commit.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../../platform-config/common';
import { accuracyCases } from '../accuracy/accuracyCase';
import { loadCase } from '../accuracy/loadCase';
import { landmarkOf } from '../cases/caseTruth';
import { generatorVersion } from '../support';
import { hashOf, planOf } from './planOf';

const PHANTOMS = 40;
const RECORD = join(repositoryRoot, 'test', 'same', 'plans.json');

const { values } = parseArgs({ options: { write: { type: 'boolean' }, out: { type: 'string' } } });
const recorded = JSON.parse(await readFile(RECORD, 'utf8')) as Readonly<Record<string, string>>;
const version = await generatorVersion();
const hashes: Record<string, string> = {};
const changed: string[] = [];
if (values.out !== undefined) await mkdir(values.out, { recursive: true });
for (const one of accuracyCases(PHANTOMS)) {
  const { stack, truth } = await loadCase(one, version);
  const plan = planOf(stack, landmarkOf(truth));
  const hash = hashOf(plan);
  hashes[one.name] = hash;
  if (values.out !== undefined) await writeFile(join(values.out, `${one.name}.json`), plan);
  if (recorded[one.name] === hash) continue;
  changed.push(one.name);
  console.log(`${one.name}: ${recorded[one.name] === undefined ? 'not recorded' : 'changed'}`);
}
const count = Object.keys(hashes).length;
console.log(
  changed.length === 0
    ? `The plans of all ${String(count)} cases are the same.`
    : `${String(changed.length)} of ${String(count)} plans differ from those recorded.`,
);
if (values.write === true) await writeFile(RECORD, `${JSON.stringify({ ...recorded, ...hashes }, null, 2)}\n`);
else if (changed.length > 0) process.exitCode = 1;
