import { probePhantom } from '../phantom';
import { deleteReports, storedInstances } from '../support';
import { expect, test } from './support/fixtures';
import { uploadSegmentation } from './support/phantomSegmentation';
import type { Triple } from './support/planningPage';
import { storedPlans } from './support/storedPlans';

/*
 * A study that holds a DICOM SEG of the sacrum. Wrong would be: numbers of one surface under the name of the
 * other, a plan that does not say what it was measured on, or the CT measured silently in its place; and numbers
 * that stand in front of the visible cortex while nothing on the picture shows why.
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

/** How far places lie from a surface, mm. */
function errorsOf(places: readonly Triple[], distance: (p: Triple) => number): { mean: number; worst: number } {
  expect(places.length).toBeGreaterThan(30);
  const errors = places.map(p => Math.abs(distance(p)));
  return { mean: errors.reduce((sum, error) => sum + error, 0) / errors.length, worst: Math.max(...errors) };
}

test('what was measured on is drawn, and only while it is', async ({
  planning,
  page,
  orthanc,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({ series: { study: 'outlined' } });
  const { truth, options } = study.phantom;
  const probe = probePhantom(options);
  await uploadSegmentation(orthanc.url, study, FORWARD);
  await planning.open(study.StudyInstanceUID);
  await planning.place(truth.corners);
  const choice = planning.cy('surface-choice');
  const drawn = planning.drawn('sagittal', 'outline');
  const shiftedSurface = ([x, y, z]: Triple): number => probe.surface([x, y + FORWARD, z]);
  // The segmentation is drawn in a box around S1, where the sacrum is cut off; see segmentedPhantomFile.
  const [, posterior, superior] = truth.T0;
  const isOfTheSacrum = ([, y, z]: Triple): boolean =>
    y > posterior - 38 && y < posterior + 47 && z > superior - 48 && z < superior + 37;
  const pixelsPerMm = async (role: 'sagittal' | 'axial'): Promise<number> => {
    const [here, there] = [
      await planning.screen(role, truth.T0),
      await planning.screen(role, [truth.T0[0], truth.T0[1] - 10, truth.T0[2]]),
    ];
    return Math.hypot(there[0] - here[0], there[1] - here[1]) / 10;
  };

  await test.step('a segmentation is drawn where it lies, in front of the visible cortex', async () => {
    await choice.selectOption({ label: `Segmentation ${NAME}` });
    await planning.measured();
    await expect(planning.cy('outline-words')).toContainText('Pink line: the segmentation');
    for (const role of ['sagittal', 'axial'] as const) {
      await expect(planning.drawn(role, 'outline')).toHaveCount(1);
      const places = (await planning.outline(role)).filter(isOfTheSacrum);
      const { mean, worst } = errorsOf(places, shiftedSurface);
      // Voxels of 1 mm: half of one is the most that a wall drawn voxel by voxel is off, seen along an axis.
      expect(mean * (await pixelsPerMm(role)), role).toBeLessThan(1);
      expect(worst, role).toBeLessThan(0.9);
      // It is the shifted one: no part of the true surface's own front would do.
      expect(errorsOf(places, probe.surface).worst, role).toBeGreaterThan(FORWARD - 0.6);
    }
    await expect(planning.drawn('oblique-left', 'outline')).toHaveCount(1);
    await expect(planning.drawn('oblique-right', 'outline')).toHaveCount(1);
    await page.screenshot({ path: info.outputPath('outline-segmentation.png') });
  });

  await test.step('it follows the slices', async () => {
    await planning.stepTo([truth.T0[0] + 33, truth.T0[1], truth.T0[2]]);
    const limit = 1 / (await pixelsPerMm('sagittal'));
    // The camera is there before the picture is: the drawing belongs to the picture.
    await expect
      .poll(async () => {
        const { focalPoint } = await planning.camera('sagittal');
        const places = await planning.outline('sagittal');
        const besideTheSlice = Math.max(...places.map(([x]) => Math.abs(x - focalPoint[0])));
        return besideTheSlice < 0.05 && errorsOf(places.filter(isOfTheSacrum), shiftedSurface).mean < limit;
      })
      .toBe(true);
    await page.screenshot({ path: info.outputPath('outline-segmentation-ala.png') });
  });

  await test.step('the key hides it on all views, and brings it back', async () => {
    await page.keyboard.press('c');
    for (const role of ['sagittal', 'axial', 'oblique-right', 'oblique-left'] as const)
      await expect(planning.drawn(role, 'outline')).toHaveCount(0);
    await expect(planning.cy('outline')).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('c');
    await expect(drawn).toHaveCount(1);
  });

  await test.step('measured on the CT again, the outline is that of the CT', async () => {
    await choice.selectOption({ label: 'Found on the CT' });
    await planning.measured();
    await expect(planning.cy('outline-words')).toContainText('the surface found on the CT');
    const onCt = async (): Promise<number> => errorsOf(await planning.outline('sagittal'), probe.surface).mean;
    await expect.poll(onCt).toBeLessThan(0.35);
    const axial = (await planning.outline('axial')).filter(([x]) => Math.abs(x - truth.T0[0]) < 55);
    expect(errorsOf(axial, probe.surface).mean).toBeLessThan(0.35);
    await page.screenshot({ path: info.outputPath('outline-traced.png') });
  });

  await test.step('without numbers there is none', async () => {
    await page.keyboard.press('Delete');
    await expect(planning.cy('distances')).toHaveCount(0);
    await expect(drawn).toHaveCount(0);
    await expect(planning.drawn('axial', 'outline')).toHaveCount(0);
  });
  expect(pageErrors).toEqual([]);
});
