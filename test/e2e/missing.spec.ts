import { expect, test } from './support/fixtures';
import type { brightSpots } from './support/fiducials';
import { sweepThrough } from './support/watchSweep';
import { storedPlans } from './support/storedPlans';

/*
 * One image of the series answers 500. Wrong would be: a plausible picture in its place, a corner or a verdict on
 * it, words that speak of something else, a plan that says "inside".
 */

test('an image that does not come is drawn as missing, takes no verdict, and can be asked for again', async ({
  planning,
  page,
  admit,
  orthanc,
}, info) => {
  const study = await admit({ options: { seed: 52 }, series: { study: 'missing' } });
  const { corners, T0 } = study.phantom.truth;
  const { origin } = study.phantom.volume;
  // The slice through the target; files are in slice order, the lowest first.
  const k = Math.round((T0[2] - origin[2]) / study.phantom.options.sliceSpacing);
  let isBroken = true;
  const broken = await uidOfImage(orthanc.dicomWebUrl, study.StudyInstanceUID, k + 1);
  await page.route(
    url => url.pathname.includes(`/instances/${broken}/frames`),
    route => (isBroken ? route.fulfill({ status: 500, body: 'disk error' }) : route.continue()),
  );
  await page.goto(`/sacroplasty?StudyInstanceUIDs=${study.StudyInstanceUID}`);

  await test.step('the panel says how many, which, and offers to try again', async () => {
    const failed = planning.cy('images-failed');
    await expect(failed).toContainText(`1 of ${String(study.files.length)} slices could not be loaded`, {
      timeout: 90_000,
    });
    await expect(failed).toContainText(`image ${String(k + 1)}`);
    await expect(planning.cy('loading')).toHaveCount(0, { timeout: 90_000 });
  });

  await test.step('its place is black in the sagittal view', async () => {
    await planning.stepTo(T0);
    await expect(planning.drawn('sagittal', 'missing-0').first()).toBeVisible();
    const [x, y] = await planning.screen('sagittal', T0);
    // Off the place: the hint at the mouse is bright, too.
    const { x: left, y: top } = (await planning.view('sagittal').boundingBox())!;
    await page.mouse.move(left + 60, top + 70);
    const box = { x: x - 40, y: y - 1, width: 80, height: 2 };
    expect(await brightest(page, box)).toBeLessThan(60);
    expect(await brightest(page, { ...box, y: y - 14 })).toBeGreaterThan(60);
    await page.screenshot({ path: info.outputPath('missing.png') });
  });

  await test.step('no corner is taken there', async () => {
    await planning.choosePlacing('four-corners');
    await planning.clickAt('sagittal', T0);
    await expect(planning.cy('corner-refused')).toHaveText(
      'PS was not placed: the images are not loaded where you clicked.',
    );
    await expect(planning.cy('corner-PS')).toContainText('✕ refused');
    expect((await planning.session()).geometry.corners).toEqual({});
    await expect(planning.drawn('sagittal', 'not-loaded')).toContainText('not loaded');
  });

  await test.step('a landmark around it is not measured, and the reason is true', async () => {
    await planning.clickCorners(['PS', 'AS', 'AI', 'PI'].map(name => corners[name as keyof typeof corners]));
    await planning.measured();
    for (const side of ['left', 'right'] as const) {
      await expect(planning.cy(`containment-${side}`)).toHaveAttribute('data-verdict', 'unknown');
    }
    await expect(planning.cy('warnings')).toContainText('The images around the landmark are not loaded');
  });

  await test.step('a sweep over it gives no verdict', async () => {
    await planning.unfold('verify');
    await sweepThrough(planning);
    for (const side of ['left', 'right'] as const) {
      await expect(planning.cy(`confirmed-${side}`)).toBeDisabled();
      await expect(planning.cy(`unseen-${side}`)).toContainText('Images around the landmark are missing');
    }
    await page.screenshot({ path: info.outputPath('no-verdict.png') });
  });

  await test.step('saved as it is, the plan says unknown and not verified', async () => {
    await planning.introduce('Missing', 'Slice');
    await planning.save();
    const [saved] = await storedPlans(orthanc.url, study.StudyInstanceUID);
    expect(saved!.plan.userVerdicts).toEqual({ left: null, right: null });
    for (const side of ['left', 'right'] as const) {
      expect(saved!.plan.analysis.sides[side].verdict.kind).toBe('unknown');
    }
  });

  await test.step('asked for again it comes, is drawn, and everything is measured', async () => {
    isBroken = false;
    await planning.cy('images-retry').click();
    await expect(planning.cy('images-failed')).toHaveCount(0);
    await expect(planning.drawn('sagittal', 'missing-0')).toHaveCount(0);
  });
});

test('an answer that is not the image is taken for one that did not come', async ({
  planning,
  page,
  admit,
  orthanc,
}) => {
  const study = await admit({ options: { seed: 52 }, series: { study: 'not an image' } });
  const wrong = await uidOfImage(orthanc.dicomWebUrl, study.StudyInstanceUID, 20);
  let isWrong = true;
  await page.route(
    url => url.pathname.includes(`/instances/${wrong}/frames`),
    route =>
      isWrong
        ? route.fulfill({
            status: 200,
            contentType: 'text/html',
            body: `<html>Please sign in.${' '.repeat(9001)}</html>`,
          })
        : route.continue(),
  );
  await page.goto(`/sacroplasty?StudyInstanceUIDs=${study.StudyInstanceUID}`);
  const failed = planning.cy('images-failed');
  await expect(failed).toContainText(`1 of ${String(study.files.length)} slices could not be loaded`, {
    timeout: 90_000,
  });
  await expect(failed).toContainText('image 20');
  await expect(planning.cy('loading')).toHaveCount(0, { timeout: 90_000 });
  isWrong = false;
  await planning.cy('images-retry').click();
  await expect(failed).toHaveCount(0);
});

/** The SOPInstanceUID of the image with a number. */
async function uidOfImage(dicomWebUrl: string, study: string, InstanceNumber: number): Promise<string> {
  const answer = await fetch(`${dicomWebUrl}/studies/${study}/instances?includefield=00200013`, {
    headers: { Accept: 'application/dicom+json' },
  });
  const instances = (await answer.json()) as Record<string, { readonly Value?: readonly unknown[] }>[];
  const found = instances.find(one => Number(one['00200013']?.Value?.[0]) === InstanceNumber)?.['00080018']?.Value?.[0];
  if (typeof found !== 'string') throw new Error('The PACS does not list the image');
  return found;
}

/** The brightest grey of a part of the page, 0 to 255. */
async function brightest(page: Parameters<typeof brightSpots>[0], box: Parameters<typeof brightSpots>[1]) {
  const png = await page.screenshot({ clip: box });
  return page.evaluate(async data => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (context === null) throw new Error('The picture cannot be read');
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let most = 0;
    for (let i = 0; i < pixels.length; i += 4) most = Math.max(most, pixels[i] ?? 0);
    return most;
  }, png.toString('base64'));
}
