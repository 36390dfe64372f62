import { expect, test } from './support/fixtures';
import type { PlanningPage } from './support/planningPage';

/*
 * The panel while notices come and go. Wrong would be: another button under the mouse than was aimed at, or a warning
 * that stays after its answer.
 */

test('what is under the mouse stays there while the level is warned of, and the warning goes with its answer', async ({
  planning,
  page,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({ series: { study: 'panel', attributes: { PatientName: 'Steady^Panel' } } });
  await planning.open(study.StudyInstanceUID);
  await planning.place(study.phantom.truth.corners);
  // The program's own look at the level, which the one made here would be replaced by.
  await expect.poll(async () => (await planning.session()).level).not.toBeNull();
  await planning.unfold('place');
  const remove = planning.cy('remove-landmark');
  await remove.hover();
  const before = (await remove.boundingBox())!.y;

  await test.step('a notice above it moves what is above', async () => {
    await makeLevelUnsure(planning);
    await expect(planning.cy('warnings')).toContainText('not sure that this is S1');
    await expect(planning.cy('level-unsure')).toBeVisible();
    await expect.poll(async () => Math.abs((await remove.boundingBox())!.y - before)).toBeLessThanOrEqual(1);
    await expect(planning.drawn('sagittal', 'target-status')).toContainText('may not be S1');
    await page.screenshot({ path: info.outputPath('unsure.png') });
  });

  await test.step('it is gone from panel and views once the levels have been counted', async () => {
    const counted = planning.cy('accept-level');
    await counted.click();
    await expect(counted).toHaveCount(0);
    await expect(page.getByText('not sure that this is S1')).toHaveCount(0);
    await expect(planning.drawn('sagittal', 'target-status')).not.toContainText('may not be S1');
    await page.screenshot({ path: info.outputPath('counted.png') });
  });
  expect(pageErrors).toEqual([]);
});

/** As the program does that finds too few signs of S1 where the landmark lies. */
async function makeLevelUnsure({ page }: PlanningPage): Promise<void> {
  await page.evaluate(() => {
    interface Lifecycle {
      readonly extensionManager: {
        getModuleEntry(name: string): {
          readonly exports: {
            context(): {
              readonly session: {
                readonly state: { readonly placement: { readonly landmark: { readonly target: unknown } } };
                noteLevel(at: unknown, check: unknown): void;
              };
            };
          };
        };
      };
    }
    const { extensionManager } = window as unknown as Lifecycle;
    const { session } = extensionManager
      .getModuleEntry('@sacroplasty-target/extension.utilityModule.lifecycle')
      .exports.context();
    session.noteLevel(session.state.placement.landmark.target, { kind: 'unsure', probability: 0.6, rival: null });
  });
}
