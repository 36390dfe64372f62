import type { Millimetres } from '../../core/geometry';
import type { Cornerstone } from '../../host';
import { readCamera } from './camera';
import { edgeLetters, type EdgeLetters } from './edgeLetters';
import type { PlanningViewports } from './planningViewports';
import type { ViewportRole } from './roles';
import { messages } from '../../messages';

const { views } = messages.viewer;

const EDGES = ['top', 'right', 'bottom', 'left'] as const satisfies readonly (keyof EdgeLetters)[];

/** What is written on one view. */
interface Label {
  update(): void;
  remove(): void;
}

/**
 * The name of each view and the patient's directions at all four edges: the host writes two of them, and
 * those only once the view has been moved. Kept true through every turn, flip and zoom.
 */
export class ViewLabels {
  private readonly drawn = new Map<HTMLElement, Label>();

  constructor(
    private readonly cornerstone: Cornerstone,
    private readonly viewports: PlanningViewports,
  ) {}

  /** Labels the views that are on screen now, anew where they are labelled already, and forgets those that are gone. */
  refresh(): void {
    for (const [element, label] of this.drawn) {
      if (element.isConnected) {
        label.update();
        continue;
      }
      label.remove();
      this.drawn.delete(element);
    }
    for (const { role, viewport } of this.viewports.present()) {
      if (!this.drawn.has(viewport.element)) this.drawn.set(viewport.element, this.label(role, viewport.element));
    }
  }

  dispose(): void {
    for (const label of this.drawn.values()) label.remove();
    this.drawn.clear();
  }

  private label(role: ViewportRole, element: HTMLDivElement): Label {
    const overlay = document.createElement('div');
    overlay.className = 'sacroplasty-view-labels';
    overlay.dataset['cy'] = `sacroplasty-labels-${role}`;
    const part = (name: string): HTMLElement => {
      const text = overlay.appendChild(document.createElement('span'));
      text.dataset['part'] = name;
      return text;
    };
    const letters = { top: part('top'), right: part('right'), bottom: part('bottom'), left: part('left') };
    part('title').textContent = views.title[role];
    const offset = part('offset');

    const update = (): void => {
      const viewport = this.viewports.viewport(role);
      const camera = viewport === null ? null : readCamera(viewport);
      if (camera === null) return;
      const written = edgeLetters(camera);
      for (const edge of EDGES) letters[edge].textContent = written[edge];
      if (role === 'sagittal') offset.textContent = whereIs(this.viewports.sagittalOffset());
    };
    const { CAMERA_MODIFIED } = this.cornerstone.Enums.Events;
    element.addEventListener(CAMERA_MODIFIED, update);
    // Beside the viewport and not in it: Cornerstone owns what is inside.
    element.parentElement?.append(overlay);
    update();
    return {
      update,
      remove() {
        element.removeEventListener(CAMERA_MODIFIED, update);
        overlay.remove();
      },
    };
  }
}

/** Where a parasagittal slice is, as everywhere else; '' where there is no midline to count from. */
function whereIs(offset: Millimetres | null): string {
  return offset === null ? '' : messages.sentence(messages.offset(offset));
}
