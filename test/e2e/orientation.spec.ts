import { BREACH_PATIENT, type PhantomOptions } from '../phantom';
import type { Triple } from './support/planningPage';
import { expect, test } from './support/fixtures';

/*
 * Patients who lie prone, feet first, or crooked, with a breach on the left only. Wrong would be: left for
 * right, letters that lie, a view that does not show the plane that its name says, or a landmark beside its
 * corners because the patient lies crooked.
 */

const PATIENTS: readonly { readonly title: string; readonly options: Partial<PhantomOptions> }[] = [
  { title: 'head first, prone', options: { position: 'HFP' } },
  { title: 'feet first, supine', options: { position: 'FFS' } },
  { title: 'lying crooked', options: { rotation: { yaw: 7, roll: -5, pitch: 0 } } },
];

for (const { title, options } of PATIENTS) {
  test(`${title}: left stays left`, async ({ planning, page, admit, pageErrors }, info) => {
    const study = await admit({
      options: { ...BREACH_PATIENT, ...options },
      series: { study: title, attributes: { PatientName: `Orientation^${title}`, PatientID: `O-${title.length}` } },
    });
    const { truth } = study.phantom;
    const { yaw, roll } = study.phantom.options.rotation;
    await planning.open(study.StudyInstanceUID);
    await planning.turn('yaw', yaw);
    await planning.turn('roll', roll);
    await planning.place(truth.corners);
    await page.screenshot({ path: info.outputPath('placed.png') });

    expect((await planning.letters('sagittal')).top).toContain('H');
    expect((await planning.letters('sagittal')).left).toContain('A');
    expect((await planning.letters('axial')).right).toContain('L');
    expect((await planning.letters('axial')).top).toContain('A');

    const axial = await planning.camera('axial');
    expect(Math.abs(axial.viewPlaneNormal[2])).toBeGreaterThan(0.9999);
    const sagittal = await planning.camera('sagittal');
    expect(Math.abs(dot(sagittal.viewPlaneNormal, truth.n))).toBeGreaterThan(0.9998);
    const { analysis, placement } = await planning.measured();
    if (placement.kind !== 'placed') throw new Error('Nothing was measured');
    expect(dot(placement.landmark.normal, truth.n)).toBeGreaterThan(0.9998);
    for (const side of ['right', 'left'] as const) {
      const { jointDirection, alaTarget } = analysis.analysis.sides[side];
      if (jointDirection.kind !== 'known' || alaTarget.kind !== 'known')
        throw new Error(`The ${side} side is not known`);
      const { viewPlaneNormal, focalPoint } = await planning.camera(`oblique-${side}`);
      // The plane of Fig 1C: along the patient's z axis and along the joint, through the ala target.
      expect(Math.abs(viewPlaneNormal[2])).toBeLessThan(1e-3);
      expect(Math.abs(dot(viewPlaneNormal, jointDirection.direction))).toBeLessThan(1e-3);
      expect(Math.abs(dot(viewPlaneNormal, minus(alaTarget.point, focalPoint)))).toBeLessThan(0.6);
      expect(dot(jointDirection.direction, truth.sides[side].si_dir)).toBeGreaterThan(Math.cos((10 * Math.PI) / 180));
      // The letters stand where the patient's directions are.
      const left = await planning.letters('axial');
      expect(left.left).toContain('R');
      expect(Math.sign(dot(minus(alaTarget.point, truth.T0), truth.n))).toBe(side === 'left' ? 1 : -1);
    }
    await planning.unfold('verify');
    await expect(planning.cy('containment-left')).toHaveAttribute('data-verdict', 'not-contained');
    await expect(planning.cy('containment-right')).toHaveAttribute('data-verdict', 'contained');
    // On screen: the patient's left ala at the right of the axial image.
    const [atLeft] = await planning.screen('axial', truth.sides.left.target);
    const [atRight] = await planning.screen('axial', truth.sides.right.target);
    expect(atLeft).toBeGreaterThan(atRight + 50);
    expect(pageErrors).toEqual([]);
  });
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function minus(a: Triple, b: Triple): Triple {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
