import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { run } from '../../extensions/sacroplasty-target/cli';
import { isBorderline } from '../../extensions/sacroplasty-target/src/core/analysis';
import { SIDES, type Side } from '../../extensions/sacroplasty-target/src/core/geometry';
import { BREACH_PATIENT } from '../phantom';
import { deleteReports, plainCt, uploadDicom } from '../support';
import type { PhantomStudy } from './support/phantomStudies';
import { expect, test } from './support/fixtures';
import { storedPlans } from './support/storedPlans';
import { messages } from '../../extensions/sacroplasty-target/src/messages';

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

  test('shows a stored plan by names to those who have no plugin, and no number without them', async ({
    page,
    orthanc,
    admit,
    pageErrors,
  }, info) => {
    const study = await admit({
      options: BREACH_PATIENT,
      series: { study: 'stock', attributes: { PatientName: 'Stock^Viewer' } },
    });
    await deleteReports(orthanc.url, study.StudyInstanceUID);
    await uploadDicom(orthanc.url, [await planSr(study)]);
    const [stored] = await storedPlans(orthanc.url, study.StudyInstanceUID);
    if (stored === undefined) throw new Error('no plan was stored');
    const { sides } = stored.plan.analysis;
    await page.goto(`/viewer?StudyInstanceUIDs=${study.StudyInstanceUID}`);
    await expect(page.locator('[data-cy="study-browser-thumbnail"]').first()).toBeVisible();
    await page
      .locator('[data-cy="study-browser-thumbnail-no-image"]')
      .filter({ hasText: 'Sacroplasty plan' })
      .dblclick();
    await page.locator('[data-cy="yes-hydrate-btn"]').click();
    await page.locator('[data-cy="trackedMeasurements-btn"]').click();
    const rows = page.locator('[data-cy="data-row"]');
    await expect(rows.first()).toBeVisible();
    const places = await hydratedPlaces(page);
    const labelOf = (start: string): string => Object.keys(places).find(label => label.startsWith(start)) ?? '';

    await test.step('only what has a name is there: no handles, no helper lines', async () => {
      await expect(rows).toHaveCount(Object.keys(places).length);
      expect(
        Object.keys(places)
          .map(label => label.replace(/:.*/, ''))
          .sort(),
      ).toEqual(NAMED);
    });

    await test.step('each distance says on which side of the cortex the target lies', () => {
      for (const side of SIDES) {
        for (const measured of sides[side].distances) {
          if (measured.kind !== 'measured') throw new Error(messages.reason(measured.reason));
          const { trajectory, distance, uncertainty } = measured;
          const sure = isBorderline({ value: distance, uncertainty }) ? 'borderline, ' : distance < 0 ? 'BREACH, ' : '';
          const lies = `target ${Math.abs(distance).toFixed(1)} mm ${distance < 0 ? 'in front of' : 'behind'}`;
          const words = `${sure}${lies} the anterior cortex (± ${uncertainty.toFixed(1)} mm)`;
          expect(Object.keys(places)).toContain(`${TITLE[side]} trajectory ${String(trajectory)}: ${words}`);
        }
      }
      expect(Object.keys(places).filter(label => label.includes('BREACH')).length).toBeGreaterThan(2);
      expect(labelOf('Left ala target')).toMatch(/^Left ala target: BREACH.* \(not verified\)$/);
      expect(labelOf('Right ala target')).toBe('Right ala target: contained (not verified)');
    });

    await test.step('the names stand at their places, right and left the patient’s', () => {
      for (const [name, place] of Object.entries(study.phantom.truth.corners)) {
        expect(
          Math.hypot(...[0, 1, 2].map(i => (places[name]?.[0]?.[i] ?? Number.NaN) - place[i]!)),
          name,
        ).toBeLessThan(0.01);
      }
      const x = (start: string): number => places[labelOf(start)]?.[0]?.[0] ?? Number.NaN;
      expect(x('Left ala target') - x('Right ala target')).toBeGreaterThan(40);
    });

    await test.step('what is drawn at each of them is its name, and nothing else', async () => {
      for (const [k, label] of Object.keys(places).entries()) {
        await rows.nth(k).click();
        await expect.poll(() => drawnTexts(page)).toContain(label);
        expect((await drawnTexts(page)).filter(text => !(text in places))).toEqual([]);
        if (label.startsWith('Left trajectory 2')) await page.screenshot({ path: info.outputPath('breach.png') });
      }
    });
    expect(pageErrors).toEqual([]);
  });
});

const TITLE: Record<Side, string> = { right: 'Right', left: 'Left' };

const NAMED = [
  ...['AI', 'AS', 'Left ala target', 'Left trajectory 1', 'Left trajectory 2', 'Left trajectory 3', 'PI', 'PS'],
  ...['Right ala target', 'Right trajectory 1', 'Right trajectory 2', 'Right trajectory 3', 'Target'],
];

/** Where the viewer's own measurements lie, by their labels, LPS mm, in the order of its list. */
async function hydratedPlaces(page: Page): Promise<Readonly<Record<string, readonly (readonly number[])[]>>> {
  return page.evaluate(() => {
    const { measurementService } = (window as unknown as StockWindow).services;
    return Object.fromEntries(measurementService.getMeasurements().map(({ label, points }) => [label, points]));
  });
}

/** Every text that the viewer has drawn on its images. */
async function drawnTexts(page: Page): Promise<string[]> {
  const texts = await page.locator('svg.svg-layer text').allTextContents();
  return texts.map(text => text.trim());
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
