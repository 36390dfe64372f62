import { CORNER_ORDER } from '../../extensions/sacroplasty-target/src/core/landmark';
import { expect, test } from './support/fixtures';
import { storedPlans } from './support/storedPlans';

/*
 * A CT comes up with S1 proposed and in sight. Wrong would be: a proposal that counts as the user's work, a question about
 * losing it, a proposal over a plan that was opened, or a grey scale that has to be set anew for every patient.
 */

test.use({ findS1: 'at-once' });

test('S1 is proposed by itself, in sight, and is nobody’s work until somebody has looked', async ({
  planning,
  page,
  orthanc,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({
    options: { seed: 41 },
    series: { study: 'at-once', attributes: { PatientName: 'At^Once' } },
  });
  const { corners } = study.phantom.truth;
  await planning.open(study.StudyInstanceUID);

  await test.step('without a click: the landmark, amber, with the sacrum filling the views', async () => {
    const { geometry, changed } = await planning.measured();
    for (const name of CORNER_ORDER) {
      const [found, real] = [geometry.corners[name]!, corners[name]];
      expect(Math.hypot(found[0] - real[0], found[1] - real[1], found[2] - real[2]), name).toBeLessThan(5);
    }
    expect(changed).toBe(false);
    await expect(planning.cy('step-place')).toHaveAttribute('aria-label', 'Place: proposed');
    for (const view of ['sagittal', 'axial'] as const) {
      await expect.poll(() => planning.shownHeight(view)).toBeLessThan(230);
      await expect(planning.drawn(view, view === 'sagittal' ? 'target' : 'ala-letter-left').first()).toBeInViewport();
    }
    await page.screenshot({ path: info.outputPath('proposed.png') });
  });

  await test.step('leaving asks nothing, and nothing is offered again', async () => {
    await page.locator('[data-cy="return-to-work-list"]').click();
    await expect(page).not.toHaveURL(/sacroplasty/);
    await expect(planning.cy('question')).toHaveCount(0);
    await planning.open(study.StudyInstanceUID);
    await planning.measured();
    await expect(planning.cy('draft')).toHaveCount(0);
  });

  await test.step('with a word of the user it is a plan, which leaving asks about, and which is stored', async () => {
    await expect(planning.cy('accept-corners')).toBeInViewport({ ratio: 0.95 });
    await planning.cy('accept-corners').click();
    await expect(planning.cy('accept-sides')).toBeInViewport({ ratio: 0.95 });
    await page.locator('[data-cy="return-to-work-list"]').click();
    await expect(planning.cy('question')).toContainText('The plan on screen is not saved.');
    await planning.cy('answer-no').click();
    await planning.introduce('Once', 'At');
    await planning.save();
    const [saved] = await storedPlans(orthanc.url, study.StudyInstanceUID);
    expect(saved!.plan.origins.landmark.kind).toBe('proposed');
  });

  await test.step('a stored plan opens over a proposal without a question', async () => {
    await page.reload();
    await planning.loaded();
    await planning.measured();
    await planning.cy('plan').getByRole('button').click();
    await expect(planning.cy('save-state')).toContainText('Saved');
    await expect(planning.cy('question')).toHaveCount(0);
  });
  expect(pageErrors).toEqual([]);
});

test('a CT comes up in a window that shows thin cortex, or in the one that was dragged to last', async ({
  planning,
  page,
  admit,
}) => {
  const study = await admit({ options: { seed: 41 }, series: { study: 'window' } });
  await planning.open(study.StudyInstanceUID);
  await planning.measured();
  const window = planning.view('sagittal');
  await expect(window).toContainText(/W:\s*800\s*L:\s*300/);
  const pane = (await window.boundingBox())!;
  // Beside everything that is drawn.
  const [x, y] = [pane.x + 60, pane.y + 520];
  await planning.dragOnPage('sagittal', [x, y], [x + 40, y + 25]);
  await expect(window).not.toContainText(/W:\s*800/);
  const dragged = /W:\s*\d+\s*L:\s*-?\d+/.exec(await window.innerText())![0];
  await page.reload();
  await planning.loaded();
  await expect.poll(() => window.innerText()).toContain(dragged);
  await expect(planning.view('oblique-left')).toBeVisible();
});
