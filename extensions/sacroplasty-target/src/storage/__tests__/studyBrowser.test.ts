import { describe, expect, it } from 'vitest';
import type { CustomizationService, DisplaySetService } from '../../host';
import { openPlansFromStudyBrowser } from '../studyBrowser';

type Customized = Record<string, { $set: unknown }>;

/** A study browser with one CT and one plan, whose stock behaviour is noted. */
function studyBrowser() {
  const did: string[] = [];
  const stock: Record<string, unknown> = {
    'studyBrowser.thumbnailDoubleClickCallback': {
      callbacks: [
        (setup: unknown) => (uid: string) => {
          did.push(`stock shows ${uid} in ${String(setup)}`);
          return Promise.resolve();
        },
      ],
    },
    customOnDropHandler: () => Promise.resolve({ handled: false }),
  };
  let customized: Customized = {};
  const customization = {
    getCustomization: (name: string) => stock[name],
    setCustomizations: (all: Customized) => (customized = all),
  } as unknown as CustomizationService;
  const displaySets = {
    getDisplaySetByUID: (uid: string) => ({
      SOPClassHandlerId: uid === 'plan' ? 'x.sopClassHandlerModule.sacroplastyPlan' : 'x.sopClassHandlerModule.stack',
    }),
  } as unknown as DisplaySetService;
  openPlansFromStudyBrowser(customization, displaySets, uid => {
    did.push(`opens ${uid}`);
    return Promise.resolve();
  });
  const doubleClick = customized['studyBrowser.thumbnailDoubleClickCallback']?.$set as {
    callbacks: ((setup: unknown) => (uid: string) => Promise<unknown>)[];
  };
  const drop = customized['customOnDropHandler']?.$set as (props: object) => Promise<{ handled: boolean }>;
  return {
    did,
    drop: (displaySetInstanceUID: string) => drop({ displaySetInstanceUID }),
    // As the host calls it: all callbacks with the setup first, then one after the other with the UID.
    doubleClick: async (uid: string) => {
      for (const handle of doubleClick.callbacks.map(callback => callback('view 1'))) await handle(uid);
    },
  };
}

describe('the study browser in the planning mode', () => {
  it('opens a plan that is double-clicked, and does not put it into a view', async () => {
    const browser = studyBrowser();
    await browser.doubleClick('plan');
    expect(browser.did).toEqual(['opens plan']);
  });

  it('shows every other series as before', async () => {
    const browser = studyBrowser();
    await browser.doubleClick('ct');
    expect(browser.did).toEqual(['stock shows ct in view 1']);
  });

  it('opens a plan that is dropped on a view, and leaves other drops to the host', async () => {
    const browser = studyBrowser();
    expect(await browser.drop('plan')).toEqual({ handled: true });
    expect(await browser.drop('ct')).toEqual({ handled: false });
    expect(browser.did).toEqual(['opens plan']);
  });
});
