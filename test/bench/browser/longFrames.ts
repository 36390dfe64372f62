import type { Page } from '@playwright/test';

/** A task of ours longer than this holds up a click or a key noticeably, ms (W3C, Long Tasks). */
export const LONG = 50;

/** What our scripts did on the page's thread while something was done, ms. */
export interface OurWork {
  /** Tasks of ours over `LONG`. */
  readonly long: number;
  readonly longest: number;
}

interface Script {
  readonly sourceURL: string;
  readonly duration: number;
}

/** Notes from now on what the scripts in our folder do in animation frames that take long. */
export async function watchLongFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const scripts: Script[] = [];
    Object.assign(window, { ourScripts: scripts });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        scripts.push(
          ...(entry as unknown as { scripts: readonly Script[] }).scripts
            .filter(({ sourceURL }) => sourceURL.includes('/plugins/sacroplasty-target/'))
            .map(({ sourceURL, duration }) => ({ sourceURL, duration })),
        );
    }).observe({ type: 'long-animation-frame', buffered: true });
  });
}

/** What was noted since this was asked last. */
export async function takeOurWork(page: Page): Promise<OurWork> {
  const durations = await page.evaluate(
    () =>
      new Promise<number[]>(resolve => {
        // A frame is noted after it has ended.
        setTimeout(() => {
          const { ourScripts } = window as unknown as { ourScripts: Script[] };
          resolve(ourScripts.splice(0).map(({ duration }) => duration));
        }, 200);
      }),
  );
  return { long: durations.filter(ms => ms > LONG).length, longest: Math.max(0, ...durations) };
}
