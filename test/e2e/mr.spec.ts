import { SIDES } from '../../extensions/sacroplasty-target/src/core/geometry';
import { storedPlans } from './support/storedPlans';
import { expect, test } from './support/fixtures';
import { millimetresOf, sweepThrough } from './support/watchSweep';

/*
 * MR has no Hounsfield units: the program must not measure. Wrong would be: a distance or a "contained" from
 * it, a sweep that does not run, or a user's verdict that is lost or taken for the program's.
 */

test(
  'on MR the sweep runs and the verdict is the user’s alone',
  { tag: '@long' },
  async ({ planning, page, orthanc, admit, pageErrors }, info) => {
    const study = await admit({
      options: { sliceSpacing: 1.5, sliceThickness: 1.5 },
      series: {
        study: 'mr',
        attributes: { Modality: 'MR', PatientName: 'Magnetic^Resonance', SeriesDescription: 'T1 sagittal' },
      },
    });
    await planning.open(study.StudyInstanceUID);
    await expect(planning.cy('mr')).toBeVisible();
    await planning.stepTo(study.phantom.truth.corners.AS);
    await planning.place(study.phantom.truth.corners);
    expect(new Set(Object.values(await planning.distances()))).toEqual(new Set(['unknown']));
    for (const side of SIDES) {
      await expect(planning.cy(`containment-${side}`)).toHaveAttribute('data-verdict', 'unknown');
    }

    const seen = await sweepThrough(planning);
    for (const side of SIDES) expect(Math.max(...millimetresOf(seen, side))).toBeGreaterThanOrEqual(45);
    await expect(planning.drawn('sagittal', 'target-status')).toContainText('cannot be determined');
    await planning.cy('confirmed-left').click();
    await expect(planning.cy('given-left')).toContainText(/seen 0 to \d\d mm/);
    await expect(planning.cy('unverified-right')).toHaveText('Not verified.');
    await page.screenshot({ path: info.outputPath('mr.png') });

    await planning.introduce('Magnetic', 'Reader');
    await planning.save();
    const [saved] = await storedPlans(orthanc.url, study.StudyInstanceUID);
    expect(saved!.plan.source.Modality).toBe('MR');
    expect(saved!.plan.userVerdicts.left).toMatchObject({ kind: 'confirmed' });
    expect(saved!.plan.userVerdicts.right).toBeNull();
    for (const side of SIDES) {
      const { verdict, distances, containment } = saved!.plan.analysis.sides[side];
      expect(verdict.kind).toBe('unknown');
      expect(distances.map(one => one.kind)).toEqual(['unknown', 'unknown', 'unknown']);
      expect(new Set(containment.map(one => one.state))).toEqual(new Set(['unknown']));
    }

    await page.reload();
    await planning.loaded();
    await planning.cy('plan').getByRole('button').click();
    await planning.measured();
    await planning.unfold('verify');
    await expect(planning.cy('given-left')).toContainText('inside');
    await expect(planning.cy('given-right')).toHaveCount(0);
    expect(new Set(Object.values(await planning.distances()))).toEqual(new Set(['unknown']));
    expect(pageErrors).toEqual([]);
  },
);
