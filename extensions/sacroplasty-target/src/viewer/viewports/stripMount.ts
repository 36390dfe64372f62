import type { PlanningViewports } from './planningViewports';

/** The host's flexible column around a viewport: an element at its end takes its height from the image. */
const PANE = '[data-cy="viewport-pane"]';

/**
 * A place beneath the image of the sagittal view, inside its pane. The image gives way to it, so that
 * nothing of it is covered; where the host builds the pane anew, the place moves along.
 */
export class StripMount {
  /** What the strip is rendered into; lives as long as the mode, whatever the host does to its panes. */
  readonly element: HTMLElement;

  constructor(private readonly viewports: PlanningViewports) {
    this.element = document.createElement('div');
    this.element.className = 'sacroplasty-strip';
    this.element.dataset['cy'] = 'sacroplasty-strip';
  }

  /** Puts the place into the sagittal view's pane, wherever that is now. */
  refresh(): void {
    const pane = this.viewports.viewport('sagittal')?.element.closest(PANE) ?? null;
    if (this.element.parentElement === pane) return;
    this.element.remove();
    pane?.append(this.element);
  }

  dispose(): void {
    this.element.remove();
  }
}
