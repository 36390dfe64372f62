import type { Page } from '@playwright/test';
import { test } from '../../e2e/support/fixtures';
import { alternate, printRatio } from './alternate';
import type { BenchWindow } from './inPage';
import { prepareBench } from './inPage';
import { admitPatient } from './patient';

const ROUNDS = 5;
/** From the midline to the left. */
const SLICES = 30;
type Triple = [number, number, number];

/** A camera of the sagittal view. */
interface Place {
  readonly focalPoint: Triple;
  readonly position: Triple;
}

test('frames per second of the sweep', async ({ planning, page, orthanc }) => {
  const study = await admitPatient(orthanc);
  await planning.open(study.StudyInstanceUID);
  await planning.place(study.phantom.truth.corners);
  await prepareBench(page);
  const { places } = await sweep(page);
  const ours = async (): Promise<number> => (await sweep(page)).framesPerSecond;
  const names = (baseline: string): [string, string] => ['the sweep', baseline];
  const what = `sweep over ${String(places.length)} slices`;
  const scrolled = await alternate(ROUNDS, ours, () => scroll(page, places, false));
  printRatio(what, 'frames/s', names('plain scrolling of the same view'), scrolled);
  const bare = await alternate(ROUNDS, ours, () => scroll(page, places, true));
  printRatio(what, 'frames/s', names('the same with nothing drawn on the view'), bare);
});

/** Runs the sweep from the midline as fast as the screen can. */
function sweep(page: Page): Promise<{ readonly framesPerSecond: number; readonly places: Place[] }> {
  return page.evaluate(
    slices =>
      new Promise<{ framesPerSecond: number; places: Place[] }>(resolve => {
        const { sweep, viewports } = (window as unknown as BenchWindow).bench;
        const places: Place[] = [];
        let start = 0;
        let last = 0;
        const rendered = (event: Event): void => {
          const viewport = viewports.viewport('sagittal');
          if (viewport === null || event.target !== viewport.element || sweep.state.kind !== 'running') return;
          const { focalPoint, position } = viewport.getCamera();
          if (focalPoint === undefined || position === undefined) return;
          const before = places.at(-1);
          if (before !== undefined && focalPoint.every((x, i) => x === before.focalPoint[i])) return;
          last = performance.now();
          if (places.length === 0) start = last;
          places.push({ focalPoint: [...focalPoint] as Triple, position: [...position] as Triple });
          if (places.length < slices) return;
          document.removeEventListener('CORNERSTONE_IMAGE_RENDERED', rendered, true);
          sweep.end();
          resolve({ framesPerSecond: (1000 * (places.length - 1)) / (last - start), places });
        };
        document.addEventListener('CORNERSTONE_IMAGE_RENDERED', rendered, true);
        sweep.setRate(60);
        sweep.start();
      }),
    SLICES,
  );
}

/**
 * Shows the same slices in the same view, the next one in the browser's next frame after the last was drawn.
 *
 * @param bare whether what is drawn on the view, and whatever else follows its slice, is left out.
 */
function scroll(page: Page, places: readonly Place[], bare: boolean): Promise<number> {
  return page.evaluate(
    async ({ places, bare }) => {
      const { viewports } = (window as unknown as BenchWindow).bench;
      const viewport = viewports.viewport('sagittal');
      if (viewport === null) throw new Error('There is no sagittal view');
      const { element } = viewport;
      const frame = (): Promise<void> =>
        new Promise(done =>
          requestAnimationFrame(() => {
            done();
          }),
        );
      let drawn: () => void = () => undefined;
      const rendered = (event: Event): void => {
        if (event.target !== element) return;
        if (bare) event.stopImmediatePropagation();
        drawn();
      };
      // Before anybody else is notified.
      window.addEventListener('CORNERSTONE_IMAGE_RENDERED', rendered, true);
      let start = 0;
      for (const [i, { focalPoint, position }] of places.entries()) {
        await frame();
        const shown = new Promise<void>(done => {
          drawn = done;
        });
        viewport.setCamera({ focalPoint: [...focalPoint] as Triple, position: [...position] as Triple });
        viewport.render();
        await shown;
        if (i === 0) start = performance.now();
      }
      const seconds = (performance.now() - start) / 1000;
      window.removeEventListener('CORNERSTONE_IMAGE_RENDERED', rendered, true);
      return (places.length - 1) / seconds;
    },
    { places, bare },
  );
}
