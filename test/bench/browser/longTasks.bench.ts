import { test } from '../../e2e/support/fixtures';
import type { PlanningPage } from '../../e2e/support/planningPage';
import { admitPatient, admitLargePatient } from './patient';
import { LONG, takeOurWork, watchLongFrames } from './longFrames';

/*
 * Whether the viewer stays alive: for each action the tasks of our scripts on the page's thread that are longer than
 * 50 ms, the longest of all, and the time to the answer.
 */

for (const { title, admit } of [
  { title: 'a whole pelvis, 412x300x130', admit: admitPatient },
  { title: '512x512x600', admit: admitLargePatient },
])
  test(`tasks of ours on the page's thread: ${title}`, async ({ planning, page, orthanc }) => {
    const { StudyInstanceUID, phantom } = await admit(orthanc);
    const { T0 } = phantom.truth;
    await watchLongFrames(page);
    console.log(
      `\n${title}: tasks of ours over ${String(LONG)} ms, the longest, the time to the answer (ms), and what called the longest`,
    );
    const watched = async (action: string, act: () => Promise<unknown>): Promise<void> => {
      const start = performance.now();
      await act();
      const took = performance.now() - start;
      const { long, longest, by } = await takeOurWork(page);
      console.log(
        `  ${action.padEnd(28)}${String(long).padStart(4)}${longest.toFixed(0).padStart(8)}${took.toFixed(0).padStart(10)}  ${by}`,
      );
    };
    await watched('opening', () => planning.open(StudyInstanceUID));
    await watched('finding S1', async () => {
      await planning.cy('find-s1').click();
      await planning.measured();
    });
    await planning.unfold('place');
    await planning.cy('remove-landmark').click();
    await planning.cy('start-placing').click();
    await planning.stepTo(T0);
    await takeOurWork(page);
    await watched('a click in S1', async () => {
      await planning.clickAt('sagittal', T0);
      await planning.measured();
    });
    const corner = (await planning.session()).geometry.corners.AS;
    if (corner === undefined) throw new Error('There is no corner to drag');
    const at = await planning.screen('sagittal', corner);
    await watched('dragging a corner', () => dragAbout(planning, at));
    await watched('ending the drag', async () => {
      await page.mouse.up();
      await planning.measured();
    });
    await watched('sweeping', async () => {
      await page.keyboard.press('Space');
      await page.getByText(/Sweep finished|Stopped:/).waitFor({ timeout: 300_000 });
    });
    await watched('opening the margin map', async () => {
      await page.getByRole('button', { name: /Margin map/ }).click();
      await planning.cy('map-chart').waitFor();
    });
    await planning.introduce('Long', 'Task');
    await watched('saving', () => planning.save());
  });

async function dragAbout({ page }: PlanningPage, [x, y]: readonly [number, number]): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 40; i++) {
    const angle = (2 * Math.PI * i) / 40;
    await page.mouse.move(x + 5 * Math.sin(angle), y + 4 * (1 - Math.cos(angle)));
  }
}
