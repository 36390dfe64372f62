import { expect, test } from './support/fixtures';
import { refusedWorkers } from './support/refusedWorkers';

/*
 * A site that isolates the viewer (COOP and COEP, which browsers heed on https and localhost only) and forgets the header
 * on our engine's script. Wrong would be: nothing found, nothing measured.
 */

const ISOLATION = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

test('on a site that isolates the viewer but not the engine, S1 is found and measured on the page', async ({
  planning,
  page,
  admit,
  pageErrors,
}) => {
  const { StudyInstanceUID, phantom } = await admit({ options: { seed: 31 }, series: { study: 'isolated' } });
  const { T0 } = phantom.truth;
  const refused = refusedWorkers(page);
  await page.route(
    url => /\.(m?js|html)$/.test(url.pathname) || !url.pathname.includes('.'),
    async route => {
      const request = route.request();
      const isScript = request.resourceType() === 'script' || request.isNavigationRequest();
      if (!isScript || request.url().endsWith('/engine.js')) return route.fallback();
      const response = await route.fetch();
      return route.fulfill({ response, headers: { ...response.headers(), ...ISOLATION } });
    },
  );
  await planning.open(StudyInstanceUID);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await planning.stepTo(T0);
  await planning.clickAt('sagittal', T0);
  await planning.measured();
  expect(refused).toHaveLength(1);
  const { placement } = await planning.session();
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  expect(Math.hypot(...placement.landmark.target.map((x, i) => x - (T0[i] ?? 0)))).toBeLessThan(3);
  expect(pageErrors).toEqual([]);
});
