import { SIDES } from '../../extensions/sacroplasty-target/src/core/geometry';
import { BREACH_PATIENT } from '../phantom';
import { expect, test } from './support/fixtures';
import type { PlanningPage } from './support/planningPage';

/*
 * What the panel says of a plan that nobody has looked at. Wrong would be: a tick, a breach that is accepted
 * without its name, a patient who is not named, or whose name scrolls away.
 */

test('a proposed plan has no tick until a person has looked at it, and its patient is named all the time', async ({
  planning,
  page,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({
    options: BREACH_PATIENT,
    series: {
      study: 'ticks',
      attributes: {
        PatientName: "O'Brien-Müller^Zoë^María José^Dr.^MD",
        PatientID: 'X/17 b',
        PatientBirthDate: '19500201',
        PatientSex: 'F',
      },
    },
  });
  const { T0 } = study.phantom.truth;
  await planning.open(study.StudyInstanceUID);
  const patient = planning.cy('patient');
  const words = "O'Brien-Müller, Zoë María José, Dr., MD · ID X/17 b · * 1950-02-01 · F · CT of 2026-01-05";
  await expect(patient).toHaveText(words);
  await expect(planning.cy('view-patient')).toContainText("O'Brien-Müller, Zoë");

  await planning.stepTo(T0);
  await planning.clickAt('sagittal', T0);
  const { analysis } = await planning.measured();
  await page.screenshot({ path: info.outputPath('proposed.png') });
  await expectNoTick(planning);

  await test.step('the name stays where it is when the panel is scrolled to its end', async () => {
    await planning.cy('plans-refresh').scrollIntoViewIfNeeded();
    await expect(patient).toBeInViewport({ ratio: 1 });
    await page.screenshot({ path: info.outputPath('scrolled.png') });
  });

  await test.step('the corners are accepted, an unsure one after it was shown', async () => {
    await planning.unfold('place');
    while ((await planning.cy('show-corner').count()) > 0) {
      await expect(planning.cy('accept-corner')).toBeDisabled();
      await planning.cy('show-corner').click();
      await planning.cy('accept-corner').click();
    }
    await planning.cy('accept-corners').click();
    await expect(step(planning, 'place')).toHaveAttribute('aria-label', 'Place: done');
  });

  await test.step('what is unsure of the sides is named, and accepted by one press', async () => {
    await planning.unfold('sides');
    const breaches = SIDES.flatMap(side =>
      analysis.analysis.sides[side].distances.flatMap(distance =>
        distance.kind === 'measured' && distance.distance < 0
          ? [`distance ${String(distance.trajectory)} a breach`]
          : [],
      ),
    );
    expect(breaches).not.toEqual([]);
    await expect(step(planning, 'sides')).toHaveAttribute('aria-label', 'Check sides: look here');
    for (const breach of breaches) await expect(planning.cy('unsure-sides')).toContainText(breach);
    await planning.cy('accept-sides').scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath('sides.png') });
    await planning.cy('accept-sides').click();
    await expect(step(planning, 'sides')).toHaveAttribute('aria-label', 'Check sides: done');
    await expect(step(planning, 'verify')).toHaveAttribute('aria-label', 'Verify: look here');
    await page.screenshot({ path: info.outputPath('accepted.png') });
  });

  await test.step('both ticks fall with the landmark that they stood for, as far as it has changed', async () => {
    await planning.unfold('place');
    // The proposed plane has a turn of its own: by so much more, whatever it is then.
    await planning.cy('turn').locator('summary').click();
    await planning.cy('turn-yaw-1').click();
    await planning.measured();
    await expect(step(planning, 'place')).toHaveAttribute('aria-label', /^Place: (proposed|look here)$/);
    await expect(step(planning, 'sides')).toHaveAttribute('aria-label', 'Check sides: look here');
    await expectNoTick(planning);
  });
  expect(pageErrors).toEqual([]);
});

function step(planning: PlanningPage, name: string) {
  return planning.cy(`step-${name}`);
}

async function expectNoTick({ page }: PlanningPage): Promise<void> {
  await expect(page.locator('.sacroplasty-step-mark').filter({ hasText: '✓' })).toHaveCount(0);
  await expect(page.locator('.sacroplasty-steps li[data-state="done"]')).toHaveCount(0);
}
