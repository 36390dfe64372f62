import { deleteReports, storedInstances } from '../support';
import { expect, test } from './support/fixtures';
import { uploadSegmentation } from './support/phantomSegmentation';
import { storedPlans } from './support/storedPlans';

/*
 * A study that holds a DICOM SEG of the sacrum. Wrong would be: numbers of one surface under the name of the
 * other, a plan that does not say what it was measured on, or the CT measured silently in its place.
 */

/** The segmentation lies this far in front of the phantom's true sacrum, mm: its distances are longer. */
const FORWARD = 3;
const NAME = 'Sacrum drawn from its shape (Sacrum, Exact shape)';

test('a segmentation can be measured on, and the plan says so', async ({
  planning,
  page,
  orthanc,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({ series: { study: 'segmented' } });
  const uid = study.StudyInstanceUID;
  await uploadSegmentation(orthanc.url, study, FORWARD);
  await deleteReports(orthanc.url, uid);
  await planning.open(uid);
  await planning.place(study.phantom.truth.corners);
  await planning.introduce('Nováková', 'Šárka');
  const choice = planning.cy('surface-choice');
  const axial = async (): Promise<number> =>
    Number.parseFloat(((await planning.distances())['right 2'] ?? '').replace('−', '-'));
  const onCt = await axial();
  await expect(planning.cy('measured-on')).toHaveCount(0);

  await test.step('choosing it changes the numbers and their name', async () => {
    await choice.selectOption({ label: `Segmentation ${NAME}` });
    await expect(planning.cy('measured-on')).toContainText(NAME);
    await planning.measured();
    // The needle runs forward and to the side: its way is longer than the shift, or as long.
    const longer = (await axial()) - onCt;
    expect(longer).toBeGreaterThan(FORWARD - 1.5);
    expect(longer).toBeLessThan(FORWARD + 3);
    await page.screenshot({ path: info.outputPath('segmentation.png') });
  });

  const measured = await planning.distances();
  await test.step('the SR names it', async () => {
    await planning.save();
    const [stored] = await storedPlans(orthanc.url, uid);
    expect(stored?.plan.analysis.surface).toMatchObject({
      kind: 'segmentation',
      segment: { StudyInstanceUID: uid, SegmentNumber: 2, SegmentLabel: 'Sacrum', madeBy: 'Exact shape' },
    });
  });

  await test.step('opened again, it is measured on the segmentation', async () => {
    await planning.open(uid);
    await planning.cy('plan').getByRole('button').click();
    await expect(planning.cy('measured-on')).toContainText(NAME);
    expect(await planning.distances()).toEqual(measured);
    await expect(choice.locator('option:checked')).toHaveText(`Segmentation ${NAME}`);
  });

  await test.step('without it the stored numbers stay, and the panel says that it is gone', async () => {
    for (const { orthancId, modality } of await storedInstances(orthanc.url, uid)) {
      if (modality === 'SEG') await fetch(`${orthanc.url}/instances/${orthancId}`, { method: 'DELETE' });
    }
    await planning.open(uid);
    await planning.cy('plan').getByRole('button').click();
    await expect(planning.cy('surface-failed')).toContainText('not in this study any more');
    expect(await planning.distances()).toEqual(measured);
    await choice.selectOption({ label: 'Found on the CT' });
    await expect(planning.cy('measured-on')).toHaveCount(0);
    await planning.measured();
    expect(Math.abs((await axial()) - onCt)).toBeLessThan(0.2);
  });
  expect(pageErrors).toEqual([]);
});
