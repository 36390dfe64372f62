import { deleteReports } from '../support';
import { expect, test } from './support/fixtures';
import type { PlanningPage } from './support/planningPage';

/*
 * Ways out of the mode. Wrong would be: a plan that is gone without a question, a question that does not hold what
 * it asks about, an answer "stay" after which anything is different, or a question where there is nothing to lose.
 */

test('nobody leaves an unsaved plan without having been asked', async ({
  planning,
  page,
  orthanc,
  admit,
  pageErrors,
}, info) => {
  const name = 'Leaving^Without Saving';
  const study = await admit({
    series: { study: 'leaving', attributes: { PatientName: name, PatientID: 'LEAVING-3' } },
  });
  const other = await admit({
    series: { study: 'leaving-other', attributes: { PatientName: 'Other^Patient', PatientID: 'OTHER-9' } },
  });
  await deleteReports(orthanc.url, study.StudyInstanceUID);
  await planning.open(study.StudyInstanceUID);

  await test.step('without unsaved work the back arrow leaves at once', async () => {
    await expect(planning.cy('patient')).toContainText('Leaving, Without Saving · ID LEAVING-3');
    await arrow(planning);
    await expect(page).not.toHaveURL(/sacroplasty/);
    await expect(planning.cy('question')).toHaveCount(0);
    await expect(planning.cy('series')).toHaveCount(0);
  });

  await test.step('another study shows its own patient, and no longer the one before', async () => {
    await openFromList(planning, 'Other, Patient');
    await expect(planning.cy('patient')).toContainText('Other, Patient · ID OTHER-9');
    await expect(planning.cy('view-patient')).toContainText('Other, Patient');
    await expect(page.locator('body')).not.toContainText('Leaving, Without Saving');
    expect(page.url()).toContain(other.StudyInstanceUID);
    await arrow(planning);
    await expect(planning.cy('series')).toHaveCount(0);
  });

  await openFromList(planning, 'Leaving, Without Saving');
  await planning.place(study.phantom.truth.corners);
  const before = await whatIsThere(planning);

  for (const [way, leave] of WAYS_OUT) {
    await test.step(`${way} asks, and staying leaves everything as it was`, async () => {
      await leave(planning);
      await expect(planning.cy('question')).toContainText('The plan on screen is not saved.');
      await expect(planning.cy('answer-no')).toBeFocused();
      await expect(page.getByText('Something went wrong')).toHaveCount(0);
      await page.screenshot({ path: info.outputPath(`asked-${way}.png`) });
      await planning.cy('answer-no').click();
      await expect(planning.cy('question')).toHaveCount(0);
      expect(await whatIsThere(planning)).toEqual(before);
    });
  }

  for (const [way, leave] of WAYS_OUT) {
    await test.step(`${way} leaves on the user’s word, and the plan is offered again`, async () => {
      await leave(planning);
      await planning.cy('answer-yes').click();
      await expect(page).not.toHaveURL(/sacroplasty/);
      await expect(planning.cy('series')).toHaveCount(0);
      await expect(planning.cy('question')).toHaveCount(0);
      await openFromList(planning, 'Other, Patient');
      await expect(planning.cy('draft')).toHaveCount(0);
      await arrow(planning);
      await expect(planning.cy('series')).toHaveCount(0);
      await openFromList(planning, 'Leaving, Without Saving');
      await planning.cy('draft-restore').click();
      expect((await whatIsThere(planning)).distances).toEqual(before.distances);
    });
  }

  await test.step('a saved plan is left without a question', async () => {
    await planning.introduce('Okonkwo', 'Adaeze');
    await planning.save();
    await page.goBack();
    await expect(page).not.toHaveURL(/sacroplasty/);
    await expect(planning.cy('question')).toHaveCount(0);
  });
  expect(pageErrors).toEqual([]);
});

const WAYS_OUT: readonly (readonly [string, (planning: PlanningPage) => Promise<void>])[] = [
  ['the back arrow', arrow],
  [
    'the browser’s Back',
    async ({ page }) => {
      // Not `page.goBack`: it waits for an address that does not come.
      await page.evaluate(() => {
        history.back();
      });
    },
  ],
];

async function arrow({ page }: PlanningPage): Promise<void> {
  await page.locator('[data-cy="return-to-work-list"]').click();
}

/** Opens a study from the host's list, as a user does; the list shows the patient's name. */
async function openFromList(planning: PlanningPage, patient: string): Promise<void> {
  const { page } = planning;
  await page.getByRole('row').filter({ hasText: patient }).click();
  await page.getByRole('button', { name: 'Sacroplasty planning' }).click();
  await planning.loaded();
}

/** Route, views and plan. */
async function whatIsThere(planning: PlanningPage) {
  const { geometry, changed } = await planning.measured();
  return {
    url: planning.page.url(),
    distances: await planning.distances(),
    corners: geometry.corners,
    changed,
    words: await planning.words(),
    cameras: [await planning.camera('sagittal'), await planning.camera('axial'), await planning.camera('oblique-left')],
  };
}
