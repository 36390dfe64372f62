import { CORNER_ORDER, type CornerName } from '../../extensions/sacroplasty-target/src/core/landmark';
import type { PlanningPage, Triple } from './support/planningPage';
import { expect, test, type Patient } from './support/fixtures';

/*
 * Input that no plan may be made of. Wrong would be: numbers from it, silence about why there are none, or
 * something lost on the way back.
 */

interface UnusableSeries {
  readonly title: string;
  readonly series: NonNullable<Patient['series']>;
  readonly words: RegExp;
}

const UNUSABLE: readonly UnusableSeries[] = [
  { title: 'with missing slices', series: { defect: 'missing-slices' }, words: /slices? (is|are) missing in 1 place/ },
  { title: 'with a tilted gantry', series: { defect: 'gantry-tilt' }, words: /gantry was tilted by 14\.0 degrees/ },
  { title: 'with too few slices', series: { defect: 'too-few-slices' }, words: /only 3 slices/ },
  { title: 'that is a localiser', series: { localiser: true }, words: /localiser/ },
  {
    title: 'with uneven spacing',
    series: { defect: 'uneven-spacing' },
    words: /spacing is not uniform: 1\.00 to 1\.65 mm/,
  },
];

for (const { title, series, words } of UNUSABLE) {
  test(`a series ${title} is not planned on, and the panel says why`, async ({
    planning,
    page,
    admit,
    pageErrors,
  }, info) => {
    const study = await admit({
      series: { ...series, study: title, attributes: { PatientName: `Unusable^${title}` } },
    });
    await page.goto(`/sacroplasty?StudyInstanceUIDs=${study.StudyInstanceUID}`);
    await expect(planning.cy('guidance')).toContainText(words, { timeout: 60_000 });
    await expect(planning.cy('start-placing')).toBeDisabled();
    await expect(planning.cy('save')).toBeDisabled();
    await page.screenshot({ path: info.outputPath('refused.png') });
    expect(pageErrors).toEqual([]);
  });
}

test('of several series the thin axial CT is chosen, and another one by the user’s hand', async ({
  planning,
  page,
  admit,
  pageErrors,
}, info) => {
  const study = 'several';
  const attributes = { PatientName: 'Several^Series' };
  await admit({
    options: { sliceSpacing: 5, sliceThickness: 5 },
    series: { study, attributes: { ...attributes, SeriesNumber: 2, SeriesDescription: 'Abdomen 5.0' } },
  });
  await admit({
    series: {
      study,
      defect: 'too-few-slices',
      localiser: true,
      attributes: { ...attributes, SeriesNumber: 1, SeriesDescription: 'Scout' },
    },
  });
  const thin = await admit({
    series: { study, attributes: { ...attributes, SeriesNumber: 7, SeriesDescription: 'Pelvis bone 1.0' } },
  });
  await planning.open(thin.StudyInstanceUID);
  await expect(planning.cy('series')).toContainText('Pelvis bone 1.0');
  await expect(planning.cy('series')).toContainText('84 × 1.0 mm');

  await page.locator('[data-cy="side-panel-header-left"]').first().click();
  const thumbnails = page.locator('[data-cy="study-browser-thumbnail"]');
  await expect(thumbnails).toHaveCount(3);
  await planning.place(thin.phantom.truth.corners);
  await thumbnails.filter({ hasText: 'Abdomen 5.0' }).dblclick();
  // The views show the other series while the question is open: nothing of this one is drawn over it, nor saved.
  await expect(planning.cy('question')).toContainText('The plan on the present series is not saved.');
  await expect(planning.drawn('sagittal', 'target')).toHaveCount(0);
  await expect(planning.drawn('sagittal', 'outline')).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('asked-over-another-series.png') });
  await planning.cy('answer-no').click();
  await expect(planning.drawn('sagittal', 'target')).not.toHaveCount(0);
  await page.keyboard.press('Delete');
  await thumbnails.filter({ hasText: 'Abdomen 5.0' }).dblclick();
  await expect(planning.cy('series')).toContainText('Abdomen 5.0');
  await expect(planning.cy('warnings')).toContainText(/thick|5(\.0)? mm/);
  await thumbnails.filter({ hasText: 'Scout' }).dblclick();
  await expect(page.getByText('The series is a localiser').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('another-series.png') });
  expect(pageErrors).toEqual([]);
});

