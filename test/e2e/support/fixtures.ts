import { readFile } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import { appConfigFile } from '../../../platform-config/common';
import { DEFAULT_VIEWER_VERSION, provideViewer } from '../../../platform-config/setup';
import {
  pacsFaults,
  startTestOrthanc,
  startViewerServer,
  type Orthanc,
  type PacsFaults,
  type ViewerServer,
} from '../../support';
import type { PhantomOptions } from '../../phantom';
import { addressUnder, INTRANET_HOST, type AddressOption } from './address';
import { smallPhantom, uploadPhantom, type PhantomStudy, type SeriesOptions } from './phantomStudies';
import { PlanningPage } from './planningPage';

interface Shared extends SiteOption {
  /** An empty PACS for the worker's tests; they delete what they store. */
  readonly orthanc: Orthanc;
  /** Makes storing fail; off at the start of each test. */
  readonly faults: PacsFaults;
  /** The official viewer with the plugin, working on `orthanc`. */
  readonly viewer: ViewerServer;
  /** Makes a phantom's series and sends it to `orthanc`. */
  readonly admit: (patient: Patient) => Promise<PhantomStudy>;
}

/** How the site has set the mode. */
export interface SiteOption {
  /** 'at-once' is what a site has that sets nothing; most tests place by themselves. */
  findS1: 'at-once' | 'when-asked';
}

/** A phantom patient to plan on; what is not given is as in the normal patient. */
export interface Patient {
  readonly options?: Partial<PhantomOptions>;
  readonly series?: SeriesOptions;
}

interface PerTest extends AddressOption {
  /** Uncaught errors of the page so far. */
  readonly pageErrors: readonly Error[];
  readonly faultsOff: undefined;
  /** The mode, in `page`. */
  readonly planning: PlanningPage;
}

/**
 * The stock viewer, putting another view in place of one that is still being drawn, at times throws this
 * without the plugin having a part in it.
 */
const HOST_RACE = /^The \w+ viewport has been destroyed and is no longer usable/;

/** On plain http there is no service worker; the stock viewer asks for one all the same, once at every load. */
const HOST_ON_HTTP = /^Cannot read properties of undefined \(reading 'getRegistrations'\)$/;

/** The viewer's guided tour and its banner cover the page on the first visit; a user closes them once. */
function hideIntroductions(): void {
  localStorage.setItem('shownTours', JSON.stringify(['basicViewerTour']));
  // Confirmed for the session, or for as long as the configuration asks not again.
  sessionStorage.setItem('investigationalUseDialog', 'hidden');
  localStorage.setItem('investigationalUseDialog', JSON.stringify({ expiryDate: '2999-01-01' }));
}

/** Playwright's `test` with a real PACS and the real viewer; `page.goto('/...')` opens the viewer. */
export const test = base.extend<PerTest, Shared>({
  orthanc: [
    async ({}, use) => {
      const orthanc = await startTestOrthanc();
      await use(orthanc);
      await orthanc.stop();
    },
    { scope: 'worker' },
  ],
  admit: [
    ({ orthanc }, use) =>
      use(async ({ options = {}, series = {} }) => uploadPhantom(orthanc.url, await smallPhantom(options), series)),
    { scope: 'worker' },
  ],
  faults: [({}, use) => use(pacsFaults()), { scope: 'worker' }],
  findS1: ['when-asked', { option: true, scope: 'worker' }],
  viewer: [
    async ({ orthanc, faults, findS1 }, use) => {
      const setting = `window.config.customizationService['sacroplastyTarget.findS1'] = '${findS1}';`;
      const appConfig = await readFile(appConfigFile, 'utf8');
      const server = await startViewerServer({
        appConfig: findS1 === 'at-once' ? appConfig : `${appConfig}\n${setting}\n`,
        viewerFolder: await provideViewer(DEFAULT_VIEWER_VERSION),
        pacs: new URL(orthanc.dicomWebUrl),
        middleware: [faults.middleware],
      });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  faultsOff: [
    async ({ faults }, use) => {
      faults.set({ kind: 'none' });
      await use(undefined);
    },
    { auto: true },
  ],
  context: async ({ context }, use) => {
    await context.addInitScript(hideIntroductions);
    await use(context);
  },
  hostName: [INTRANET_HOST, { option: true }],
  baseURL: ({ viewer, hostName }, use) => use(addressUnder(viewer.url, hostName)),
  planning: ({ page }, use) => use(new PlanningPage(page)),
  pageErrors: async ({ page }, use) => {
    const errors: Error[] = [];
    page.on('pageerror', error => {
      if (!HOST_RACE.test(error.message) && !HOST_ON_HTTP.test(error.message)) errors.push(error);
    });
    await use(errors);
  },
});

export { expect } from '@playwright/test';
