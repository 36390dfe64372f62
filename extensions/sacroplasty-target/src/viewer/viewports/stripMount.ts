import type { PlanningViewports } from './planningViewports';

/**
 * A place beneath the image of the sagittal view, inside its pane. The image gives way to it, so that
 * nothing covers the letters; where the host builds the pane anew, the place moves along.
 */
export class StripMount {
  /** What the strip is rendered into; lives as long as the mode, whatever the host does to its panes. */
  readonly element: HTMLElement;
  private readonly resize: ResizeObserver;
  private pane: HTMLElement | null = null;

  constructor(private readonly viewports: PlanningViewports) {
    this.element = document.createElement('div');
    this.element.className = 'sacroplasty-strip';
    this.element.dataset['cy'] = 'sacroplasty-strip';
    this.resize = new ResizeObserver(() => { this.makeRoom(); });
    this.resize.observe(this.element);
  }

  /** Puts the place into the sagittal view's pane, wherever that is now. */
  refresh(): void {
    const pane = this.viewports.viewport('sagittal')?.element.parentElement ?? null;
    if (pane === this.pane && this.element.isConnected) return;
    this.release();
    this.pane = pane;
    pane?.classList.add('sacroplasty-with-strip');
    pane?.append(this.element);
    this.makeRoom();
  }

  dispose(): void {
    this.resize.disconnect();
    this.release();
  }

  private makeRoom(): void {
    this.pane?.style.setProperty('--sacroplasty-strip-height', `${String(this.element.offsetHeight)}px`);
  }

  private release(): void {
    this.pane?.classList.remove('sacroplasty-with-strip');
    this.pane?.style.removeProperty('--sacroplasty-strip-height');
    this.pane = null;
    this.element.remove();
  }
}
