import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';

/*
 * A viewer that has not all that the mode needs. Wrong would be: a mode that opens and works by half, no word about
 * what is missing, or another mode of that viewer that does not work any more.
 */

test('a viewer that lacks something says so, and its other modes go on', async ({
  planning,
  page,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({
    series: { study: 'lacking', attributes: { PatientName: 'Lacking^Host', PatientID: 'LACKING-1' } },
  });
  const refusal = planning.cy('host-refusal');
  await page.goto('/');
  await takeAway(page, 'uiModalService', 'show');

  await test.step('in place of the mode stands what is missing', async () => {
    await page.getByRole('row').filter({ hasText: 'Lacking, Host' }).click();
    await page.getByRole('button', { name: 'Sacroplasty planning' }).click();
    await expect(refusal).toBeVisible({ timeout: 90_000 });
    await expect(refusal.locator('li')).toHaveText(['questions to you (uiModalService.show)']);
    await expect(planning.cy('save')).toHaveCount(0);
    await page.screenshot({ path: info.outputPath('refused.png') });
  });

  await test.step('it leads back, and another mode shows the study', async () => {
    await refusal.getByRole('button', { name: 'Back' }).click();
    await expect(page).not.toHaveURL(/sacroplasty/);
    await expect(refusal).toHaveCount(0);
    await page.getByRole('row').filter({ hasText: 'Lacking, Host' }).click();
    await page.getByRole('button', { name: 'Basic Viewer' }).click();
    await expect(page).toHaveURL(new RegExp(`viewer.*${study.StudyInstanceUID}`));
    await expect(page.locator('[data-cy="viewport-pane"] canvas').first()).toBeVisible({ timeout: 90_000 });
    await expect(refusal).toHaveCount(0);
  });
  expect(pageErrors).toEqual([]);
});

/** Hides a function of one of the host's services, as if this release had none. */
async function takeAway(page: Page, service: string, name: string): Promise<void> {
  await page.waitForFunction(host => host in ((window as { services?: object }).services ?? {}), service);
  await page.evaluate(
    ([host, member]) => {
      const { services } = window as unknown as { services: Record<string, object> };
      Reflect.set(services[host] ?? {}, member, undefined);
    },
    [service, name] as const,
  );
}
