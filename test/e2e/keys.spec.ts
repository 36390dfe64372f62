import { expect, test } from './support/fixtures';

/*
 * The mode's keys. Wrong would be: a key that does nothing after a click on the panel, one that presses a button as well,
 * or Delete that takes the landmark away from under a line that is being drawn.
 */

test('Space and Escape are the sweep’s wherever the focus is, and Delete gives up a line alone', async ({
  planning,
  page,
  admit,
  pageErrors,
}) => {
  const study = await admit({ series: { study: 'keys', attributes: { PatientName: 'Every^Key' } } });
  const { corners } = study.phantom.truth;
  const sweep = planning.cy('sweep-main');
  await planning.open(study.StudyInstanceUID);

  await test.step('Space says what is missing before there is a landmark', async () => {
    await page.keyboard.press(' ');
    await expect(page.getByText('There are no slices to verify yet')).toBeVisible();
    await expect(page.getByText('Place the landmark first.', { exact: true }).first()).toBeVisible();
  });

  await planning.place(corners);
  await planning.unfold('verify');
  const startsAndEnds = async (): Promise<void> => {
    await page.keyboard.press(' ');
    await expect(sweep).toHaveText(/Pause/);
    await page.keyboard.press(' ');
    await expect(sweep).toHaveText(/Go on/);
    await page.keyboard.press('Escape');
    await expect(sweep).toHaveText(/▶ Verify/);
  };

  await test.step('after a click on a button of the panel, which is not pressed again', async () => {
    await planning.unfold('sides');
    await planning.cy('outline').click();
    const shown = await planning.cy('outline').getAttribute('aria-pressed');
    await expect(planning.cy('outline')).toBeFocused();
    await startsAndEnds();
    await expect(planning.cy('outline')).toHaveAttribute('aria-pressed', shown ?? '');
    await page.keyboard.press('Enter');
    await expect(planning.cy('outline')).not.toHaveAttribute('aria-pressed', shown ?? '');
  });

  await test.step('in the choice of the speed, and on the strip, where an arrow steps once', async () => {
    await planning.cy('sweep-rate').selectOption('4');
    await planning.cy('sweep-rate').focus();
    await startsAndEnds();
    const strip = planning.cy('slices');
    await strip.focus();
    await startsAndEnds();
    await strip.focus();
    await page.keyboard.press('ArrowRight');
    await expect(strip).toHaveAttribute('aria-valuenow', '1');
  });

  await test.step('but not in a text field', async () => {
    const family = planning.cy('observer-form').locator('[name="family"]');
    await family.fill('van');
    await family.press(' ');
    await expect(family).toHaveValue('van ');
    await expect(sweep).toHaveText(/▶ Verify/);
  });

  for (const key of ['Delete', 'Backspace']) {
    await test.step(`${key} gives up the line that is being drawn, and then removes the landmark`, async () => {
      await planning.cy('draw-l5InferiorEndplate').click();
      const [x, y, z] = corners.PS;
      await planning.clickAt('sagittal', [x, y, z + 12]);
      await expect.poll(async () => (await planning.session()).drawing.awaited?.first ?? null).not.toBeNull();
      await page.keyboard.press(key);
      await expect(planning.cy('draw-l5InferiorEndplate')).toBeVisible();
      expect((await planning.session()).placement.kind).toBe('placed');
      await page.keyboard.press(key);
      await expect.poll(async () => (await planning.session()).placement.kind).toBe('none');
      await page.keyboard.press('Control+z');
      await planning.measured();
    });
  }
  expect(pageErrors).toEqual([]);
});
