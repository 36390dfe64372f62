import type { PlanningContext } from '../../extensions/sacroplasty-target/src/viewer/context';
import { NORMAL_PATIENT } from '../phantom';
import { generatorVersion, keptPhantom } from '../support';
import { expect, test } from './support/fixtures';
import { uploadPhantom } from './support/phantomStudies';

/*
 * Planning begins before the series is there in full. Wrong would be: numbers from slices that have not come, or
 * a wait for slices that nobody needs.
 */

/** What lies within this of the click along the patient is needed for certain, and beyond the other not, mm. */
const NEEDED = 80;
const NOT_NEEDED = 100;

test('a click inside S1 is answered with the slices around it, which come before all others', async ({
  planning,
  page,
  orthanc,
}, info) => {
  const thickness = 2;
  const long = {
    sliceSpacing: thickness,
    sliceThickness: thickness,
    pixelSpacing: 1,
    extent: [150, 110, 260],
  } as const;
  const phantom = await keptPhantom({ ...NORMAL_PATIENT, ...long, seed: 12 }, await generatorVersion());
  const study = await uploadPhantom(orthanc.url, phantom, { study: 'loading' });
  const { T0, corners } = phantom.truth;

  /** Images that the viewer has asked for and not been given. */
  const held: (() => void)[] = [];
  let given = 0;
  let isHeld: (uid: string) => boolean = () => given > 30;
  await page.route(/\/frames\//, async route => {
    const uid = /instances\/([\d.]+)\//.exec(route.request().url())?.[1] ?? '';
    if (isHeld(uid)) await new Promise<void>(go => held.push(go));
    given++;
    await route.continue();
  });
  const giveHeld = (): void => {
    for (const go of held.splice(0)) go();
  };

  await page.goto(`/sacroplasty?StudyInstanceUIDs=${study.StudyInstanceUID}`);
  await expect(planning.cy('loading')).toBeVisible({ timeout: 90_000 });
  await expect.poll(() => held.length, { timeout: 60_000 }).toBeGreaterThan(3);
  const heights = await page.evaluate(() => {
    const { extensionManager } = window as unknown as {
      extensionManager: { getModuleEntry(name: string): { readonly exports: { context(): PlanningContext } } };
    };
    const { series } = extensionManager
      .getModuleEntry('@sacroplasty-target/extension.utilityModule.lifecycle')
      .exports.context().session.state;
    if (series.kind !== 'open') throw new Error(series.kind);
    const { origin, sliceDirection, sliceSpacing } = series.stack;
    return series.source.instances.map(
      ({ SOPInstanceUID }, k) => [SOPInstanceUID, origin[2] + k * sliceSpacing * sliceDirection[2]] as const,
    );
  });
  const away = new Map(heights.map(([uid, z]) => [uid, Math.abs(z - T0[2])]));
  const count = (isMeant: (mm: number) => boolean): number => [...away.values()].filter(isMeant).length;
  expect(count(mm => mm <= NEEDED)).toBeGreaterThan(50);
  expect(count(mm => mm > NOT_NEEDED)).toBeGreaterThan(10);

  await test.step('the click waits, and says so where it was made', async () => {
    await planning.clickAt('sagittal', T0);
    await expect(planning.drawn('sagittal', 'proposal-awaited')).toContainText('Loading the slices');
    expect((await planning.session()).geometry.corners).toEqual({});
    await page.screenshot({ path: info.outputPath('waiting.png') });
  });

  await test.step('it is answered while slices farther off are still missing', async () => {
    isHeld = uid => (away.get(uid) ?? 0) > NOT_NEEDED;
    giveHeld();
    const { series, placement, geometry, analysis } = await planning.measured();
    expect(series.kind === 'open' ? series.slicesLoaded : 0).toBeLessThan(heights.length);
    expect(placement.kind).toBe('placed');
    for (const [name, corner] of Object.entries(geometry.corners)) {
      const truth = corners[name as keyof typeof corners];
      expect(Math.hypot(...corner.map((x, i) => x - (truth[i] ?? 0)))).toBeLessThan(5);
    }
    expect(analysis.analysis.sides.left.alaTarget.kind).toBe('known');
    await expect(planning.cy('loading')).toBeVisible();
    await expect(planning.drawn('sagittal', 'proposal-awaited')).toHaveCount(0);
    await page.screenshot({ path: info.outputPath('answered.png') });
  });

  await test.step('and measured again when the rest is there', async () => {
    isHeld = () => false;
    giveHeld();
    await expect(planning.cy('loading')).toHaveCount(0, { timeout: 90_000 });
    await planning.measured();
    const { series } = await planning.session();
    expect(series.kind === 'open' ? series.slicesLoaded : 0).toBe(heights.length);
  });
});
