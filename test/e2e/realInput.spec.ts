import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SIDES, type Side } from '../../extensions/sacroplasty-target/src/core/geometry';
import { entityErrors, iodErrors, treeErrors } from '../conformance/validators';
import { dicomFiles, sharedCase, storedReports } from '../support';
import type { Corners, PlanningPage, Triple } from './support/planningPage';
import { storedPlans } from './support/storedPlans';
import { expect, test } from './support/fixtures';
import { uploadCase } from './support/uploadCase';
import { millimetresOf, sweepThrough } from './support/watchSweep';

/*
 * The whole job on CTs of real bones, where they are on this computer. Wrong would be: a distance that is not
 * the case's, a breach called contained, or a plan that is another one when it is opened again.
 */

const MEASURING_LIMIT = 1.5;

interface Truth {
  readonly corners: Corners;
  readonly T0: Triple;
  readonly n: Triple;
  readonly sides: Readonly<
    Record<
      Side,
      {
        readonly target: Triple;
        readonly si_dir: Triple;
        readonly contain: { readonly s: readonly number[]; readonly sdf: readonly number[] };
        readonly traj: Readonly<Record<'disc' | 'axial' | 'long', { readonly d: number }>>;
      }
    >
  >;
}

const meshCase = sharedCase('open01');
const realCase = sharedCase('real01');

test(
  'a CT made from a real sacrum: distances and containment are the mesh’s',
  { tag: '@long' },
  async ({ planning, page, orthanc, pageErrors }, info) => {
    test.skip(meshCase === undefined, 'The case open01 is not on this computer.');
    if (meshCase === undefined) return;
    const truth = JSON.parse(await readFile(join(meshCase, 'truth.json'), 'utf8')) as Truth;
    const uid = await uploadCase(orthanc.url, meshCase);
    await planning.open(uid);
    // The patient lies about 4 degrees crooked, in both directions.
    await planning.turn('yaw', Math.round((Math.atan2(truth.n[1], truth.n[0]) * 180) / Math.PI));
    await planning.turn('roll', Math.round((-Math.asin(truth.n[2]) * 180) / Math.PI));
    await planning.place(truth.corners);
    for (const side of SIDES) await aimNeedle(planning, side, truth);
    await page.screenshot({ path: info.outputPath('aimed.png') });

    const distances = await planning.distances();
    for (const side of SIDES) {
      const { disc, axial, long } = truth.sides[side].traj;
      for (const [i, real] of [disc.d, axial.d, long.d].entries()) {
        const name = `${side} ${String(i + 1)}`;
        const measured = Number(distances[name]?.replace('−', '-'));
        expect(Math.abs(measured - real), `${name}: ${String(measured)}, true ${String(real)}`).toBeLessThan(
          MEASURING_LIMIT,
        );
      }
    }
    // Outside by half a millimetre on the left: the program may be unsure, but must not call it contained.
    await planning.unfold('verify');
    await expect(planning.cy('containment-left')).not.toHaveAttribute('data-verdict', 'contained');

    await planning.introduce('Real', 'Bones');
    await planning.save();
    const [saved] = await storedPlans(orthanc.url, uid);
    for (const side of SIDES) {
      const { s, sdf } = truth.sides[side].contain;
      for (const { offset, state } of saved!.plan.analysis.sides[side].containment) {
        const depth = sdf[s.findIndex(at => Math.abs(at - offset) < 0.51)];
        if (depth === undefined || Math.abs(depth) <= 2) continue;
        expect(state === 'inside', `${side} ${String(offset)} mm: ${state}, ${String(depth)} mm from the surface`).toBe(
          depth < 0,
        );
      }
    }
    expect(pageErrors).toEqual([]);
  },
);

