import { deleteReports, storedReports, type StoreFault } from '../support';
import { rawElement, storedPlans } from './support/storedPlans';
import { expect, test } from './support/fixtures';

/*
 * A PACS that does not take the plan. Wrong would be: "saved" when nothing is there, a reason that nobody
 * understands, a plan that is gone from the screen, or one that is there twice after trying again.
 */

const FAULTS: readonly { readonly title: string; readonly fault: StoreFault; readonly words: RegExp }[] = [
  { title: 'is down', fault: { kind: 'down' }, words: /cannot be reached/ },
  { title: 'refuses (409)', fault: { kind: 'status', status: 409 }, words: /refused the plan \(409\)/ },
  { title: 'demands a login (401)', fault: { kind: 'status', status: 401 }, words: /login \(401\).*save once more/ },
  {
    title: 'says 202 but lists it as failed',
    fault: { kind: 'accepted but failed' },
    words: /out of storage space \(reason A700H\)/,
  },
];

test('a plan survives a PACS that fails, and is stored once when it works again', async ({
  planning,
  page,
  orthanc,
  faults,
  admit,
  pageErrors,
}, info) => {
  const study = await admit({
    series: {
      study: 'storing',
      attributes: { PatientName: 'Müller^Änne^Maria^^Dr.=山田^花子=やまだ^はなこ', PatientID: '' },
    },
  });
  const uid = study.StudyInstanceUID;
  await deleteReports(orthanc.url, uid);
  await planning.open(uid);
  await planning.place(study.phantom.truth.corners);
  await planning.introduce('Nováková', 'Šárka');
  const before = { distances: await planning.distances(), corners: (await planning.session()).geometry.corners };

  for (const { title, fault, words } of FAULTS) {
    await test.step(`the PACS ${title}`, async () => {
      faults.set(fault);
      const attempts = faults.attempts();
      await planning.cy('save').click();
      await expect(planning.cy('save-failure')).toContainText(words);
      await expect(planning.cy('save-failure')).toContainText('Not saved.');
      expect(faults.attempts()).toBeGreaterThan(attempts);
      await expect(planning.cy('save-state')).toContainText('Not saved yet');
      expect(await storedReports(orthanc.url, uid)).toEqual([]);
      expect({ distances: await planning.distances(), corners: (await planning.session()).geometry.corners }).toEqual(
        before,
      );
      await expect(planning.cy('save')).toHaveText('Try again');
      await expect(planning.cy('save')).toBeEnabled();
      await page.screenshot({ path: info.outputPath(`${fault.kind}.png`) });
    });
  }

  await test.step('it works again', async () => {
    faults.set({ kind: 'none' });
    await planning.save();
    await expect(planning.cy('save-failure')).toHaveCount(0);
    await expect(planning.cy('plan')).toHaveCount(1);
    const plans = await storedPlans(orthanc.url, uid);
    expect(plans).toHaveLength(1);
    expect(plans[0]!.plan.predecessor).toBeNull();
    expect(plans[0]!.plan.observer.person.alphabetic).toMatch(/^Nováková\^Šárka/);
    // The patient as the images have it, byte for byte: three scripts, and an ID that is empty.
    for (const [tag, vr] of [
      [0x00100010, 'PN'],
      [0x00100020, 'LO'],
    ] as const) {
      expect(rawElement(plans[0]!.bytes, tag, vr)).toBe(rawElement(study.files[0]!, tag, vr));
    }
    // Nothing has changed since: there is nothing to save a second time.
    await expect(planning.cy('save')).toBeDisabled();
    await page.screenshot({ path: info.outputPath('stored.png') });
  });
  expect(pageErrors).toEqual([]);
});

test('a plan whose saving failed is offered again after leaving the mode', async ({
  planning,
  page,
  orthanc,
  faults,
  admit,
}) => {
  const study = await admit({
    series: {
      study: 'storing',
      attributes: { PatientName: 'Müller^Änne^Maria^^Dr.=山田^花子=やまだ^はなこ', PatientID: '' },
    },
  });
  await deleteReports(orthanc.url, study.StudyInstanceUID);
  await planning.open(study.StudyInstanceUID);
  await planning.place(study.phantom.truth.corners);
  await planning.introduce('Nováková', 'Šárka');
  faults.set({ kind: 'status', status: 503 });
  await planning.cy('save').click();
  await expect(planning.cy('save-failure')).toContainText('busy or out of space (503)');
  const before = await planning.distances();

  await page.locator('[data-cy="return-to-work-list"]').click();
  await planning.cy('answer-yes').click();
  await expect(page).not.toHaveURL(/sacroplasty/);
  // The address changes before the mode goes: until then its views would pass for those that come next.
  await expect(planning.cy('series')).toHaveCount(0);
  await page.goBack();
  await planning.loaded();
  await planning.cy('draft-restore').click();
  await planning.measured();
  expect(await planning.distances()).toEqual(before);
  faults.set({ kind: 'none' });
  await planning.save();
  expect(await storedReports(orthanc.url, study.StudyInstanceUID)).toHaveLength(1);
});
