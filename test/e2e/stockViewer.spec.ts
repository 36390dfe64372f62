import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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

  test('shows the points of a stored plan to those who have no plugin', async ({
    page,
    orthanc,
    admit,
    pageErrors,
  }, info) => {
    const study = await admit({ series: { study: 'stock', attributes: { PatientName: 'Stock^Viewer' } } });
    await deleteReports(orthanc.url, study.StudyInstanceUID);
    await uploadDicom(orthanc.url, [await planSr(study)]);
    await page.goto(`/viewer?StudyInstanceUIDs=${study.StudyInstanceUID}`);
    await expect(page.locator('[data-cy="study-browser-thumbnail"]').first()).toBeVisible();
    await page
      .locator('[data-cy="study-browser-thumbnail-no-image"]')
      .filter({ hasText: 'Sacroplasty plan' })
      .dblclick();
    await page.locator('[data-cy="yes-hydrate-btn"]').click();
    await page.locator('[data-cy="trackedMeasurements-btn"]').click();
    const rows = page.locator('[data-cy="data-row"]');
    await expect(rows.filter({ hasText: /^\d+\s*(PS|AS|AI|PI|Target|(Right|Left) ala target)$/ })).toHaveCount(7);
    await expect(rows.filter({ hasText: /Diagonal (A|B)$/ })).toHaveCount(2);
    await expect(rows.filter({ hasText: /(Right|Left) trajectory [123]: −?\d+\.\d mm$/ })).toHaveCount(6);
    const places = await hydratedPlaces(page);
    for (const [name, place] of Object.entries(study.phantom.truth.corners)) {
      expect(Math.hypot(...[0, 1, 2].map(i => (places[name]?.[0]?.[i] ?? Number.NaN) - place[i]!)), name).toBeLessThan(
        0.01,
      );
    }
    // Right and left are the patient's.
    expect(places['Left ala target']![0]![0]! - places['Right ala target']![0]![0]!).toBeGreaterThan(60);
    await page.screenshot({ path: info.outputPath('hydrated.png') });
    expect(pageErrors).toEqual([]);
  });
});

/** Where the viewer's own measurements lie, by their labels, LPS mm. */
async function hydratedPlaces(page: Page): Promise<Readonly<Record<string, readonly (readonly number[])[]>>> {
  return page.evaluate(() => {
    const { measurementService } = (window as unknown as StockWindow).services;
    return Object.fromEntries(measurementService.getMeasurements().map(({ label, points }) => [label, points]));
  });
}

interface StockWindow {
  readonly services: {
    readonly measurementService: {
      getMeasurements(): readonly { readonly label: string; readonly points: readonly (readonly number[])[] }[];
    };
  };
}

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
