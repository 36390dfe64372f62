import type { Page } from '@playwright/test';
import type { PlanningContext } from '../../../extensions/sacroplasty-target/src/viewer/context';

/** What the bench uses of the page: the mode's own parts, and where it keeps what it has noted. */
export interface BenchWindow {
  readonly extensionManager: {
    getModuleEntry(name: string): { readonly exports: { context(): PlanningContext } };
  };
  bench: PlanningContext;
}

/** Puts the open mode's parts where the bench finds them. */
export async function prepareBench(page: Page): Promise<void> {
  await page.evaluate(() => {
    const here = window as unknown as BenchWindow;
    here.bench = here.extensionManager
      .getModuleEntry('@sacroplasty-target/extension.utilityModule.lifecycle')
      .exports.context();
  });
}