test(
  'a real CT: placed, swept, saved and opened again',
  { tag: '@long' },
  async ({ planning, page, orthanc, pageErrors }, info) => {
    test.skip(realCase === undefined, 'The case real01 is not on this computer.');
    if (realCase === undefined) return;
    // Read by eye on the midline, each to about 2 mm.
    const corners: Corners = {
      AS: [1, -131.9, 204.7],
      PS: [1, -109.1, 233.2],
      AI: [1, -96.2, 204.1],
      PI: [1, -86.9, 223.9],
    };
    const uid = await uploadCase(orthanc.url, realCase);
    await planning.open(uid);
    await expect(planning.cy('warnings')).toContainText(/3(\.0)? mm/);
    await planning.place(corners);
    await page.screenshot({ path: info.outputPath('placed.png') });
    await test.step('where the program cannot find the joint for sure on 3 mm slices, the user turns its line', async () => {
      for (const side of SIDES) {
        const { analysis } = await planning.measured();
        if (analysis.analysis.sides[side].jointDirection.kind === 'known') continue;
        await expect(planning.drawn('axial', `joint-${side}-ask`)).toBeVisible();
        await expect(planning.distanceCell(side, 2)).toContainText('unknown');
        const grip = await planning.drawn('axial', `joint-${side}-anterior`).first().boundingBox();
        const [x, y] = [grip!.x + grip!.width / 2, grip!.y + grip!.height / 2];
        await planning.dragOnPage('axial', [x, y], [x + 4, y + 2]);
        await expect(planning.drawn('axial', `joint-${side}-ask`)).toHaveCount(0);
      }
      for (const side of SIDES) {
        // A needle that leaves where the unseen joint may be stays unknown; the line itself is no longer the reason.
        for (const trajectory of [1, 2, 3]) {
          await expect(planning.distanceCell(side, trajectory)).not.toHaveAttribute(
            'title',
            'the sacroiliac joint was not found',
          );
        }
      }
      await expect(planning.cy('distances')).toContainText(/\d ± \d/);
      await page.screenshot({ path: info.outputPath('turned.png') });
    });
    const seen = await sweepThrough(planning);
    for (const side of SIDES) expect(Math.max(...millimetresOf(seen, side))).toBeGreaterThan(40);
    await planning.introduce('Real', 'Patient');
    await planning.save();
    const shown = await planning.distances();
    const [saved] = await storedPlans(orthanc.url, uid);
    const [sr, image] = [info.outputPath('plan.dcm'), info.outputPath('image.dcm')];
    await writeFile(sr, saved!.bytes);
    await writeFile(image, await readFile((await dicomFiles(realCase))[0]!));
    expect([...(await iodErrors(sr)), ...(await treeErrors(sr)), ...(await entityErrors(sr, image))]).toEqual([]);

    await page.reload();
    await planning.loaded();
    await planning.cy('plan').getByRole('button').click();
    await planning.measured();
    expect(await planning.distances()).toEqual(shown);
    await page.screenshot({ path: info.outputPath('opened.png') });
    expect(await storedReports(orthanc.url, uid)).toHaveLength(1);
    expect(pageErrors).toEqual([]);
  },
);

/** Drags a side's ala target, then the front end of its joint line, on the axial view to where the truth has them. */
async function aimNeedle(planning: PlanningPage, side: Side, truth: Truth): Promise<void> {
  const { target, si_dir } = truth.sides[side];
  const before = await planning.aim(side);
  await planning.drag('axial', before.target, target);
  await expect.poll(async () => distance((await planning.aim(side)).target, target)).toBeLessThan(1);
  const moved = await planning.aim(side);
  const end = (direction: Triple): Triple => [
    moved.target[0] + 22 * direction[0],
    moved.target[1] + 22 * direction[1],
    moved.target[2] + 22 * direction[2],
  ];
  await planning.drag('axial', end(moved.direction), end(si_dir));
  // Half a pixel on a handle that is 22 mm away.
  await expect.poll(async () => distance((await planning.aim(side)).direction, si_dir)).toBeLessThan(0.05);
  await planning.measured();
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
