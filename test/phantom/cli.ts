import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BREACH_PATIENT, generatePhantom, NORMAL_PATIENT, phantomSeries, SMALL_VIEW } from './index';

/** `npm run phantom -- --out DIR [--breach] [--small] [--seed N] [--spacing MM]`: DICOM files and truth.json. */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    breach: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    spacing: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) {
  console.error('Say where to write the phantom: --out DIR');
  process.exit(1);
}
const sliceSpacing = Number(values.spacing);
const phantom = generatePhantom({
  ...(values.breach ? BREACH_PATIENT : NORMAL_PATIENT),
  ...(values.small ? SMALL_VIEW : {}),
  seed: Number(values.seed),
  sliceSpacing,
  sliceThickness: sliceSpacing,
});
const { files } = phantomSeries(phantom);
const folder = join(values.out, 'dicom');
await mkdir(folder, { recursive: true });
for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
await writeFile(join(values.out, 'truth.json'), `${JSON.stringify(phantom.truth, null, 2)}\n`);
console.log(`${String(files.length)} images and truth.json in ${values.out}`);
