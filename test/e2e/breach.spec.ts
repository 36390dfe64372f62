import { smallestMargin } from '../../extensions/sacroplasty-target/src/core/marginMap';
import { BREACH_PATIENT, phantomStack } from '../phantom';
import { mapOfSession } from './support/mapOfSession';
import { storedPlans } from './support/storedPlans';
import { expect, test } from './support/fixtures';

/*
 * A patient in whom the target line leaves the sacrum in front on the left. Wrong would be: "contained", a
 * breach on the other side or in another place, a sweep that runs on over it, or a plan that does not say so.
 */

test('a breach in front is found, stated, and kept', async ({ planning, page, orthanc, admit, pageErrors }, info) => {
  const study = await admit({
    options: BREACH_PATIENT,
    series: { study: 'breach', attributes: { PatientName: 'Breach^Left', PatientID: 'B-1' } },
  });
  const { contain, traj } = study.phantom.truth.sides.left;
  const firstAnterior = contain.s[contain.state.indexOf('anterior')] ?? Number.NaN;
  await planning.open(study.StudyInstanceUID);
  await planning.place(study.phantom.truth.corners);

  await test.step('the sweep stops at it and says where', async () => {
    await planning.cy('sweep-rate').selectOption('16');
    await planning.cy('sweep-main').click();
    const state = planning.cy('sweep-state');
    await expect(state).toHaveText(/Stopped: /, { timeout: 90_000 });
    await expect(state).toHaveText(/^Stopped: left, \d+ mm: in front of the anterior cortex(, borderline)?\.$/);
    const where = Number(/left, (\d+) mm/.exec(await state.innerText())?.[1]);
    expect(Math.abs(where - firstAnterior)).toBeLessThanOrEqual(2);
    // The slice itself says the same, and is the one that is shown.
    await expect(planning.drawn('sagittal', 'target-where')).toHaveText(`left, ${String(where)} mm`);
    await expect(planning.drawn('sagittal', 'target-status')).toContainText('in front of the anterior cortex');
    expect((await planning.camera('sagittal')).focalPoint[0] - study.phantom.truth.T0[0]).toBeGreaterThan(
      firstAnterior - 2.5,
    );
    await page.screenshot({ path: info.outputPath('stopped-at-breach.png') });
  });

  await test.step('the panel says so of the left side, and only of it', async () => {
    await expect(planning.cy('containment-left')).toHaveAttribute('data-verdict', 'not-contained');
    await expect(planning.cy('containment-left')).toContainText('BREACH');
    await expect(planning.cy('containment-right')).toHaveAttribute('data-verdict', 'contained');
    for (const [trajectory, key] of [
      [1, 'disc'],
      [2, 'axial'],
    ] as const) {
      expect(traj[key].d).toBeLessThan(-2);
      await expect(planning.distanceCell('left', trajectory)).toHaveAttribute('data-class', 'breach');
      await expect(planning.distanceCell('right', trajectory)).not.toHaveAttribute('data-class', 'breach');
      await expect(planning.drawn('oblique-left', `distance-${String(trajectory)}`)).toContainText('✕');
      await expect(planning.drawn('oblique-right', `distance-${String(trajectory)}`)).not.toContainText('✕');
    }
    // Far in front of the cortex (18 mm) no distance may be measured, but never one that looks safe.
    expect(traj.long.d).toBeLessThan(-10);
    await expect(planning.distanceCell('left', 3)).toHaveAttribute('data-class', /^(breach|unknown)$/);
  });

  await test.step('the margin map shows it on the left, with the number that the core measures', async () => {
    await planning.cy('section-map').getByRole('button', { name: 'Margin map' }).click();
    const picture = planning.cy('map-chart');
    await expect(picture).toBeVisible({ timeout: 30_000 });
    const { analysis, map } = mapOfSession(phantomStack(study.phantom), await planning.measured());
    for (const side of ['right', 'left'] as const) {
      const zone = analysis.sides[side].needleZone!;
      const { value, uncertainty } = smallestMargin(map, zone.from, zone.to).smallest!.margin;
      const words = `${value.toFixed(1).replace('-', '−')} ± ${uncertainty.toFixed(1)} mm`;
      await expect(planning.cy(`map-smallest-${side}`)).toContainText(words);
      await expect(picture).toHaveAttribute('aria-label', new RegExp(words));
      expect(side === 'left' ? value < -2 : value > 2).toBe(true);
    }
    await expect(planning.cy('map-smallest-left')).toContainText('outside, anterior');
    const outside = (await picture.locator('> path[data-area="outside"]').boundingBox())!;
    const all = (await picture.boundingBox())!;
    expect(outside.x).toBeGreaterThan(all.x + all.width / 2);
    // A click there goes there: all views and the strip follow.
    await picture.click({ position: { x: outside.x - all.x + outside.width / 2, y: all.height / 2 } });
    await expect(planning.cy('map-readout')).toContainText(/^left, \d+ mm, anterior: −\d+\.\d ± \d+\.\d mm, outside/);
    await expect(planning.drawn('sagittal', 'target-status')).toContainText('in front of the anterior cortex');
    await planning.cy('section-map').screenshot({ path: info.outputPath('margin-map.png') });
    await planning.cy('section-map').getByRole('button', { name: 'Margin map' }).click();
  });

  await test.step('left is the patient’s left: at the right of the axial image, under the letter L', async () => {
    const letters = await planning.letters('axial');
    expect([letters.left, letters.right]).toEqual(['R', 'L']);
    const [right, left] = await Promise.all([
      planning.drawn('axial', 'ala-letter-right').boundingBox(),
      planning.drawn('axial', 'ala-letter-left').boundingBox(),
    ]);
    expect(left!.x).toBeGreaterThan(right!.x + 50);
    await expect(planning.cy('labels-oblique-left')).toContainText('Left oblique');
    expect((await planning.camera('oblique-left')).focalPoint[0]).toBeGreaterThan(study.phantom.truth.T0[0] + 20);
    expect((await planning.camera('oblique-right')).focalPoint[0]).toBeLessThan(study.phantom.truth.T0[0] - 20);
  });

  await test.step('going on shows the rest, and the breach stays stated', async () => {
    await planning.cy('sweep-main').click();
    await expect(planning.cy('sweep-state')).toHaveText(
      /Sweep finished: .*left, \d+ to \d+ mm: in front of the anterior cortex/,
      {
        timeout: 120_000,
      },
    );
    await page.screenshot({ path: info.outputPath('all-shown.png') });
  });

  await test.step('a target dragged medially leaves the breach in the verdict', async () => {
    const { T0, n } = study.phantom.truth;
    const { target } = await planning.aim('left');
    const offset = target[0] - T0[0];
    const medial = Math.min(firstAnterior - 3, 0.6 * offset);
    await planning.drag('axial', target, [T0[0] + medial * n[0], T0[1] + medial * n[1], T0[2] + medial * n[2]]);
    await planning.measured();
    const left = planning.cy('containment-left');
    await expect(left).toHaveAttribute('data-verdict', 'not-contained');
    await expect(left).toContainText('BREACH');
    await expect(left).toContainText(/Inside up to the target; BREACH beyond it from left, \d+ mm on/);
    await expect(planning.cy('unsure-sides')).toContainText(/inside up to the target; BREACH beyond it from \d+ mm on/);
    await page.screenshot({ path: info.outputPath('dragged-medially.png') });
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await planning.aim('left')).target[0]).toBeCloseTo(target[0], 3);
  });

  await test.step('saved without the user’s agreement, the SR says breach', async () => {
    await planning.introduce('Breach', 'Finder');
    await planning.save();
    await expect(planning.cy('plan')).toContainText('L BREACH');
    const [saved] = await storedPlans(orthanc.url, study.StudyInstanceUID);
    const { left, right } = saved!.plan.analysis.sides;
    expect(left.verdict).toMatchObject({ kind: 'not-contained', firstBreach: { state: 'anterior' } });
    expect(right.verdict.kind).toBe('contained');
    expect(saved!.plan.userVerdicts).toEqual({ right: null, left: null });
    const falselyInside = left.containment.filter(
      ({ offset, state }) => state === 'inside' && (contain.sdf[contain.s.indexOf(Math.round(offset))] ?? -1) > 1,
    );
    expect(falselyInside).toEqual([]);
  });

  await test.step('opened again, the surface is traced anew and shown by itself: a number asks for a look', async () => {
    await page.reload();
    await planning.loaded();
    await planning.cy('plan').getByRole('button').click();
    await planning.measured();
    await expect(planning.cy('outline')).toHaveAttribute('aria-pressed', 'true');
    await expect(planning.drawn('sagittal', 'outline')).toHaveCount(1);
  });
  expect(pageErrors).toEqual([]);
});
