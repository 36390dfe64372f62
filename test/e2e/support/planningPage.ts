import type { Locator, Page } from '@playwright/test';
import { CORNER_ORDER, type CornerName } from '../../../extensions/sacroplasty-target/src/core/landmark';
import type { PlacingMethod, SessionState } from '../../../extensions/sacroplasty-target/src/session';
import type { Side } from '../../../extensions/sacroplasty-target/src/core/geometry';
import type { ViewportRole } from '../../../extensions/sacroplasty-target/src/viewer/viewports';
import { expect } from '@playwright/test';

export type Triple = readonly [number, number, number];
export type Corners = Readonly<Record<CornerName, Triple>>;

const ROLES = ['sagittal', 'axial', 'oblique-right', 'oblique-left'] as const satisfies readonly ViewportRole[];

/** What the host leaves on the window; only where the page shows no words for it: cameras, and where things are. */
interface ViewerWindow {
  readonly services: {
    readonly cornerstoneViewportService: {
      getCornerstoneViewport(id: string): HostViewport | undefined;
    };
    readonly viewportGridService: { getActiveViewportId(): string | null };
  };
  readonly cornerstone: {
    readonly cache: { getVolume(id: string): { readonly loadStatus?: { readonly loaded: boolean } } | undefined };
  };
  readonly extensionManager: {
    getModuleEntry(name: string): {
      readonly exports: { context(): { readonly session: { readonly state: SessionState } } };
    };
  };
}

interface HostViewport {
  readonly element: HTMLElement;
  getVolumeId?(): string | undefined;
  getCamera(): { readonly focalPoint: Triple; readonly viewPlaneNormal: Triple; readonly viewUp: Triple };
  worldToCanvas(p: Triple): readonly [number, number];
  canvasToWorld(at: readonly [number, number]): Triple;
}

/** CSS pixels from the page's top left corner. */
export type PagePoint = readonly [number, number];

/** A camera as a view has it, LPS mm. */
export interface Camera {
  readonly focalPoint: Triple;
  readonly viewPlaneNormal: Triple;
  readonly viewUp: Triple;
}

/** A session whose plan is measured, and not in the middle of a drag. */
export type MeasuredState = SessionState & { readonly analysis: { readonly kind: 'done' } };

/** The mode in a browser page, used as a user does: with the mouse, the keys, and what can be read on screen. */
export class PlanningPage {
  constructor(readonly page: Page) {}

  /** Opens a study in the mode and waits until a series is there in full. */
  async open(studyInstanceUID: string): Promise<void> {
    await this.page.goto(`/sacroplasty?StudyInstanceUIDs=${studyInstanceUID}`);
    await this.loaded();
  }

  /** Waits until all four views show a volume whose slices are all there. */
  async loaded(): Promise<void> {
    await expect(this.cy('series')).toBeVisible({ timeout: 90_000 });
    await this.page.waitForFunction(
      roles => {
        const { services, cornerstone } = window as unknown as Partial<ViewerWindow>;
        return roles.every(role => {
          const viewport = services?.cornerstoneViewportService.getCornerstoneViewport(`sacroplasty-${role}`);
          const volume = viewport?.getVolumeId?.();
          return volume !== undefined && cornerstone?.cache.getVolume(volume)?.loadStatus?.loaded === true;
        });
      },
      ROLES,
      { timeout: 90_000, polling: 200 },
    );
    await expect(this.cy('loading')).toHaveCount(0);
  }

  /** An element of ours. */
  cy(name: string): Locator {
    return this.page.locator(`[data-cy="sacroplasty-${name}"]`);
  }

  /** A mark of the drawing in one view. */
  drawn(role: ViewportRole, key: string): Locator {
    return this.view(role).locator(`[data-cy="sacroplasty-drawing-${key}"]`);
  }

  /** The pane of one view. */
  view(role: ViewportRole): Locator {
    return this.page.locator('[data-cy="viewport-pane"]').filter({ has: this.cy(`labels-${role}`) });
  }

