import type { Locator, Page } from '@playwright/test';
import { CORNER_ORDER, type CornerName } from '../../extensions/sacroplasty-target/src/core/landmark';
import { phantomSeries } from '../phantom';
import { uploadDicom } from '../support';
import { brightSpots, withFiducials, type Box } from './support/fiducials';
import { expect, test } from './support/fixtures';
import { smallPhantom } from './support/phantomStudies';
import type { PagePoint, PlanningPage, Triple } from './support/planningPage';

/*
 * What is drawn and clicked lies where the picture shows it, in the tenth study as in the first and whatever has been
 * done to the panes. The pictures are read pixel by pixel: four metal balls in the patient show where they are.
 * Wrong would be: a mark beside the bone, a click that lands in another place than was clicked, a squashed picture.
 */

/** How far a mark may lie from what it marks, CSS pixels. */
const BESIDE = 1;

/** Nearer than this it is the same slice, mm. */
const HALF_SLICE = 0.4;

type Places = Readonly<Record<CornerName, Triple>>;

/** Studies that differ by their names alone. */
const STUDIES = Array.from({ length: 10 }, (_, i) => `fit ${String(i + 1)}`);

test.describe('ten studies in one visit', { tag: '@long' }, () => {
  test('every one is drawn and clicked where its picture shows it', async ({ planning, page, orthanc }, info) => {
    test.setTimeout(900_000);
    const { phantom, places } = withFiducials(await smallPhantom({ seed: 77 }));
    for (const [i, study] of STUDIES.entries()) {
      const attributes = { PatientName: `Fit^${String(i + 1)}`, PatientID: `F-${String(i + 1)}` };
      const { files } = phantomSeries(phantom, { study, attributes });
      await uploadDicom(
        orthanc.url,
        files.map(file => file.bytes),
      );
    }
    await page.goto('/');
    for (const i of STUDIES.keys()) {
      await test.step(`study ${String(i + 1)}, opened from the list`, async () => {
        await openFromList(page, `Fit, ${String(i + 1)}`);
        await planning.loaded();
        await placeBySight(planning, places);
        await expectMarksOnPicture(planning, places);
        if (i === 1 || i === 9) await page.screenshot({ path: info.outputPath(`study-${String(i + 1)}.png`) });
        await page.keyboard.press('Delete');
        if (i < STUDIES.length - 1) await page.locator('[data-cy="return-to-work-list"]').click();
      });
    }
  });
});

