import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../extensions/sacroplasty-target/cli';
import { deleteReports, plainCt, uploadDicom } from '../support';
import type { PhantomStudy } from './support/phantomStudies';
import { expect, test } from './support/fixtures';

test.describe('the official viewer with the plugin installed', () => {
  test('lists studies and offers the mode beside its own', async ({ page, orthanc, pageErrors }, info) => {
    const { files } = plainCt();
    await uploadDicom(orthanc.url, files);
    await page.goto('/');
    await page.getByText('Plain, Ct').first().click();
    await expect(page.getByText('Basic Viewer').first()).toBeVisible();
    await expect(page.getByText('Sacroplasty planning').first()).toBeVisible();
    await page.screenshot({ path: info.outputPath('study-list.png') });
    expect(pageErrors).toEqual([]);
  });

  test('opens a CT in its own viewer as before', async ({ page, orthanc, pageErrors }, info) => {
    const { files, studyInstanceUID } = plainCt();
    await uploadDicom(orthanc.url, files);
    await page.goto(`/viewer?StudyInstanceUIDs=${studyInstanceUID}`);
    await expect(page.locator('[data-cy="study-browser-thumbnail"]').first()).toBeVisible();
    // The image is there once a viewport says which of the slices it shows.
    await expect(page.locator('[data-cy="viewport-pane"]').first()).toContainText(/Ring/);
    await expect(page.locator('.cornerstone-canvas').first()).toBeVisible();
    await page.screenshot({ path: info.outputPath('viewer.png') });
    expect(pageErrors).toEqual([]);
  });

  test('shows the points of a stored plan to those who have no plugin', async ({ page, orthanc, admit, pageErrors }, info) => {
    const study = await admit({ series: { study: 'stock', attributes: { PatientName: 'Stock^Viewer' } } });
    await deleteReports(orthanc.url, study.StudyInstanceUID);
    await uploadDicom(orthanc.url, [await planSr(study)]);
    await page.goto(`/viewer?StudyInstanceUIDs=${study.StudyInstanceUID}`);
    await expect(page.locator('[data-cy="study-browser-thumbnail"]').first()).toBeVisible();
    await page.screenshot({ path: info.outputPath('stock-1.png') });
    await page.locator('[data-cy="study-browser-thumbnail-no-image"]').first().dblclick();
    await page.waitForTimeout(6000);
    await page.screenshot({ path: info.outputPath('stock-2.png') });
    console.log(await page.evaluate(() => [...document.querySelectorAll('[data-cy]')].map(e => e.getAttribute('data-cy')).join(' ')));
    expect(pageErrors).toEqual([]);
  });
});

/** A plan on a phantom as the mode would save it. */
async function planSr({ phantom, files }: PhantomStudy): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'stock-'));
  const [given, sr] = [join(folder, 'given.json'), join(folder, 'plan.sr')];
  const images = files.map((bytes, k) => writeFile(join(folder, `${String(k)}.dcm`), bytes));
  await Promise.all([...images, writeFile(given, JSON.stringify({ corners: phantom.truth.corners }))]);
  const notes: string[] = [];
  const code = await run([folder, '--given', given, '--sr', sr, '--out', join(folder, 'plan.json')], {
    output: () => undefined,
    note: line => notes.push(line),
  });
  if (code !== 0) throw new Error(notes.join(' '));
  const bytes = new Uint8Array(await readFile(sr));
  await rm(folder, { recursive: true });
  return bytes;
}
