import { SIDES } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { expect, test } from '../../e2e/support/fixtures';
import type { PlanningPage } from '../../e2e/support/planningPage';
import { uploadCase } from '../../e2e/support/uploadCase';
import { sharedCase } from '../../support';
import { admitPatient } from './patient';
import { Person } from './person';

/*
 * What the everyday job takes somebody who has planned before: from the images that are there to a plan that the PACS has
 * confirmed, both sides seen slice by slice and judged.
 */

test.use({ findS1: 'at-once' });

const realCase = sharedCase('real01');

test('the demo CT', async ({ planning, orthanc }) => {
  await job(planning, 'demo CT', (await admitPatient(orthanc)).StudyInstanceUID);
});

test('a real CT', async ({ planning, orthanc }) => {
  test.skip(realCase === undefined, 'The case real01 is not on this computer.');
  if (realCase === undefined) return;
  await job(planning, 'real CT (real01)', await uploadCase(orthanc.url, realCase));
});

/** Verifies and stores a plan as it is proposed, and prints what that took. */
async function job(planning: PlanningPage, what: string, studyInstanceUID: string): Promise<void> {
  const { page } = planning;
  await planning.open(studyInstanceUID);
  await planning.measured();
  await planning.introduce('Okonkwo', 'Adaeze');
  await page.reload();
  await planning.loaded();
  const person = new Person(page);
  const start = performance.now();
  await planning.measured();
  const found = performance.now();
  await corners(planning, person);
  await person.click(planning.cy('accept-sides'));
  const sweeping = performance.now();
  await person.press('Space');
  await sweepToTheEnd(planning, person);
  const swept = performance.now();
  for (const side of SIDES) {
    await person.click(planning.cy(`confirmed-${side}`));
    const contradiction = planning.cy(`contradiction-yes-${side}`);
    if ((await contradiction.count()) > 0) await person.click(contradiction);
  }
  await person.click(planning.cy('save'));
  const anyway = planning.cy('save-anyway');
  await expect(anyway.or(planning.cy('save-state').getByText('The PACS confirmed it')).first()).toBeVisible();
  if ((await anyway.count()) > 0) await person.click(anyway);
  await expect(planning.cy('save-state')).toContainText('The PACS confirmed it');
  const end = performance.now();
  const { clicks, keys, scrolls } = person.effort;
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  console.log(
    `${what}: ${String(clicks)} clicks, ${String(keys)} keys, ${String(scrolls)} scrolls; ` +
      `${seconds(start, end)} s without a person's thinking, of which until S1 is found and measured ${seconds(start, found)}, ` +
      `the sweep ${seconds(sweeping, swept)} (drawn without a graphics card)`,
  );
}

/** Takes the corners as right: one by one those that the program is unsure of, which it shows first. */
async function corners(planning: PlanningPage, person: Person): Promise<void> {
  const level = planning.cy('accept-level');
  if ((await level.count()) > 0) await person.click(level);
  const show = planning.cy('show-corner');
  const all = planning.cy('accept-corners');
  while ((await show.count()) > 0) {
    await person.click(show);
    if ((await all.count()) > 0) break;
    await person.click(planning.cy('accept-corner'));
  }
  await person.click(all);
  await expect(planning.cy('accept-corners')).toHaveCount(0);
}

/** A sweep stops where the target leaves the sacrum: it is seen and gone on from. */
async function sweepToTheEnd(planning: PlanningPage, person: Person): Promise<void> {
  const state = planning.cy('sweep-state');
  await expect(state).toHaveText(/^Running/);
  for (;;) {
    await expect(state).not.toHaveText(/^Running/, { timeout: 120_000 });
    if (/^Sweep finished/.test(await state.innerText())) return;
    await person.press('Space');
  }
}
