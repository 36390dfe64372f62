import type { CDPSession } from '@playwright/test';
import { CORNER_ORDER } from '../../extensions/sacroplasty-target/src/core/landmark';
import { expect, test } from './support/fixtures';
import type { Corners, PagePoint, PlanningPage, Triple } from './support/planningPage';

/*
 * A finger or a pen places and drags what lies under it, and nothing else. Wrong would be: a drag that moves another
 * corner, or the whole landmark, than the one under the finger; a hold that outlives its finger.
 */

test.use({ hasTouch: true });

/** Less than a pixel of the view, mm: what was not dragged has not moved. */
const STILL = 1e-6;

test('by finger and by pen, a tap places and a drag moves what lies under it', async ({
  planning,
  page,
  admit,
}, info) => {
  const study = await admit({ options: { seed: 41 }, series: { study: 'pointers' } });
  const { T0 } = study.phantom.truth;
  await planning.open(study.StudyInstanceUID);
  await planning.stepTo(T0);
  const cdp = await page.context().newCDPSession(page);
  const finger = new Finger(cdp);

  await test.step('a tap inside S1 proposes the landmark', async () => {
    await finger.tap(await planning.screen('sagittal', T0));
    await planning.measured();
    await page.screenshot({ path: info.outputPath('tapped.png') });
  });

  for (const name of ['AS', 'PI'] as const) {
    await test.step(`a drag of ${name} by finger moves ${name} alone, as far as the finger`, async () => {
      const before = await cornersOf(planning);
      const from = await planning.screen('sagittal', before[name]);
      await finger.drag(from, [from[0] - 14, from[1] + 9]);
      await planning.measured();
      await expectMovedAlone(planning, before, name, [-14, 9]);
    });
  }

  await test.step('after a tap on PS, a drag of AI moves AI', async () => {
    const before = await cornersOf(planning);
    await finger.tap(await planning.screen('sagittal', before.PS));
    const from = await planning.screen('sagittal', before.AI);
    await finger.drag(from, [from[0] + 8, from[1] + 12]);
    await planning.measured();
    await expectMovedAlone(planning, before, 'AI', [8, 12]);
  });

  await test.step('a second finger takes back what the first had begun', async () => {
    const before = await cornersOf(planning);
    const from = await planning.screen('sagittal', before.AS);
    await finger.down(from);
    await finger.move([from[0] + 20, from[1]]);
    await expect.poll(async () => (await cornersOf(planning)).AS[1]).not.toBe(before.AS[1]);
    await finger.second([from[0] + 20, from[1]], [from[0] + 90, from[1] + 60]);
    await finger.up();
    await expect.poll(() => cornersOf(planning)).toEqual(before);
  });

  await test.step('a touch that the browser takes away is taken back', async () => {
    const before = await cornersOf(planning);
    const from = await planning.screen('sagittal', before.PS);
    await finger.down(from);
    await finger.move([from[0] + 20, from[1] - 8]);
    await expect.poll(async () => (await cornersOf(planning)).PS[1]).not.toBe(before.PS[1]);
    await finger.cancel();
    await expect.poll(() => cornersOf(planning)).toEqual(before);
  });

  await test.step('a picture that moves under the hand takes back what was dragged, and nothing jumps', async () => {
    const before = await cornersOf(planning);
    const from = await planning.screen('sagittal', before.AS);
    await planning.hover('sagittal', from);
    await page.mouse.down();
    await page.mouse.move(from[0] - 9, from[1] + 5);
    await expect.poll(async () => (await cornersOf(planning)).AS[1]).not.toBe(before.AS[1]);
    await page.setViewportSize({ width: 1000, height: 620 });
    // A hand goes on moving: the window has its new size before the page does.
    let moves = 0;
    await expect
      .poll(async () => {
        await page.mouse.move(from[0] - 12 - (moves++ % 2), from[1] + 7);
        return cornersOf(planning);
      })
      .toEqual(before);
    await page.mouse.up();
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(() => cornersOf(planning)).toEqual(before);
  });

  await test.step('an ala target is dragged by finger on the axial view', async () => {
    const { target } = await planning.aim('left');
    const before = await cornersOf(planning);
    // While a picture is being fitted to the window's new size a press holds nothing, so it is tried until it does.
    await expect(async () => {
      const from = await planning.screen('axial', target);
      await finger.drag(from, [from[0] - 12, from[1]]);
      const moved = async (): Promise<number> => (await planning.aim('left')).target[0];
      await expect.poll(moved, { timeout: 3_000 }).toBeLessThan(target[0] - 1);
    }).toPass({ timeout: 30_000 });
    expect(await cornersOf(planning)).toEqual(before);
  });

  await test.step('a pen drags a corner', async () => {
    const before = await cornersOf(planning);
    const from = await planning.screen('sagittal', before.AS);
    await pen(cdp, from, [from[0] - 10, from[1] + 6]);
    await planning.measured();
    await expectMovedAlone(planning, before, 'AS', [-10, 6]);
  });

  await test.step('and the mouse, after all that', async () => {
    const before = await cornersOf(planning);
    const from = await planning.screen('sagittal', before.PS);
    await planning.dragOnPage('sagittal', from, [from[0] + 11, from[1] - 7]);
    await planning.measured();
    await expectMovedAlone(planning, before, 'PS', [11, -7]);
    await page.screenshot({ path: info.outputPath('dragged.png') });
  });
});

