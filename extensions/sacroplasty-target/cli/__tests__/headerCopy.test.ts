import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import dcmjs from 'dcmjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furtherAttributes } from '../../../../test/fixtures/sr/furtherAttributes';
import { run } from '..';
import { COPIED_KEYWORDS, type PlanJson, VALUE_REPRESENTATION } from '../../src/core/plan';
import { readPlanSr } from '../../src/core/sr';
import { messages } from '../../src/messages';
import { decodeHeader } from '../dicom';
import { blockDatasets, GIVEN, temporaryFolder, type TemporaryFolder } from './blockCt';

let folder: TemporaryFolder;
let given: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  given = await folder.add('given.json', JSON.stringify(GIVEN));
});
afterAll(() => folder.remove());

/** What the command's SR says of a block whose images state this as well, and the warnings of the plan. */
async function planned(
  name: string,
  change: Record<string, unknown>,
): Promise<{ readonly sr: Record<string, unknown>; readonly warnings: readonly string[] }> {
  await folder.addSeries(name, blockDatasets(change));
  const [out, sr] = [join(folder.path, `${name}.json`), join(folder.path, `${name}.sr.dcm`)];
  const notes: string[] = [];
  const console = { output: (): void => undefined, note: (line: string) => notes.push(line) };
  const code = await run([join(folder.path, name), '--given', given, '--out', out, '--sr', sr], console);
  expect([code, notes]).toEqual([0, []]);
  const plan = JSON.parse(await readFile(out, 'utf8')) as PlanJson;
  return { sr: { ...decodeHeader((await readFile(sr)).buffer) }, warnings: plan.warnings };
}

describe('the SR of the command', () => {
  it('holds all that the images state of patient and study, as they state it', async () => {
    const { PhysiciansOfRecord, PatientSize, PatientWeight, ...texts } = furtherAttributes();
    const { sr, warnings } = await planned('all', {
      ...texts,
      PatientSize,
      PatientWeight,
      PhysiciansOfRecord: ['Østergård^Åse', 'Yamada^Tarou=山田^太郎'],
      StudyDate: '20260105',
      StudyTime: '101500.25',
    });
    expect(warnings.filter(warning => warning.includes('left out'))).toEqual([]);
    const filled = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== null));
    expect(sr).toMatchObject({ ...filled, PatientSize, PatientWeight, StudyDate: '20260105', StudyTime: '101500.25' });
    // Empty there, and there all the same.
    expect(Object.keys(sr)).toEqual(expect.arrayContaining(['ClinicalTrialProtocolName', 'ClinicalTrialSiteName']));
    expect(sr['PhysiciansOfRecord']).toMatchObject([
      { Alphabetic: 'Østergård^Åse' },
      { Alphabetic: 'Yamada^Tarou', Ideographic: '山田^太郎' },
    ]);
    expect(PhysiciansOfRecord).toHaveLength(2);
  });

  it.each([
    ['age', { PatientAge: '72 YEARS' }],
    ['sex', { PatientSex: 'FEMALE (NOT STATED)' }],
    ['birth', { PatientBirthDate: '1950.01.01' }],
    ['time', { StudyTime: '10:15:00.123456789' }],
    ['name', { PatientName: `${'A'.repeat(70)}^B` }],
    ['weight', { PatientWeight: '72,5' }],
  ])('leaves out what it could hold only altered, and says so: %s', async (name, change) => {
    const [[attribute, value] = ['', '']] = Object.entries(change);
    // As a file holds it, beyond what the writer of the test would cut.
    const { sr, warnings } = await planned(name, { ...change, _vrMap: { PixelData: 'OW', [attribute]: 'LO' } });
    expect([null, '', undefined]).toContainEqual(Array.isArray(sr[attribute]) ? '' : sr[attribute]);
    const said = warnings.filter(warning => warning.startsWith(`${attribute} of the images is left out`));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(value);
  });

  it('says the warnings of the series', async () => {
    const { sr, warnings } = await planned('lossy', { LossyImageCompression: '01' });
    expect(warnings).toContain('The images were compressed with loss.');
    const read = readPlanSr(sr);
    expect(read.kind === 'plan' ? read.plan.analysis.warnings.map(messages.warning) : read.kind).toEqual(warnings);
  });

  it('states the time of the plan by the clock of the images, or without an offset', async () => {
    const before = Date.now();
    const zoned = (await planned('zone', { TimezoneOffsetFromUTC: '+0930', StudyTime: '101500' })).sr;
    expect(zoned).toMatchObject({ TimezoneOffsetFromUTC: '+0930', StudyTime: '101500' });
    const none = (await planned('nowhere', { StudyTime: '101500' })).sr;
    expect(none).not.toHaveProperty('TimezoneOffsetFromUTC');
    for (const sr of [zoned, none]) {
      const read = readPlanSr(sr);
      const at = read.kind === 'plan' ? Date.parse(read.plan.createdAt) : Number.NaN;
      expect(at).toBeGreaterThanOrEqual(before);
      expect(at).toBeLessThanOrEqual(Date.now());
    }
    const [, hours = '', minutes = ''] = /^(\d\d)(\d\d)/.exec(String(zoned['ContentTime'])) ?? [];
    const there = new Date(before + 9.5 * 3600_000);
    const apart = Math.abs(60 * (Number(hours) - there.getUTCHours()) + Number(minutes) - there.getUTCMinutes());
    expect(Math.min(apart, 1440 - apart)).toBeLessThanOrEqual(2);
  });
});

it('every attribute that is copied is known to the writer, with the same value representation', () => {
  const dataset = Object.fromEntries(Object.keys(VALUE_REPRESENTATION).map(keyword => [keyword, null]));
  const elements = Object.values(dcmjs.data.DicomMetaDictionary.denaturalizeDataset(dataset));
  const known = elements.map(element => (element as { vr: string }).vr).toSorted();
  expect(known).toEqual(Object.values(VALUE_REPRESENTATION).toSorted());
  expect(COPIED_KEYWORDS.length).toBeGreaterThan(100);
});
