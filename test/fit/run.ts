/**
 * `npm run fit`: fits what S1 looks like and how its signs set it apart from its neighbours, to the development half of
 * the cases made from real bones and to phantoms that no other figure is measured on, and writes it into the program.
 * Stops where this computer has no such cases.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import { type LevelModel, type ShapeModel, shapeOf } from '../../extensions/sacroplasty-target/src/core/proposal';
import { messageOf, repositoryRoot } from '../../platform-config/common';
import { accuracyCases, type AccuracyCase } from '../accuracy/accuracyCase';
import { variant } from '../accuracy/variants';
import { landmarkOf, readTruth } from '../cases/caseTruth';
import { phantomTruth } from '../phantom';
import { askThreads, generatorVersion } from '../support';
import { DEVELOPMENT_CASES } from './development';
import { BONE, type Examples } from './examples';
import { fitLevel } from './level';
import { choosePrior, printedReliability } from './reliability';
import { fitShape } from './shapes';
import type { Question } from './exampleWorker';
import { cornersIn } from './trueWedge';

/** Seeds of the phantoms: beyond those of `npm run accuracy` and of the tests. */
const FIRST_SEED = 301;
const PHANTOMS = 40;
const FITTED = join(repositoryRoot, 'extensions/sacroplasty-target/src/core/proposal/fittedS1.ts');

async function main(): Promise<void> {
  const bones = accuracyCases(0)
    .filter(one => one.kind === BONE)
    .filter(({ name }) => DEVELOPMENT_CASES.includes(name));
  if (bones.length < DEVELOPMENT_CASES.length) {
    throw new Error('The cases made from real bones are not on this computer: nothing can be fitted.');
  }
  const phantoms = Array.from({ length: PHANTOMS }, (_, i) => {
    const seed = FIRST_SEED + i;
    return { kind: 'phantom', name: `phantom ${String(seed)}`, options: variant(seed) } as const;
  });
  const cases: readonly AccuracyCase[] = [...bones, ...phantoms];
  const version = await generatorVersion();
  const ask = <A>(entry: string, shape: ShapeModel): Promise<readonly A[]> => {
    let done = 0;
    return askThreads<A>(
      cases.map((one): Question => ({ name: one.name, one, shape })),
      {
        entry,
        given: version,
        jobs: availableParallelism(),
        done: () => {
          done++;
          console.error(`${entry}: ${String(done)} of ${String(cases.length)}`);
        },
      },
    );
  };
  const ofCorners = fitShape(
    bones.map(({ folder }) => shapeOfCorners(landmarkOf(readTruth(join(folder, 'truth.json'))))),
    phantoms.map(({ options }) => shapeOfCorners(landmarkOf(phantomTruth(options)))),
  );
  const wedges = await ask<readonly number[] | null>('test/fit/wedgeWorker.ts', ofCorners);
  const seen = (some: readonly (readonly number[] | null)[]): (readonly number[])[] =>
    some.filter(shape => shape !== null);
  const shape = fitShape(seen(wedges.slice(0, bones.length)), seen(wedges.slice(bones.length)));
  const answers = await ask<Examples>('test/fit/exampleWorker.ts', shape);
  const examples = answers.map(answer => answer.examples);
  const { prior, printed } = choosePrior(examples);
  const level = fitLevel(examples.flat(), prior);
  await writeFitted(shape, level);
  console.log(`${printed}\n\n${printedReliability(examples, prior)}`);
  const missed = answers.flatMap(answer => answer.missed);
  if (missed.length > 0) console.log(`\nS1 is not among the candidates: ${missed.join('; ')}`);
}

function shapeOfCorners(landmark: Landmark): readonly number[] {
  return Array.from(shapeOf(cornersIn(landmark)));
}

/** Five digits: more would say nothing. */
async function writeFitted(shape: ShapeModel, level: LevelModel): Promise<void> {
  const digits = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(5)) : value;
  const date = new Date().toISOString().slice(0, 10);
  const source = `/**
 * What S1 looks like and how its signs set it apart from its neighbours, written by \`npm run fit\` on ${date} and not
 * to be edited by hand. Derived from surface meshes of sacra by Han et al. (CC BY 4.0; see NOTICE) and from phantoms.
 */
export const FITTED_S1 = ${JSON.stringify({ shape, level }, digits)} as const;
`;
  await writeFile(
    FITTED,
    await format(source, { parser: 'typescript', arrowParens: 'avoid', printWidth: 120, singleQuote: true }),
  );
}

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
