import type { Types } from '@cornerstonejs/core';
import type { Cornerstone, CornerstoneViewportService } from '../../host';
import type { PlanningViewports } from './planningViewports';

/** CSS pixels by which rounding to whole device pixels may make a picture differ from its pane. */
const ROUNDING = 1;
/** Relative difference of the picture's scale across and down that is rounding: half a pixel in a pane of 500. */
const SAME_SCALE_WITHIN = 1e-3;
/** Frames in which a misfit is mended before waiting for the next change: a pane too small for any picture never fits. */
const MOST_TRIES = 20;

/** The laid-out size of a pane, CSS pixels. */
interface PaneSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps the pictures of the mode's views as large as their panes. The host follows a pane's size by itself but drops
 * a change that comes while a study is being hung: the picture is then stretched over the pane, and whatever is
 * drawn or clicked lies beside the bone. Here every change of a pane is followed, whatever causes it, and
 * `fits` says whether a picture can be worked on.
 */
export class PaneFit {
  private readonly panes = new Map<Element, PaneSize>();
  private readonly observer: ResizeObserver;
  private readonly rendered: string;
  private frame: number | null = null;
  private tries = 0;

  constructor(
    { Enums }: Pick<Cornerstone, 'Enums'>,
    private readonly service: Pick<CornerstoneViewportService, 'getRenderingEngine'>,
    private readonly viewports: Pick<PlanningViewports, 'present'>,
  ) {
    this.observer = new ResizeObserver(entries => {
      for (const { target, contentRect } of entries) this.panes.set(target, contentRect);
      this.changed();
    });
    this.rendered = Enums.Events.IMAGE_RENDERED;
    // A picture can also be drawn in a size of its own while its pane stays: looked at after every drawing.
    document.addEventListener(this.rendered, this.mendSoon, true);
    window.addEventListener('resize', this.changed);
  }

  /** Watches the panes that are on screen now. */
  refresh(): void {
    const elements = new Set<Element>(this.viewports.present().map(({ viewport }) => viewport.element));
    for (const element of this.panes.keys()) {
      if (elements.has(element)) continue;
      this.observer.unobserve(element);
      this.panes.delete(element);
    }
    for (const element of elements) this.observer.observe(element);
    this.changed();
  }

  /**
   * Whether a view's picture has the size of its pane and one scale in both directions: only then does a place on
   * the screen belong to the place in the patient that is seen there. False while the pane's size is not known yet.
   */
  fits(viewport: Pick<Types.IVolumeViewport, 'element' | 'canvas' | 'canvasToWorld'>): boolean {
    const pane = this.panes.get(viewport.element);
    if (pane === undefined) return false;
    const { width, height } = viewport.canvas;
    const misfit = Math.max(
      Math.abs(width / devicePixelRatio - pane.width),
      Math.abs(height / devicePixelRatio - pane.height),
    );
    return misfit <= ROUNDING && hasOneScale(viewport);
  }

  /** Whether all views on screen can be worked on. */
  get allFit(): boolean {
    return this.viewports.present().every(({ viewport }) => this.fits(viewport));
  }

  dispose(): void {
    this.observer.disconnect();
    document.removeEventListener(this.rendered, this.mendSoon, true);
    window.removeEventListener('resize', this.changed);
    if (this.frame !== null) cancelAnimationFrame(this.frame);
  }

  private readonly changed = (): void => {
    this.tries = 0;
    this.mendSoon();
  };

  private readonly mendSoon = (): void => {
    if (this.frame === null && this.tries < MOST_TRIES && !this.allFit) this.frame = requestAnimationFrame(this.mend);
  };

  private readonly mend = (): void => {
    this.frame = null;
    if (this.allFit) {
      this.tries = 0;
      return;
    }
    this.tries++;
    this.service.getRenderingEngine().resize(true, true);
    this.mendSoon();
  };
}

/** Whether a step across is as long in the patient as one of as many pixels down. */
function hasOneScale({ canvasToWorld }: Pick<Types.IVolumeViewport, 'canvasToWorld'>): boolean {
  const origin = canvasToWorld([0, 0]);
  const across = distanceOf(origin, canvasToWorld([STEP, 0]));
  const down = distanceOf(origin, canvasToWorld([0, STEP]));
  return across > 0 && Math.abs(across - down) <= SAME_SCALE_WITHIN * across;
}

/** The step over which the scale is looked at, CSS pixels: long enough for single precision. */
const STEP = 100;

function distanceOf(a: Types.Point3, b: Types.Point3): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
}
