import type { Page } from '@playwright/test';

/** A task of ours longer than this holds up a click or a key noticeably, ms (W3C, Long Tasks). */
export const LONG = 50;

/** What our scripts did on the page's thread while something was done, ms. */
export interface OurWork {
  /** Tasks of ours over `LONG`. */
  readonly long: number;
  readonly longest: number;
  /** What called the longest: the event or callback, and the function in the minified script; '': there was none. */
  readonly by: string;
}

/** PerformanceScriptTiming (W3C, Long Animation Frames), what of it is used here. */
interface Script {
  readonly sourceURL: string;
  readonly sourceFunctionName: string;
  readonly sourceCharPosition: number;
  readonly invoker: string;
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
            .map(({ sourceURL, sourceFunctionName, sourceCharPosition, invoker, duration }) => ({
              sourceURL,
              sourceFunctionName,
              sourceCharPosition,
              invoker,
              duration,
            })),
        );
    }).observe({ type: 'long-animation-frame', buffered: true });
  });
}

/** What was noted since this was asked last. */
export async function takeOurWork(page: Page): Promise<OurWork> {
  const scripts = await page.evaluate(
    () =>
      new Promise<Script[]>(resolve => {
        // A frame is noted after it has ended.
        setTimeout(() => {
          const { ourScripts } = window as unknown as { ourScripts: Script[] };
          resolve(ourScripts.splice(0));
        }, 200);
      }),
  );
  const [longest] = scripts.sort((a, b) => b.duration - a.duration);
  return {
    long: scripts.filter(({ duration }) => duration > LONG).length,
    longest: longest?.duration ?? 0,
    by:
      longest === undefined
        ? ''
        : `${longest.invoker} ${longest.sourceFunctionName} at ${String(longest.sourceCharPosition)}`,
  };
}
