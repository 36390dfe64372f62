import type { BrowserContext } from '@playwright/test';
import { test } from '../../e2e/support/fixtures';
import { alternate, printRatio } from './alternate';
import { admitPatient } from './patient';

const LOADS = 5;

test('time to the first image', async ({ context, orthanc }) => {
  const { StudyInstanceUID } = await admitPatient(orthanc);
  await context.addInitScript(watchFirstImage);
  const measured = await alternate(
    LOADS,
    () => firstImage(context, `/sacroplasty?StudyInstanceUIDs=${StudyInstanceUID}`),
    () => firstImage(context, `/viewer?StudyInstanceUIDs=${StudyInstanceUID}`),
  );
  printRatio('first image', 'ms', ['the mode', "the viewer's own route"], measured);
});

/** Opens the viewer in a new tab. @returns ms from the navigation to the first image. */
async function firstImage(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  const handle = await page.waitForFunction(() => (window as { firstImage?: number }).firstImage, undefined, {
    timeout: 120_000,
    polling: 100,
  });
  const time = await handle.jsonValue();
  await page.close();
  if (time === undefined) throw new Error('There was no image');
  return time;
}

/**
 * In the page: notes when a view first shows an image. A view of a volume whose slices are not there yet is
 * drawn, too, but in one grey only.
 */
function watchFirstImage(): void {
  const small = document.createElement('canvas');
  small.width = small.height = 64;
  const brush = small.getContext('2d', { willReadFrequently: true });
  const look = (event: Event): void => {
    const canvas = event.target instanceof Element ? event.target.querySelector('canvas') : null;
    if (canvas === null || brush === null) return;
    brush.drawImage(canvas, 0, 0, 64, 64);
    const { data } = brush.getImageData(0, 0, 64, 64);
    const counts = new Uint16Array(32);
    for (let p = 0; p < data.length; p += 4) {
      const level = (data[p] ?? 0) >> 3;
      counts[level] = (counts[level] ?? 0) + 1;
    }
    if (counts.filter(count => count > 8).length < 6) return;
    (window as { firstImage?: number }).firstImage = performance.now();
    document.removeEventListener('CORNERSTONE_IMAGE_RENDERED', look, true);
  };
  document.addEventListener('CORNERSTONE_IMAGE_RENDERED', look, true);
}
