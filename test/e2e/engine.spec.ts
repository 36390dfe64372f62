import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import type { PlanningPage, Triple } from './support/planningPage';
import { refusedWorkers } from './support/refusedWorkers';

/*
 * What takes long is measured in a worker beside the screen. Wrong would be: a site that refuses workers, where nothing
 * is found or something else is; an answer that comes after it was given up; a view that stands still meanwhile.
 */

const ENGINE = '**/plugins/sacroplasty-target/engine.js';

/** One click inside S1, and what is then measured. */
async function plan(planning: PlanningPage, T0: Triple): Promise<unknown> {
  await planning.stepTo(T0);
  await planning.clickAt('sagittal', T0);
  await planning.measured();
  const { geometry, analysis } = await planning.session();
  return { corners: geometry.corners, analysis };
}

/** How a site can refuse the worker, besides another origin; each time the page learns it in another way. */
interface Refusal {
  readonly how: string;
  /** Holds from the next page on, as long as the test does. */
  readonly refuse: (page: Page) => Promise<unknown>;
}

/** @param hostWorkers the scripts of the viewer's own workers, without which it shows nothing. */
function refusals(hostWorkers: readonly string[]): readonly Refusal[] {
  return [
    {
      how: 'its script is not there',
      refuse: page => page.route(ENGINE, route => route.fulfill({ status: 404, body: 'Not found' })),
    },
    {
      how: 'the viewer’s page is sent in place of its script',
      refuse: page =>
        page.route(ENGINE, route =>
          route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Viewer</title>' }),
        ),
    },
    {
      how: 'the Content Security Policy does not allow it',
      refuse: async page => {
        await page.unroute(ENGINE);
        await page.addInitScript(
          policy => {
            new MutationObserver((_, observer) => {
              observer.disconnect();
              const meta = document.createElement('meta');
              meta.httpEquiv = 'Content-Security-Policy';
              meta.content = policy;
              document.documentElement.appendChild(document.createElement('head')).appendChild(meta);
            }).observe(document, { childList: true });
          },
          `worker-src blob: ${hostWorkers.join(' ')}`,
        );
      },
    },
  ];
}

test('a landmark is found and measured beside the screen, and just so where the browser refuses a worker', async ({
  planning,
  page,
  admit,
  pageErrors,
}) => {
  const { StudyInstanceUID, phantom } = await admit({ options: { seed: 31 }, series: { study: 'engine' } });
  const { T0 } = phantom.truth;
  const refused = refusedWorkers(page);
  await planning.open(StudyInstanceUID);
  const workers = page.workers().map(worker => worker.url());
  const isEngine = (url: string): boolean => url.endsWith('/plugins/sacroplasty-target/engine.js');
  expect(workers.filter(isEngine)).toHaveLength(1);
  const expected = await plan(planning, T0);
  expect(refused).toEqual([]);
  const onPage: string[] = [];
  page.on('request', request => {
    if (request.url().endsWith('/plugins/sacroplasty-target/desk.js')) onPage.push(request.url());
  });
  for (const { how, refuse } of refusals(workers.filter(url => !isEngine(url)))) {
    await test.step(how, async () => {
      await refuse(page);
      await planning.open(StudyInstanceUID);
      expect(await plan(planning, T0)).toEqual(expected);
      expect(refused).toHaveLength(1);
      expect(onPage).toHaveLength(1);
      refused.length = 0;
      onPage.length = 0;
    });
  }
  await test.step('and its code for the page is not there either', async () => {
    await page.route('**/plugins/sacroplasty-target/desk.js', route =>
      route.fulfill({ status: 404, body: 'Not found' }),
    );
    await planning.open(StudyInstanceUID);
    await planning.stepTo(T0);
    await planning.clickAt('sagittal', T0);
    await expect(
      page.getByText(/S1 could not be looked for .*neither a worker nor the page could load the engine/),
    ).toBeVisible();
  });
  expect(pageErrors).toEqual([]);
});

test('a search for S1 is given up by Escape, and the next one is answered', async ({ planning, page, admit }) => {
  const { StudyInstanceUID, phantom } = await admit({ options: { seed: 31 }, series: { study: 'engine' } });
  await planning.open(StudyInstanceUID);
  // The engine's answer is held until the test lets it go.
  await page.evaluate(() => {
    const held: (() => void)[] = [];
    Object.assign(window, { letGo: () => held.splice(0).forEach(run => run()) });
    const { engine } = (
      window as unknown as {
        extensionManager: {
          getModuleEntry(name: string): {
            exports: { context(): { engine: { ask: (...asked: unknown[]) => unknown } } };
          };
        };
      }
    ).extensionManager
      .getModuleEntry('@sacroplasty-target/extension.utilityModule.lifecycle')
      .exports.context();
    const ask = engine.ask.bind(engine);
    engine.ask = (kind, question, stack, waiting) => {
      const { answered } = waiting as { answered: (answer: unknown) => void };
      return ask(kind, question, stack, {
        ...(waiting as object),
        answered: (answer: unknown) => held.push(() => answered(answer)),
      });
    };
  });
  const letGo = (): Promise<void> => page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
  await planning.cy('find-s1').click();
  await expect(planning.cy('searching')).toContainText('Looking for S1');
  await page.keyboard.press('Escape');
  await expect(planning.cy('searching')).toHaveCount(0);
  await letGo();
  expect((await planning.session()).placement.kind).toBe('none');
  await planning.cy('find-s1').click();
  await expect(planning.cy('searching')).toBeVisible();
  await expect
    .poll(async () => {
      await letGo();
      return (await planning.session()).placement.kind;
    })
    .toBe('placed');
  const { placement } = await planning.session();
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  expect(Math.hypot(...placement.landmark.target.map((x, i) => x - (phantom.truth.T0[i] ?? 0)))).toBeLessThan(3);
});
