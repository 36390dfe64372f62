import { writeFile } from 'node:fs/promises';
import { SIDES } from '../../extensions/sacroplasty-target/src/core/geometry';
import { CORNER_ORDER } from '../../extensions/sacroplasty-target/src/core/landmark';
import { entityErrors, iodErrors, templateErrors, treeErrors } from '../conformance/validators';
import { probePhantom } from '../phantom';
import { deleteReports, storedInstances, storedReports } from '../support';
import { expect, test } from './support/fixtures';
import { millimetresOf, sweepThrough } from './support/watchSweep';
import type { Triple } from './support/planningPage';
import { numbersIn, rawElement, storedPlans } from './support/storedPlans';
import { messages } from '../../extensions/sacroplasty-target/src/messages';

/*
 * The whole job on a patient whose truth is known. Wrong would be: a number that differs between panel,
 * drawing, stored SR and truth; a slice that the sweep does not show; a plan that says something else when it
 * is opened again; an SR in another study or under another name.
 */

const MEASURING_LIMIT = 1.5;
/** A click lands on whole pixels of a view with about 3 pixels per mm, and on the slice that is shown. */
const CLICK_LIMIT = 0.8;
const TAG = { PatientName: 0x00100010, PatientID: 0x00100020, StudyInstanceUID: 0x0020000d };