test(
  'whatever is done to the panes, the marks stay on what they mark',
  { tag: '@long' },
  async ({ planning, page, orthanc }, info) => {
    test.setTimeout(600_000);
    const { phantom, places } = withFiducials(await smallPhantom({ seed: 77 }));
    const { StudyInstanceUID, files } = phantomSeries(phantom, { study: 'fit panes' });
    await uploadDicom(
      orthanc.url,
      files.map(file => file.bytes),
    );
    await planning.open(StudyInstanceUID);
    await placeBySight(planning, places);
    const cdp = await page.context().newCDPSession(page);
    const show = async (width: number, height: number, deviceScaleFactor: number): Promise<void> => {
      await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    };
    const check = async (what: string): Promise<void> => {
      await test.step(what, async () => {
        await expectMarksOnPicture(planning, places);
        await expectHoldUnderPicture(planning);
      });
    };
    await check('as it was opened');
    for (const side of ['left', 'right'] as const) {
      await toggleSidePanel(page, side);
      await check(`${side} panel away`);
      await toggleSidePanel(page, side);
      await check(`${side} panel back`);
    }
    for (const [width, height] of [
      [1600, 900],
      [1024, 640],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      await check(`a window of ${String(width)} by ${String(height)}`);
    }
    await planning.view('sagittal').dblclick({ position: { x: 60, y: 60 } });
    await expect(planning.view('axial')).toHaveCount(0);
    await check('the sagittal view alone');
    await page.screenshot({ path: info.outputPath('alone.png') });
    await planning.view('sagittal').dblclick({ position: { x: 60, y: 60 } });
    await expect(planning.view('axial')).toHaveCount(1);
    // All of the series again: the host comes back nearer than it went.
    await page.keyboard.press('r');
    await check('all four again');
    for (const zoom of [0.5, 0.8, 1.25, 2]) {
      await show(Math.round(1280 / zoom), Math.round(720 / zoom), zoom);
      await check(`the page zoomed to ${String(100 * zoom)} %`);
    }
    for (const ratio of [1.25, 2, 3, 1]) {
      await show(1280, 720, ratio);
      await check(`${String(ratio)} device pixels to one of the page`);
    }
    await page.screenshot({ path: info.outputPath('at-the-end.png') });
  },
);

// Wrong was: back from the axial view alone the sagittal one lay 53 mm to the left, where the left oblique view looks.
test('a view that was maximised leaves the others where they were', async ({ planning, admit }) => {
  const { StudyInstanceUID, phantom } = await admit({ options: { seed: 33 }, series: { study: 'maximised' } });
  await planning.open(StudyInstanceUID);
  await planning.cy('find-s1').click();
  await planning.measured();
  const { T0 } = phantom.truth;
  await planning.stepTo([T0[0] - 6, T0[1], T0[2]]);
  const before = await planning.camera('sagittal');
  for (const role of ['axial', 'oblique-left'] as const) {
    await test.step(role, async () => {
      await planning.view(role).dblclick({ position: { x: 60, y: 60 } });
      await expect(planning.view('sagittal')).toHaveCount(0);
      await planning.view(role).dblclick({ position: { x: 60, y: 60 } });
      await expect(planning.drawn('sagittal', 'target-where').first()).toBeAttached();
      // Along the view's normal: the picture itself may have moved within its pane.
      await expect
        .poll(async () => {
          const { focalPoint } = await planning.camera('sagittal');
          const { focalPoint: was, viewPlaneNormal: n } = before;
          return Math.abs(([0, 1, 2] as const).reduce<number>((sum, i) => sum + (focalPoint[i] - was[i]) * n[i], 0));
        })
        .toBeLessThan(HALF_SLICE);
    });
  }
});

/** Opens a study from the host's list, as a user does. */
async function openFromList(page: Page, patient: string): Promise<void> {
  await page.getByText(patient, { exact: true }).click();
  await page.getByText('Sacroplasty planning').click();
}

async function toggleSidePanel(page: Page, side: 'left' | 'right'): Promise<void> {
  await page.locator(`[data-cy="side-panel-header-${side}"]`).first().click();
}

/** The sagittal picture's place on the page. */
async function pictureBox(planning: PlanningPage): Promise<Box> {
  const box = await planning.page.locator('[data-viewport-uid="sacroplasty-sagittal"]').boundingBox();
  if (box === null) throw new Error('There is no sagittal picture');
  return box;
}

/** A grey scale in which nothing but metal is seen. */
async function showMetalOnly(planning: PlanningPage): Promise<void> {
  await planning.page.evaluate(() => {
    const { services } = window as unknown as {
      services: {
        cornerstoneViewportService: {
          getCornerstoneViewport(id: string): { setProperties(properties: object): void; render(): void };
        };
      };
    };
    const viewport = services.cornerstoneViewportService.getCornerstoneViewport('sacroplasty-sagittal');
    viewport.setProperties({ voiRange: { lower: 1500, upper: 3000 } });
    viewport.render();
  });
}

/** Where the balls are seen, by the corner that each stands for; polled until the picture shows all four. */
async function seen(planning: PlanningPage, places: Places): Promise<Readonly<Record<CornerName, PagePoint>>> {
  let spots: readonly PagePoint[] = [];
  await expect
    .poll(async () => {
      // Each time: a view that the host hangs anew meanwhile comes back in its usual window.
      await showMetalOnly(planning);
      spots = await brightSpots(planning.page, await pictureBox(planning));
      // Some of the host's changes of size zoom in, until a ball lies beyond the pane.
      if (spots.length < 4) await planning.page.keyboard.press('r');
      return spots.length;
    })
    .toBe(4);
  // Seen from the left: head up, front at the left. The shape shows which is which, wherever it lies.
  const model = CORNER_ORDER.map(name => [places[name][1], -places[name][2]] as const);
  const best = permutations(spots).toSorted((a, b) => misfit(a, model) - misfit(b, model))[0] ?? [];
  return Object.fromEntries(CORNER_ORDER.map((name, i) => [name, best[i]])) as Record<CornerName, PagePoint>;
}

function permutations(items: readonly PagePoint[]): readonly (readonly PagePoint[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map(rest => [item, ...rest]));
}

/** How badly two figures of four points agree, both moved to their middle and scaled to the same size. */
function misfit(a: readonly PagePoint[], b: readonly PagePoint[]): number {
  const [first, second] = [normalised(a), normalised(b)];
  return first.reduce((sum, [x, y], i) => sum + Math.hypot(x - (second[i]?.[0] ?? 0), y - (second[i]?.[1] ?? 0)), 0);
}

function normalised(points: readonly PagePoint[]): readonly PagePoint[] {
  const mean = (axis: 0 | 1): number => points.reduce((sum, p) => sum + p[axis], 0) / points.length;
  const [cx, cy] = [mean(0), mean(1)];
  const size = Math.max(...points.map(([x, y]) => Math.hypot(x - cx, y - cy)));
  return points.map(([x, y]) => [(x - cx) / size, (y - cy) / size]);
}

/** Clicks the four balls where the picture shows them, and sees that they are taken for where they are. */
async function placeBySight(planning: PlanningPage, places: Places): Promise<void> {
  const { page } = planning;
  await planning.stepTo(places.AS);
  await planning.choosePlacing('four-corners');
  const spots = await seen(planning, places);
  for (const [i, name] of CORNER_ORDER.entries()) {
    await planning.hover('sagittal', spots[name]);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(async () => Object.keys((await planning.session()).geometry.corners).length).toBe(i + 1);
  }
  const { corners } = (await planning.session()).geometry;
  const perPixel = await millimetresPerPixel(planning, places);
  for (const name of CORNER_ORDER) {
    const [, y, z] = corners[name] ?? [0, 0, 0];
    const beside = Math.hypot(y - places[name][1], z - places[name][2]) / perPixel;
    expect(beside, `${name}, pixels between click and place`).toBeLessThan(BESIDE);
  }
}

async function millimetresPerPixel(planning: PlanningPage, { AS, PI }: Places): Promise<number> {
  const [a, b] = [await planning.screen('sagittal', AS), await planning.screen('sagittal', PI)];
  return Math.hypot(AS[1] - PI[1], AS[2] - PI[2]) / Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The corners as they are drawn lie on the balls as they are seen. */
async function expectMarksOnPicture(planning: PlanningPage, places: Places): Promise<void> {
  await expect(async () => {
    const spots = await seen(planning, places);
    for (const name of CORNER_ORDER) {
      const drawn = await centre(planning.drawn('sagittal', `corner-${name}`).last());
      const beside = Math.hypot(drawn[0] - spots[name][0], drawn[1] - spots[name][1]);
      expect(beside, `${name}, pixels between mark and picture`).toBeLessThan(BESIDE + CLICKED);
    }
  }).toPass({ timeout: 20_000 });
}

/** A click is good to half a pixel; what it has placed lies so far from the ball, besides. */
const CLICKED = 0.5;

/**
 * A press on a corner, as it is seen, holds it: dragged and taken back. While a picture is being fitted a press
 * holds nothing, so it is tried until it does.
 */
async function expectHoldUnderPicture(planning: PlanningPage): Promise<void> {
  const { page } = planning;
  const mark = planning.drawn('sagittal', 'corner-AS').last();
  const before = await centre(mark);
  const away = async ([dx, dy]: PagePoint): Promise<number> => {
    const [x, y] = await centre(mark);
    return Math.hypot(x - before[0] - dx, y - before[1] - dy);
  };
  await expect(async () => {
    await planning.dragOnPage('sagittal', before, [before[0] + 9, before[1] - 6]);
    await expect.poll(() => away([9, -6]), { timeout: 3_000 }).toBeLessThan(BESIDE);
  }).toPass({ timeout: 30_000 });
  await page.keyboard.press('Control+z');
  await expect.poll(() => away([0, 0])).toBeLessThan(BESIDE);
}

async function centre(mark: Locator): Promise<PagePoint> {
  const box = await mark.boundingBox();
  if (box === null) throw new Error('The mark is not drawn');
  return [box.x + box.width / 2, box.y + box.height / 2];
}