  /** The letters of orientation on one view. */
  async letters(role: ViewportRole): Promise<Readonly<Record<'top' | 'right' | 'bottom' | 'left', string>>> {
    const at = (edge: string): Promise<string> =>
      this.cy(`labels-${role}`).locator(`[data-part="${edge}"]`).innerText();
    const [top, right, bottom, left] = [await at('top'), await at('right'), await at('bottom'), await at('left')];
    return { top, right, bottom, left };
  }

  async camera(role: ViewportRole): Promise<Camera> {
    return this.page.evaluate(id => {
      const { services } = window as unknown as ViewerWindow;
      const camera = services.cornerstoneViewportService.getCornerstoneViewport(id)?.getCamera();
      if (camera === undefined) throw new Error(`There is no view ${id}`);
      const { focalPoint, viewPlaneNormal, viewUp } = camera;
      return { focalPoint, viewPlaneNormal, viewUp };
    }, `sacroplasty-${role}`);
  }

  /** Where on the page a place in the patient appears in a view. */
  async screen(role: ViewportRole, [x, y, z]: Triple): Promise<PagePoint> {
    return this.page.evaluate(
      ({ id, p }) => {
        const { services } = window as unknown as ViewerWindow;
        const viewport = services.cornerstoneViewportService.getCornerstoneViewport(id);
        if (viewport === undefined) throw new Error(`There is no view ${id}`);
        const [u, v] = viewport.worldToCanvas(p);
        const { left, top } = viewport.element.getBoundingClientRect();
        return [left + u, top + v] as const;
      },
      { id: `sacroplasty-${role}`, p: [x, y, z] as const },
    );
  }

  /** How many millimetres of the patient a view shows from top to bottom. */
  async shownHeight(role: ViewportRole): Promise<number> {
    const {
      focalPoint: [x, y, z],
      viewUp: [ux, uy, uz],
    } = await this.camera(role);
    const [, at] = await this.screen(role, [x, y, z]);
    const [, above] = await this.screen(role, [x + 10 * ux, y + 10 * uy, z + 10 * uz]);
    // As the picture counts it: whole pixels.
    const height = await this.page
      .locator(`[data-viewport-uid="sacroplasty-${role}"]`)
      .evaluate(element => element.clientHeight);
    return (10 * height) / Math.abs(at - above);
  }