async function cornersOf(planning: PlanningPage): Promise<Corners> {
  return (await planning.session()).geometry.corners as Corners;
}

/** One corner has moved by this many pixels, to about one, and no other has. */
async function expectMovedAlone(
  planning: PlanningPage,
  before: Corners,
  name: keyof Corners,
  [dx, dy]: PagePoint,
): Promise<void> {
  const after = await cornersOf(planning);
  const screen = (p: Triple): Promise<PagePoint> => planning.screen('sagittal', p);
  for (const other of CORNER_ORDER.filter(corner => corner !== name)) {
    expect(distance(after[other], before[other]), other).toBeLessThan(STILL);
  }
  const [was, is] = [await screen(before[name]), await screen(after[name])];
  expect(Math.hypot(is[0] - was[0] - dx, is[1] - was[1] - dy), `${name}, pixels from the finger`).toBeLessThan(1.5);
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** One finger on the screen, as the browser's own input makes it; a second one on demand. */
class Finger {
  constructor(private readonly cdp: CDPSession) {}

  async down([x, y]: PagePoint): Promise<void> {
    await this.send('touchStart', [{ x, y, id: 1 }]);
  }

  async move([x, y]: PagePoint): Promise<void> {
    await this.send('touchMove', [{ x, y, id: 1 }]);
  }

  async second(first: PagePoint, [x, y]: PagePoint): Promise<void> {
    await this.send('touchStart', [
      { x: first[0], y: first[1], id: 1 },
      { x, y, id: 2 },
    ]);
  }

  async up(): Promise<void> {
    await this.send('touchEnd', []);
  }

  async cancel(): Promise<void> {
    await this.send('touchCancel', []);
  }

  async tap(at: PagePoint): Promise<void> {
    await this.down(at);
    await this.up();
  }

  async drag(from: PagePoint, to: PagePoint): Promise<void> {
    await this.down(from);
    for (const share of [0.3, 0.6, 1]) {
      await this.move([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
    }
    await this.up();
  }

  private async send(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    touchPoints: { x: number; y: number; id: number }[],
  ): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

/** A drag with a pen. */
async function pen(cdp: CDPSession, [x, y]: PagePoint, [toX, toY]: PagePoint): Promise<void> {
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', px: number, py: number, buttons: number) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x: px,
      y: py,
      button: 'left',
      buttons,
      clickCount: 1,
      pointerType: 'pen',
    });
  await send('mousePressed', x, y, 1);
  await send('mouseMoved', (x + toX) / 2, (y + toY) / 2, 1);
  await send('mouseMoved', toX, toY, 1);
  await send('mouseReleased', toX, toY, 0);
}
