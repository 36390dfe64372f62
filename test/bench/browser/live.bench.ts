import type { Page } from '@playwright/test';
import type { ViewportRole } from '../../../extensions/sacroplasty-target/src/viewer/viewports';
import { test } from '../../e2e/support/fixtures';
import type { PlanningPage, Triple } from '../../e2e/support/planningPage';
import { alternate, medianOf, printRatio } from './alternate';
import { drawLength, MOVES, watchMoves, type Drag } from './drag';
import type { BenchWindow } from './inPage';
import { prepareBench } from './inPage';
import { admitPatient } from './patient';

const ROUNDS = 5;
/** Half the length of a joint line, as it is drawn, mm. */
const JOINT_REACH = 22;
/** From the button to corners and planes, ms. */
const CLICK_GOAL = 300;

test('numbers that follow the mouse', async ({ planning, page, orthanc }) => {
  const study = await admitPatient(orthanc);
  await planning.open(study.StudyInstanceUID);
  await prepareBench(page);
  const clicks: Click[] = [];
  const pressed = await alternate(
    ROUNDS,
    async () => {
      await page.evaluate(() => {
        (window as unknown as BenchWindow).bench.session.undo();
      });
      const click = await findS1(planning);
      clicks.push(click);
      return click.placed;
    },
    () => readEveryVoxel(page),
  );
  printRatio('Find S1', 'ms', ['landmark after the press', "a loop that reads the series' voxels once"], pressed);
  const placed = medianOf(clicks.map(click => click.placed));
  console.log(
    `Find S1: numbers of both sides after ${medianOf(clicks.map(click => click.measured)).toFixed(0)} ms; ` +
      `ratio of the landmark's time to the goal of ${String(CLICK_GOAL)} ms ${(placed / CLICK_GOAL).toFixed(2)}`,
  );

  const { AS } = (await planning.session()).geometry.corners;
  if (AS === undefined) throw new Error('There is no landmark to drag');
  await compareDrags(planning, 'corner', 'sagittal', AS);
  const { target } = await planning.aim('right');
  await compareDrags(planning, 'ala target', 'axial', target);
  const joint = await planning.aim('right');
  const end = [0, 1, 2].map(i => (joint.target[i] ?? 0) + JOINT_REACH * (joint.direction[i] ?? 0));
  await compareDrags(planning, 'joint line', 'axial', end as unknown as Triple);
});

/** Drags what lies at a place of the patient, in turn with what the host's own tool and the bare mouse cost there. */
async function compareDrags(planning: PlanningPage, what: string, role: ViewportRole, at: Triple): Promise<void> {
  const place = await planning.screen(role, at);
  const drags: Drag[] = [];
  const ours = async (): Promise<number> => {
    const drag = await watchMoves(planning, role, place, true);
    drags.push(drag);
    return drag.frame;
  };
  const { end, remove } = await drawLength(planning, role, place);
  const frameOf = async (pressed: boolean): Promise<number> => (await watchMoves(planning, role, end, pressed)).frame;
  const baseline = 'dragging a Length handle on the same viewport';
  printRatio(`${what} drag frame`, 'ms', ['ours', baseline], await alternate(ROUNDS, ours, () => frameOf(true)));
  await remove();
  const moved = 'the mouse moved over the same viewport';
  printRatio(`${what} drag frame`, 'ms', ['ours', moved], await alternate(ROUNDS, ours, () => frameOf(false)));
  printDrags(what, drags);
}

function printDrags(what: string, drags: readonly Drag[]): void {
  const latencies = drags.flatMap(drag => drag.latencies);
  const analyses = drags.flatMap(drag => drag.analyses);
  const longest = drags.map(drag => drag.longestTask);
  console.log(
    `${what} moved to new numbers: median ${medianOf(latencies).toFixed(1)} ms, worst ${Math.max(...latencies).toFixed(1)} ms ` +
      `(${String(latencies.length)} times, the wait for the browser's frame included), ` +
      `of which the analysis itself: median ${medianOf(analyses).toFixed(1)} ms, worst ${Math.max(...analyses).toFixed(1)} ms; ` +
      `tasks over 50 ms in a drag of ${String(MOVES)} moves: median ${String(medianOf(drags.map(drag => drag.longTasks)))}, ` +
      `longest ${Math.max(...longest).toFixed(0)} ms`,
  );
}

/** ms from the press of the button to the landmark, and to the numbers of both sides. */
interface Click {
  readonly placed: number;
  readonly measured: number;
}

async function findS1(planning: PlanningPage): Promise<Click> {
  const { page } = planning;
  const times = page.evaluate(
    () =>
      new Promise<Click>(resolve => {
        const { session } = (window as unknown as BenchWindow).bench;
        let pressed = 0;
        let placed = 0;
        document.addEventListener(
          'click',
          () => {
            pressed = performance.now();
          },
          { capture: true, once: true },
        );
        const stop = session.store.subscribe(({ placement, analysis }) => {
          if (pressed > 0 && placed === 0 && placement.kind === 'placed') placed = performance.now() - pressed;
          if (placed === 0 || analysis.kind !== 'done') return;
          stop();
          resolve({ placed, measured: performance.now() - pressed });
        });
      }),
  );
  // The listener above has to be there first.
  await page.evaluate(() => undefined);
  await planning.cy('find-s1').click();
  const seen = await times;
  return seen;
}

/** @returns ms. */
function readEveryVoxel(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { series } = (window as unknown as BenchWindow).bench.session.state;
    if (series.kind !== 'open') throw new Error('No series is open');
    const start = performance.now();
    let sum = 0;
    for (const slice of series.stack.slices) {
      if (slice === null) continue;
      for (let p = 0; p < slice.length; p++) sum += slice[p] ?? 0;
    }
    const end = performance.now();
    if (Number.isNaN(sum)) throw new Error('A voxel is no number');
    return end - start;
  });
}