test('a plan is placed, verified, saved, opened again and changed', async ({
  planning,
  page,
  orthanc,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({
    series: {
      study: 'planning',
      attributes: { PatientName: "O'Brien-Müller^Zoë^María José^Dr.^MD", PatientID: 'X/17 b' },
    },
  });
  const { truth, options } = study.phantom;
  const uid = study.StudyInstanceUID;
  await deleteReports(orthanc.url, uid);

  await test.step('four clicks place the landmark on the corners', async () => {
    await planning.open(uid);
    await expect(planning.cy('save-state')).toContainText('Nothing to save yet');
    await planning.place(truth.corners);
    const { corners } = (await planning.session()).geometry;
    for (const name of CORNER_ORDER) {
      const [placed, real] = [corners[name] ?? [0, 0, 0], truth.corners[name]];
      expect(Math.hypot(...([0, 1, 2] as const).map(i => placed[i] - real[i])), name).toBeLessThan(CLICK_LIMIT);
    }
    await page.screenshot({ path: info.outputPath('placed.png') });
  });

  const shown = await planning.distances();
  await test.step('the drawing says the same six distances as the panel', async () => {
    for (const side of SIDES) {
      for (const trajectory of [1, 2, 3]) {
        await expect(planning.drawn(`oblique-${side}`, `distance-${String(trajectory)}`)).toHaveText(
          `${String(trajectory)}: ${shown[`${side} ${String(trajectory)}`] ?? ''} mm`,
        );
      }
    }
  });

  await test.step('no verdict is offered before the slices have been seen', async () => {
    await planning.unfold('verify');
    for (const side of SIDES) {
      await expect(planning.cy(`confirmed-${side}`)).toBeDisabled();
      await expect(planning.cy(`disagreed-${side}`)).toBeDisabled();
      await expect(planning.cy(`unseen-${side}`)).toContainText('Look at every slice from');
    }
  });

  await test.step('a jump to the end has not shown what lies between', async () => {
    await planning.cy('slices').focus();
    await page.keyboard.press('End');
    await expect(planning.cy('unseen-left')).toContainText('Seen: ');
    await expect(planning.cy('confirmed-left')).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('the sweep shows every slice of both sides, its mark standing still', async () => {
    const seen = await sweepThrough(planning);
    for (const side of SIDES) {
      const shownMm = new Set(millimetresOf(seen, side));
      const { contain } = truth.sides[side];
      for (const [i, at] of contain.s.entries()) {
        if (at === 0 || contain.state[i] !== 'inside') continue;
        expect(shownMm.has(Math.abs(at)), `${side}, ${String(at)} mm`).toBe(true);
      }
    }
    // Out to the left first, back, and out to the right: no jump over a slice.
    expect(seen.slices.findIndex(words => words.startsWith('left'))).toBeLessThan(
      seen.slices.findIndex(words => words.startsWith('right')),
    );
    const [first, ...others] = seen.marks;
    for (const mark of others) expect(Math.hypot(mark[0] - first![0], mark[1] - first![1])).toBeLessThan(1);
    await page.screenshot({ path: info.outputPath('swept.png') });
  });

  await test.step('the user judges both sides, and is asked where that contradicts the program', async () => {
    await planning.unfold('verify');
    await expect(planning.cy('containment-right')).toHaveAttribute('data-verdict', 'contained');
    await expect(planning.cy('containment-left')).toHaveAttribute('data-verdict', 'contained');
    await planning.cy('confirmed-left').click();
    await planning.cy('disagreed-right').click();
    await expect(planning.cy('contradiction-right')).toContainText('The program found every slice inside.');
    expect((await planning.session()).userVerdicts.right).toBeNull();
    await planning.cy('contradiction-yes-right').click();
    await planning.cy('comment-right').fill('dorsal cortex irregular – größer?');
    await expect(planning.cy('given-left')).toContainText(/inside, seen 0 to \d\d mm/);
    await expect(planning.cy('given-right')).toContainText(/outside, seen 0 to \d\d mm/);
  });

  await test.step('the record is filled in', async () => {
    await planning.unfold('record');
    await planning.cy('transitional').selectOption('lumbarised-s1');
    await planning.cy('counting').selectOption('from-last-rib');
    await planning.cy('gauge-13').click();
    await planning.cy('sides-bilateral').click();
    await planning.cy('comment').fill('Zeile 1: ≥ 2 cm\nZeile 2');
    await page.screenshot({ path: info.outputPath('ready-to-save.png') });
  });

  await test.step('it is saved, and appears in the list without a reload', async () => {
    await planning.introduce('Okonkwo', 'Adaeze');
    // Judged outside, and yet to be treated.
    await planning.saveInSpiteOf('Right is to be treated: contained (user: outside).');
    await planning.unfold('plans');
    await expect(planning.cy('plan')).toHaveCount(1);
    await expect(planning.cy('plan')).toContainText('shown');
    await page.screenshot({ path: info.outputPath('saved.png') });
  });

  const [saved, ...others] = await storedPlans(orthanc.url, uid);
  expect(others).toEqual([]);
  if (saved === undefined) throw new Error('The PACS holds no plan.');
  const { plan } = saved;
  const [srFile, imageFile] = [info.outputPath('plan.dcm'), info.outputPath('image.dcm')];
  await writeFile(srFile, saved.bytes);
  await writeFile(imageFile, study.files[0]!);

  await test.step('the PACS holds it in the study and under the name of the CT', async () => {
    const found = (await (
      await fetch(`${orthanc.dicomWebUrl}/studies/${uid}/instances?Modality=SR`, {
        headers: { Accept: 'application/dicom+json' },
      })
    ).json()) as unknown[];
    expect(found).toHaveLength(1);
    const [image] = study.files;
    for (const [name, tag] of Object.entries(TAG)) {
      const vr = { PatientName: 'PN', PatientID: 'LO', StudyInstanceUID: 'UI' }[name] ?? '';
      expect(rawElement(saved.bytes, tag, vr), name).toBe(rawElement(image!, tag, vr));
    }
    expect((await storedInstances(orthanc.url, uid)).filter(one => one.modality === 'CT')).toHaveLength(
      study.files.length,
    );
  });

  await test.step('its numbers are those of the panel, and true', () => {
    const numbers = numbersIn(saved.dataset);
    const probe = probePhantom(options);
    for (const side of SIDES) {
      const { alaTarget, distances } = plan.analysis.sides[side];
      if (alaTarget.kind !== 'known') throw new Error(`The ${side} ala target is unknown`);
      expect(Math.sign(alaTarget.offset)).toBe(side === 'left' ? 1 : -1);
      for (const one of distances) {
        const name = `${side} ${String(one.trajectory)}`;
        if (one.kind !== 'measured') throw new Error(`${name} is unknown: ${messages.reason(one.reason)}`);
        expect(one.distance.toFixed(1), name).toBe(shown[name]);
        expect(
          numbers.some(({ value, unit }) => unit === 'mm' && Math.abs(value - one.distance) < 1e-4),
          name,
        ).toBe(true);
        const real = probe.exit(alaTarget.point, one.direction);
        expect(Math.abs(one.distance - (real ?? Number.NaN)), `${name}: ${String(real)}`).toBeLessThan(MEASURING_LIMIT);
      }
    }
    expect(plan.userVerdicts.left).toMatchObject({ kind: 'confirmed', comment: '' });
    expect(plan.userVerdicts.right).toMatchObject({ kind: 'disagreed', comment: 'dorsal cortex irregular – größer?' });
    expect(plan.record).toEqual({
      transitionalAnatomy: { kind: 'lumbarised-s1' },
      levelCounting: 'from-last-rib',
      needleGauge: 13,
      sidesToTreat: 'bilateral',
      comment: 'Zeile 1: ≥ 2 cm\nZeile 2',
    });
    expect(plan.observer.person.alphabetic).toMatch(/^Okonkwo\^Adaeze/);
    expect(plan.predecessor).toBeNull();
  });

  await test.step('the validators accept what the PACS gives back', async () => {
    expect(await iodErrors(srFile)).toEqual([]);
    expect(await treeErrors(srFile)).toEqual([]);
    expect(await entityErrors(srFile, imageFile)).toEqual([]);
    expect(await templateErrors(srFile)).toEqual([]);
  });

  const before = { session: await planning.session(), words: await planning.words() };
  await test.step('after a reload of the page it opens with every number as it was', async () => {
    await page.reload();
    await planning.loaded();
    await planning.cy('plan').getByRole('button').click();
    await planning.measured();
    const opened = await planning.session();
    for (const name of CORNER_ORDER) {
      for (const axis of [0, 1, 2] as const) {
        expect(
          Math.abs(opened.geometry.corners[name]![axis] - before.session.geometry.corners[name]![axis]),
        ).toBeLessThan(0.01);
      }
    }
    expect(opened.record).toEqual(before.session.record);
    for (const side of SIDES) {
      const [now, then] = [opened.userVerdicts[side], before.session.userVerdicts[side]];
      expect({ ...now, offset: 0 }).toEqual({ ...then, offset: 0, given: 'earlier' });
      expect(Math.abs(now!.offset - then!.offset)).toBeLessThan(0.01);
    }
    expect(await planning.distances()).toEqual(shown);
    await planning.unfold('verify');
    await planning.unfold('sides');
    // A stored plan does not record how far a joint line may be turned.
    const recorded = before.words.map(words => words.replaceAll(/(Joint line: proposed) ± \d+°/g, '$1'));
    expect(await planning.words()).toEqual(recorded);
    await expect(planning.cy('save-state')).toContainText('The PACS confirmed it');
    // It jumped there: the sagittal view shows the slice of the corners.
    await expect(planning.drawn('sagittal', 'corner-AS').first()).toBeVisible();
    for (const side of SIDES) {
      await expect(planning.drawn(`oblique-${side}`, 'distance-2')).toHaveText(`2: ${shown[`${side} 2`] ?? ''} mm`);
    }
    await page.screenshot({ path: info.outputPath('opened.png') });
  });

  await test.step('a corner is dragged and the plan saved again: a second SR that names the first', async () => {
    const [x, y, z] = (await planning.session()).geometry.corners.AS!;
    await planning.drag('sagittal', [x, y, z], [x, y - 2, z + 1]);
    await expect(planning.cy('save-state')).toContainText('Unsaved changes');
    await planning.measured();
    await planning.save();
    await expect(planning.cy('plan')).toHaveCount(2);
    await expect(planning.cy('plan').nth(1)).toContainText('replaced by a later one');
    const plans = await storedPlans(orthanc.url, uid);
    expect(plans).toHaveLength(2);
    expect(plans[1]!.plan.predecessor).toEqual(plan.document);
    expect(plans[1]!.plan.landmark.corners.AS[1]).toBeLessThan(plan.landmark.corners.AS[1] - 1);
    // The verdicts were given on another landmark.
    expect(plans[1]!.plan.userVerdicts).toEqual({ right: null, left: null });
    expect(plans[1]!.plan.record).toEqual(plan.record);
    expect(plans[1]!.plan.document.SeriesInstanceUID).toBe(plan.document.SeriesInstanceUID);
    await page.screenshot({ path: info.outputPath('changed.png') });
  });

  expect(await storedReports(orthanc.url, uid)).toHaveLength(2);
  expect(pageErrors).toEqual([]);
});

test('own lines turn the trajectories, are dragged and undone, stored and opened again', async ({
  planning,
  page,
  orthanc,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({ series: { study: 'own-lines', attributes: { PatientName: 'Own^Lines' } } });
  const { corners } = study.phantom.truth;
  const uid = study.StudyInstanceUID;
  await deleteReports(orthanc.url, uid);
  const [PS, AS, AI, PI] = [corners.PS, corners.AS, corners.AI, corners.PI];
  /** A place on the midsagittal plane, in shares of S1 from PS: to the front, and down. */
  const onS1 = (front: number, down: number): Triple => {
    const at = (i: 0 | 1 | 2): number => PS[i] + front * (AS[i] - PS[i]) + down * (PI[i] - PS[i]);
    return [at(0), at(1), at(2)];
  };
  const lines = async () => (await planning.session()).geometry.lines;

  await planning.open(uid);
  await planning.place(corners);
  await planning.unfold('sides');
  const usual = await planning.distances();

  await test.step('a line that is none is refused in words, and Escape gives it up', async () => {
    await planning.cy('draw-l5InferiorEndplate').click();
    await planning.clickAt('sagittal', onS1(0.1, -0.4));
    await planning.clickAt('sagittal', onS1(0.15, -0.4));
    await expect(planning.cy('refused-l5InferiorEndplate')).toContainText('too short for a direction');
    await expect(planning.drawn('sagittal', 'line-refused-0')).toContainText('⚠ The line is only');
    await page.screenshot({ path: info.outputPath('refused-line.png') });
    await page.keyboard.press('Escape');
    await expect(planning.cy('refused-l5InferiorEndplate')).toHaveCount(0);
    await expect(planning.cy('draw-l5InferiorEndplate')).toBeVisible();
    expect((await lines()).l5InferiorEndplate).toBeNull();
  });

  await test.step('two clicks draw the L5 endplate: trajectory 1 alone is another one', async () => {
    await planning.cy('draw-l5InferiorEndplate').click();
    await planning.clickAt('sagittal', onS1(0.95, -0.65));
    await page.screenshot({ path: info.outputPath('half-a-line.png') });
    await planning.clickAt('sagittal', onS1(0, -0.3));
    await expect(planning.cy('remove-l5InferiorEndplate')).toBeVisible();
    await planning.measured();
    const now = await planning.distances();
    // On one side the cortex is such that the turned needle is as long, to a tenth of a millimetre.
    expect(SIDES.filter(side => now[`${side} 1`] !== usual[`${side} 1`])).not.toEqual([]);
    for (const side of SIDES) {
      expect([now[`${side} 2`], now[`${side} 3`]]).toEqual([usual[`${side} 2`], usual[`${side} 3`]]);
    }
  });

  await test.step('an end is dragged, and undone in one step', async () => {
    const before = (await lines()).l5InferiorEndplate!;
    const [x, y, z] = before.anterior;
    await planning.drag('sagittal', [x, y, z], [x, y - 1, z + 5]);
    expect((await lines()).l5InferiorEndplate!.anterior[2]).toBeGreaterThan(z + 3);
    await page.keyboard.press('Control+z');
    expect((await lines()).l5InferiorEndplate).toEqual(before);
  });

  await test.step('an own long axis is drawn, too, and both are saved', async () => {
    await planning.cy('draw-sacralLongAxis').click();
    const middle = ([0, 1, 2] as const).map(i => (PI[i] + AI[i]) / 2);
    await planning.clickAt('sagittal', [middle[0]!, middle[1]! + 7, middle[2]! - 14]);
    await planning.clickAt('sagittal', onS1(0.55, 0.05));
    await expect(planning.cy('remove-sacralLongAxis')).toBeVisible();
    await planning.measured();
    await page.screenshot({ path: info.outputPath('own-lines.png') });
    await planning.introduce('Okonkwo', 'Adaeze');
    await planning.save();
  });

  const [drawn, shown] = [await lines(), await planning.distances()];
  await test.step('the stored plan holds them, and shows them when it is opened', async () => {
    const [saved] = await storedPlans(orthanc.url, uid);
    const { l5InferiorEndplate: l5, sacralLongAxis: axis } = saved!.plan.lines;
    const pairs = [
      [l5?.posterior, drawn.l5InferiorEndplate?.posterior],
      [l5?.anterior, drawn.l5InferiorEndplate?.anterior],
      [axis?.caudal, drawn.sacralLongAxis?.caudal],
      [axis?.cranial, drawn.sacralLongAxis?.cranial],
    ] as const;
    for (const [stored, placed] of pairs) {
      expect(Math.hypot(...([0, 1, 2] as const).map(i => stored![i] - placed![i]))).toBeLessThan(0.01);
    }
    await page.reload();
    await planning.loaded();
    await planning.cy('plan').getByRole('button').click();
    await planning.measured();
    await expect(planning.drawn('sagittal', 'line-l5InferiorEndplate').first()).toBeVisible();
    await expect(planning.drawn('sagittal', 'line-sacralLongAxis').first()).toBeVisible();
    expect(await planning.distances()).toEqual(shown);
  });

  await test.step('removed, the usual direction holds again', async () => {
    await planning.unfold('sides');
    await planning.cy('remove-l5InferiorEndplate').click();
    await planning.cy('remove-sacralLongAxis').click();
    await planning.measured();
    expect(await planning.distances()).toEqual(usual);
  });
  expect(pageErrors).toEqual([]);
});
