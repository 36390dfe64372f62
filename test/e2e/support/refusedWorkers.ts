import type { Page } from '@playwright/test';

/** What the page says on its console from now on of a browser that refuses it a worker; the caller may empty it. */
export function refusedWorkers(page: Page): string[] {
  const lines: string[] = [];
  page.on('console', message => {
    if (message.text().includes('refuses a worker')) lines.push(message.text());
  });
  return lines;
}