  /** The outline of what was measured on as a view's picture has it: the places in the patient of its path's points. */
  async outline(role: ViewportRole): Promise<readonly Triple[]> {
    const paths = await this.drawn(role, 'outline')
      .or(this.drawn(role, 'outline-unsure'))
      .evaluateAll(found => found.map(path => path.getAttribute('d') ?? ''));
    return this.page.evaluate(
      ({ id, points }) => {
        const { services } = window as unknown as ViewerWindow;
        const viewport = services.cornerstoneViewportService.getCornerstoneViewport(id);
        if (viewport === undefined) throw new Error(`There is no view ${id}`);
        return points.map(([u, v]): Triple => {
          const [x, y, z] = viewport.canvasToWorld([u, v]);
          return [x, y, z];
        });
      },
      {
        id: `sacroplasty-${role}`,
        points: paths.flatMap(d =>
          [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, u, v]) => [Number(u), Number(v)] as const),
        ),
      },
    );
  }

  /** The session's state, for what the page shows no exact words for. */
  async session(): Promise<SessionState> {
    return this.page.evaluate(() => {
      const { extensionManager } = window as unknown as ViewerWindow;
      const { state } = extensionManager
        .getModuleEntry('@sacroplasty-target/extension.utilityModule.lifecycle')
        .exports.context().session;
      // The voxels of images and segmentations stay in the browser.
      const { series, surface } = state;
      return {
        ...state,
        series: series.kind === 'open' ? { ...series, stack: null } : series,
        surface: surface.kind === 'segmentation' ? { ...surface, segmentation: null } : surface,
      };
    }) as Promise<SessionState>;
  }

  /** Steps with the arrow keys to the sagittal slice nearest to a place. */
  async stepTo(place: Triple): Promise<void> {
    await this.page.mouse.move(...(await this.screen('sagittal', (await this.camera('sagittal')).focalPoint)));
    const toTheLeft = async (): Promise<number> => {
      const { focalPoint, viewPlaneNormal } = await this.camera('sagittal');
      const along = ([0, 1, 2] as const).reduce<number>(
        (sum, i) => sum + (place[i] - focalPoint[i]) * viewPlaneNormal[i],
        0,
      );
      return along * Math.sign(viewPlaneNormal[0]);
    };
    let away = await toTheLeft();
    for (let nearest = Infinity; Math.abs(away) < nearest;) {
      nearest = Math.abs(away);
      const [key, back] = away > 0 ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      const before = away;
      await this.page.keyboard.press(key);
      await expect.poll(toTheLeft, { intervals: [30] }).not.toBe(before);
      away = await toTheLeft();
      if (Math.abs(away) >= nearest) {
        const beyond = away;
        await this.page.keyboard.press(back);
        await expect.poll(toTheLeft, { intervals: [30] }).not.toBe(beyond);
      }
    }
  }

  /** Presses and releases the mouse on a place of a view. */
  async clickAt(role: ViewportRole, place: Triple): Promise<void> {
    await this.hover(role, await this.screen(role, place));
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  /** Drags from one place of a view to another. */
  async drag(role: ViewportRole, from: Triple, to: Triple): Promise<void> {
    await this.dragOnPage(role, await this.screen(role, from), await this.screen(role, to));
  }

  /** Drags from one point of the page to another, both on one view. */
  async dragOnPage(role: ViewportRole, from: PagePoint, to: PagePoint): Promise<void> {
    await this.hover(role, from);
    await this.page.mouse.down();
    await this.page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
    await this.page.mouse.move(to[0], to[1], { steps: 3 });
    await this.page.mouse.up();
  }

  /** Moves the mouse there as slowly as a hand: until the view under it is the active one. */
  async hover(role: ViewportRole, [x, y]: PagePoint): Promise<void> {
    await this.page.mouse.move(x - 12, y - 7);
    await this.page.mouse.move(x, y);
    await this.page.waitForFunction(
      id => (window as unknown as ViewerWindow).services.viewportGridService.getActiveViewportId() === id,
      `sacroplasty-${role}`,
    );
    // The host hangs its listeners on the pane in the drawing that follows.
    await this.page.evaluate(
      () =>
        new Promise<void>(done =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              done();
            }),
          ),
        ),
    );
  }

  /** Chooses how a click on the sagittal view places the landmark. */
  async choosePlacing(method: PlacingMethod): Promise<void> {
    await this.unfold('place');
    const choice = this.cy(`place-${method}`);
    if ((await choice.getAttribute('aria-pressed')) === 'false') await choice.click();
    await expect(choice).toHaveAttribute('aria-pressed', 'true');
  }

  /** Clicks four places, in the order in which the corners are asked for, and waits for each to be taken. */
  async clickCorners(places: readonly Triple[]): Promise<void> {
    await this.choosePlacing('four-corners');
    for (const [i, place] of places.entries()) {
      await this.clickAt('sagittal', place);
      await expect.poll(async () => Object.keys((await this.session()).geometry.corners).length).toBe(i + 1);
    }
  }

  /** Goes to the slice of the corners, places them by clicks, and waits for the numbers. */
  async place(corners: Corners): Promise<void> {
    await this.stepTo(corners.AS);
    await this.clickCorners(CORNER_ORDER.map(name => corners[name]));
    await this.measured();
  }

  /**
   * Waits until both sides are measured at rest.
   * @returns the state that holds it, from one look: at the next look more slices may have come, or a drag have
   * ended, and the numbers be on their way again.
   */
  async measured(): Promise<MeasuredState> {
    await expect(this.cy('distances')).toBeVisible();
    let seen: MeasuredState | null = null;
    await expect
      .poll(async () => {
        const state = await this.session();
        seen = isMeasured(state) ? state : null;
        return seen;
      })
      .not.toBeNull();
    return seen!;
  }

  /** One side's ala target and joint direction as they are measured now. */
  async aim(side: Side): Promise<{ readonly target: Triple; readonly direction: Triple }> {
    const { analysis } = await this.measured();
    const { alaTarget, jointDirection } = analysis.analysis.sides[side];
    if (alaTarget.kind !== 'known' || jointDirection.kind !== 'known')
      throw new Error(`The ${side} needle is not known`);
    return { target: alaTarget.point, direction: jointDirection.direction };
  }

  /** Turns the midsagittal plane by whole degrees, with the panel's buttons. */
  async turn(axis: 'yaw' | 'roll', degrees: number): Promise<void> {
    if (degrees === 0) return;
    const controls = this.cy('turn');
    if ((await controls.getAttribute('open')) === null) await controls.locator('summary').click();
    for (let left = degrees; left !== 0;) {
      const step = Math.sign(left) * (Math.abs(left) >= 5 ? 5 : 1);
      await this.cy(`turn-${axis}-${String(step)}`).click();
      left -= step;
    }
    const shown = controls.getByRole('group', { name: axis === 'yaw' ? /^Turn/ : /^Tilt/ }).locator('output');
    await expect(shown).toHaveText(`${degrees.toFixed(1).replace('-', '−')}°`);
  }

  /** The distance cell of one side and trajectory. */
  distanceCell(side: Side, trajectory: number): Locator {
    return this.cy(`distance-${side}-${String(trajectory)}`);
  }

  /** The six distances as the panel writes them, without uncertainty and class: "right 1" to "left 3". */
  async distances(): Promise<Readonly<Record<string, string>>> {
    const entries: [string, string][] = [];
    for (const side of ['right', 'left'] as const) {
      for (const trajectory of [1, 2, 3]) {
        const cell = this.distanceCell(side, trajectory);
        entries.push([
          `${side} ${String(trajectory)}`,
          await cell.locator('strong, .sacroplasty-unknown').first().innerText(),
        ]);
      }
    }
    return Object.fromEntries(entries);
  }

  /** All that the panel writes about both sides. */
  async words(): Promise<readonly string[]> {
    const names = ['distances', 'containment-right', 'containment-left', 'ala-right', 'ala-left', 'warnings'];
    const texts = [];
    for (const name of names) {
      const part = this.cy(name);
      texts.push((await part.count()) === 0 ? '' : await part.innerText());
    }
    return texts;
  }

  /** Says who plans, where the panel asks. */
  async introduce(family: string, given: string): Promise<void> {
    const form = this.cy('observer-form');
    await form.locator('[name="family"]').fill(family);
    await form.locator('[name="given"]').fill(given);
    await this.cy('observer-set').click();
  }

  /** Presses Save and waits until the PACS has confirmed. */
  async save(): Promise<void> {
    await this.cy('save').click();
    await expect(this.cy('save-state')).toContainText('The PACS confirmed it');
  }

  /** Presses Save, is asked about something, and saves in spite of it. */
  async saveInSpiteOf(words: string): Promise<void> {
    await this.cy('save').click();
    await expect(this.cy('save-question')).toContainText(words);
    await this.cy('save-anyway').click();
    await expect(this.cy('save-state')).toContainText('The PACS confirmed it');
  }

  /** Shows one part of the panel, whatever state it is in. */
  async unfold(section: 'place' | 'sides' | 'verify' | 'record' | 'plans'): Promise<void> {
    const heading = this.cy(`section-${section}`).locator('h3 button');
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
  }
}

function isMeasured(state: SessionState): state is MeasuredState {
  return state.analysis.kind === 'done' && state.analysis.from !== 'dragged';
}
