import dcmjs from 'dcmjs';
import { describe, expect, it } from 'vitest';
import { readPlanSr, writePlanSr, type NaturalisedDataset } from '../../extensions/sacroplasty-target/src/core/sr';
import { exampleIdentity, examplePlan } from '../fixtures/sr/examplePlan';
import { expectSamePlan } from '../fixtures/sr/samePlan';
import { srFiles } from './srFiles';
import { asDicomJson, entityErrors, iodErrors, templateErrors, treeErrors } from './validators';
import { replacingPlan, sourceImage, VARIANTS } from './variants';
import { messages } from '../../extensions/sacroplasty-target/src/messages';

/*
 * Saved plans before the validators that radiology has. Each validator is also given a file with a
 * defect that it must report, so that one which crashes, or is not there, cannot pass.
 */

const file = srFiles();
const sr = (plan = examplePlan()): NaturalisedDataset => writePlanSr(plan, exampleIdentity(), messages);

describe.each(Object.entries(VARIANTS))('%s', (_, plan) => {
  it('is a Comprehensive 3D SR (dciodvfy)', async () => {
    expect(await iodErrors(await file(sr(plan)))).toEqual([]);
  });

  it('is a content tree with lawful relationships (dsrdump)', async () => {
    expect(await treeErrors(await file(sr(plan)))).toEqual([]);
  });

  it('states the patient and study of its images (dcentvfy)', async () => {
    expect(await entityErrors(await file(sr(plan)), await file(sourceImage(plan)))).toEqual([]);
  });

  it('says the same when others have read it (dcm2json)', async () => {
    const json = await asDicomJson(await file(sr(plan)));
    const { PatientName } = plan.source.patient;
    // dcmtk leaves empty components at a name's end out when it reads; the file itself holds them.
    const name = { ...PatientName, alphabetic: PatientName.alphabetic.replace(/\^+$/, '') };
    const source = { ...plan.source, patient: { ...plan.source.patient, PatientName: name } };
    expectSamePlan(readPlanSr(dcmjs.data.DicomMetaDictionary.naturalizeDataset(json)), { ...plan, source });
  });
});

describe('TID 1500 (DicomSRValidator)', () => {
  // The other variants: templates.long.test.ts.
  it('a plan that replaces another', async () => {
    expect(await templateErrors(await file(sr(replacingPlan())))).toEqual([]);
  });
});

/** The SR with every item for which `change` gives another one. */
function changed(
  dataset: NaturalisedDataset,
  change: (item: NaturalisedDataset) => NaturalisedDataset,
): NaturalisedDataset {
  const content = dataset['ContentSequence'];
  const here = change(dataset);
  return Array.isArray(content)
    ? { ...here, ContentSequence: (content as NaturalisedDataset[]).map(item => changed(item, change)) }
    : here;
}

describe('the validators are awake', () => {
  it('dciodvfy notices a missing flag', async () => {
    const { CompletionFlag: lost, ...rest } = sr();
    expect(lost).toBe('COMPLETE');
    expect(await iodErrors(await file(rest))).toEqual(
      expect.arrayContaining([expect.stringContaining('CompletionFlag') as unknown]),
    );
  });

  it('dsrdump refuses an unlawful relationship', async () => {
    const unlawful = changed(sr(), item =>
      item['ValueType'] === 'SCOORD3D' ? { ...item, RelationshipType: 'HAS OBS CONTEXT' } : item,
    );
    expect(await treeErrors(await file(unlawful))).not.toEqual([]);
  });

  it('dcentvfy sees another patient', async () => {
    const plan = replacingPlan();
    const other = { ...sourceImage(plan), PatientID: 'P-0043' };
    expect(await entityErrors(await file(sr(plan)), await file(other))).toEqual(
      expect.arrayContaining([expect.stringContaining('PatientID') as unknown]),
    );
  });

  it('DicomSRValidator sees a distance that contains its path', async () => {
    const wrong = changed(sr(), item =>
      item['RelationshipType'] === 'INFERRED FROM' && item['ValueType'] === 'SCOORD3D'
        ? { ...item, RelationshipType: 'CONTAINS' }
        : item,
    );
    expect(await templateErrors(await file(wrong))).toEqual(
      expect.arrayContaining([expect.stringMatching(/relationship/i) as unknown]),
    );
  });
});
