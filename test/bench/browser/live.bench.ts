import type { Page } from '@playwright/test';
import { test } from '../../e2e/support/fixtures';
import type { PlanningPage } from '../../e2e/support/planningPage';
import { alternate, medianOf, printRatio } from './alternate';
import type { BenchWindow } from './inPage';
import { prepareBench } from './inPage';
import { admitPatient } from './patient';

const ROUNDS = 7;
const MOVES = 40;
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
  const corner = await planning.screen('sagittal', AS);
  const drags: Drag[] = [];
  const frames = await alternate(
    ROUNDS,
    async () => {
      const drag = await watchMoves(page, corner, true);
      drags.push(drag);
      return drag.frame;
    },
    async () => (await watchMoves(page, [corner[0] + 60, corner[1] + 60], false)).frame,
  );
  printRatio('time per frame', 'ms', ['a corner dragged', 'the mouse moved over the same view'], frames);
  const latencies = drags.flatMap(drag => drag.latencies);
  const analyses = drags.flatMap(drag => drag.analyses);
  const longest = drags.map(drag => drag.longestTask);
  console.log(
    `corner moved to new numbers: median ${medianOf(latencies).toFixed(1)} ms, worst ${Math.max(...latencies).toFixed(1)} ms ` +
      `(${String(latencies.length)} times, the wait for the browser's frame included), ` +
      `of which the analysis itself: median ${medianOf(analyses).toFixed(1)} ms, worst ${Math.max(...analyses).toFixed(1)} ms; ` +
      `tasks over 50 ms in a drag of ${String(MOVES)} moves: median ${String(medianOf(drags.map(drag => drag.longTasks)))}, ` +
      `longest ${Math.max(...longest).toFixed(0)} ms`,
  );
});

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

interface Drag {
  /** Median time between two frames. */
  readonly frame: number;
  /** From each move of a corner to its numbers. */
  readonly latencies: readonly number[];
  /** What the analyses themselves took of that. */
  readonly analyses: readonly number[];
  readonly longTasks: number;
  readonly longestTask: number;
}

/** Moves the mouse about a point of the page, pressed or not. */
async function watchMoves(page: Page, [x, y]: readonly [number, number], pressed: boolean): Promise<Drag> {
  await page.mouse.move(x - 8, y - 5);
  await page.mouse.move(x, y);
  if (pressed) await page.mouse.down();
  await page.evaluate(() => {
    const here = window as unknown as BenchWindow & { stopWatching: () => Drag };
    const { session } = here.bench;
    const frames: number[] = [];
    const latencies: number[] = [];
    const analyses: number[] = [];
    // The session's own dependency, timed while the mouse moves.
    const { dependencies } = session as unknown as { dependencies: { analyse: (input: unknown) => unknown } };
    const { analyse } = dependencies;
    dependencies.analyse = input => {
      const start = performance.now();
      const analysis = analyse(input);
      analyses.push(performance.now() - start);
      return analysis;
    };
    const tasks: number[] = [];
    let running = true;
    let last = performance.now();
    let moved = 0;
    const tick = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (running) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const stop = session.store.subscribe((state, before) => {
      if (state.geometry !== before.geometry && moved === 0) moved = performance.now();
      if (state.analysis.kind !== 'done' || state.analysis === before.analysis || moved === 0) return;
      latencies.push(performance.now() - moved);
      moved = 0;
    });
    const observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    here.stopWatching = () => {
      running = false;
      stop();
      dependencies.analyse = analyse;
      for (const { duration } of observer.takeRecords()) tasks.push(duration);
      observer.disconnect();
      frames.sort((a, b) => a - b);
      return {
        frame: frames[frames.length >> 1] ?? Number.NaN,
        latencies,
        analyses,
        longTasks: tasks.length,
        longestTask: Math.max(0, ...tasks),
      };
    };
  });
  for (let i = 1; i <= MOVES; i++) {
    const angle = (2 * Math.PI * i) / MOVES;
    await page.mouse.move(x + 5 * Math.sin(angle), y + 4 * (1 - Math.cos(angle)));
  }
  const seen = await page.evaluate(() => (window as unknown as { stopWatching: () => Drag }).stopWatching());
  if (pressed) await page.mouse.up();
  return seen;
}