test('corners that are no landmark are refused in words, and can be taken back', async ({
  planning,
  page,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({ series: { study: 'corners', attributes: { PatientName: 'Wrong^Corners' } } });
  const { corners } = study.phantom.truth;
  const at = (...names: readonly CornerName[]): readonly Triple[] => names.map(name => corners[name]);
  await planning.open(study.StudyInstanceUID);
  await planning.stepTo(corners.AS);

  await test.step('two corners swapped', async () => {
    await planning.clickCorners(at('PS', 'AI', 'AS', 'PI'));
    await expect(planning.cy('refusal')).toHaveText('AS and AI are swapped.');
    await expect(planning.cy('corner-AS')).toContainText('✕ refused');
    await expect(planning.cy('corner-PS')).toContainText('✓ placed');
    await expect(planning.drawn('sagittal', 'refusal-0')).toContainText('AS and AI are swapped.');
    await expectNoNumbers(planning);
    await page.screenshot({ path: info.outputPath('swapped.png') });
  });

  await test.step('Delete removes them', async () => {
    await page.keyboard.press('Delete');
    await expectCorners(planning, 0);
    await expect(planning.cy('refusal')).toHaveCount(0);
    await expect(planning.drawn('sagittal', 'body')).toHaveCount(0);
  });

  await test.step('front and back mirrored', async () => {
    await restart(planning);
    await planning.clickCorners(at('AS', 'PS', 'PI', 'AI'));
    await expect(planning.cy('refusal')).toContainText('back to front');
    await expectNoNumbers(planning);
    await page.keyboard.press('Delete');
    await expectCorners(planning, 0);
  });

  await test.step('a corner beyond the images is refused where it was clicked and in the panel', async () => {
    await restart(planning);
    const [x, y, z] = corners.PS;
    await planning.clickAt('sagittal', [x, y, z + 30]);
    await expect(planning.cy('corner-refused')).toHaveText('PS was not placed: there is no image where you clicked.');
    await expect(planning.drawn('sagittal', 'proposal-refused-0')).toContainText('PS was not placed');
    await expect(planning.cy('corner-PS')).toContainText('✕ refused');
    await expectCorners(planning, 0);
    await planning.clickAt('sagittal', corners.PS);
    await expect(planning.cy('corner-refused')).toHaveCount(0);
    await expectCorners(planning, 1);
    await page.keyboard.press('Escape');
    await expectCorners(planning, 0);
  });

  await test.step('Escape gives up a placement that was begun', async () => {
    await restart(planning);
    await planning.clickCorners(at('PS', 'AS'));
    await expect(planning.cy('guidance')).toContainText('anteroinferior corner');
    await page.keyboard.press('Escape');
    await expectCorners(planning, 0);
    await expect(planning.drawn('sagittal', 'corner-PS')).toHaveCount(0);
  });

  await test.step('Ctrl-Z takes back one corner at a time, Ctrl-Shift-Z brings it again, and so do the host’s buttons', async () => {
    await restart(planning);
    await planning.clickCorners(CORNER_ORDER.map(name => corners[name]));
    await planning.measured();
    const distances = await planning.distances();
    await page.keyboard.press('Control+z');
    await expectCorners(planning, 3);
    await expectNoNumbers(planning);
    await page.keyboard.press('Control+Shift+z');
    await expectCorners(planning, 4);
    await planning.measured();
    expect(await planning.distances()).toEqual(distances);
    await page.keyboard.press('Delete');
    await expectCorners(planning, 0);
    await expectNoNumbers(planning);
    await page.keyboard.press('Control+z');
    await planning.measured();
    expect(await planning.distances()).toEqual(distances);
  });

  await test.step('a corner dragged across the others is refused, and comes back with Ctrl-Z', async () => {
    const placed = (await planning.session()).geometry.corners;
    const [x, y, z] = placed.PI!;
    await planning.drag('sagittal', placed.AS!, [x, y + 8, z + 6]);
    await expect(planning.cy('refusal')).toBeVisible();
    await expectNoNumbers(planning);
    await page.screenshot({ path: info.outputPath('dragged-across.png') });
    await page.keyboard.press('Control+z');
    await planning.measured();
    expect((await planning.session()).geometry.corners).toEqual(placed);
  });
  expect(pageErrors).toEqual([]);
});

async function expectCorners(planning: PlanningPage, count: number): Promise<void> {
  await expect.poll(async () => Object.keys((await planning.session()).geometry.corners).length).toBe(count);
}

/** No distance, no verdict and nothing to save, anywhere on the page. */
async function expectNoNumbers(planning: PlanningPage): Promise<void> {
  await expect(planning.cy('distances')).toHaveCount(0);
  await expect(planning.cy('containment-left')).toHaveCount(0);
  for (const view of ['oblique-right', 'oblique-left'] as const) {
    await expect(planning.drawn(view, 'distance-1')).toHaveCount(0);
  }
  await expect(planning.cy('save')).toBeDisabled();
}

async function restart(planning: PlanningPage): Promise<void> {
  const start = planning.cy('start-placing');
  await start.click();
  await expect(planning.cy('guidance')).toContainText('click the');
}
