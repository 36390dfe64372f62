import { plainCt, uploadDicom } from '../support';
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
});
