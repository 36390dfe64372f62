import { distance } from './canvas';
import { DRAG_BEGINS } from './interactions';
import type { CanvasPoint } from './view';

/** What a click means to the tool. */
export interface OneClickEvents {
  /** The sagittal view's element; null while there is none. */
  element(): HTMLElement | null;
  /** Whether a plain click there proposes; a click with the Alt key always does. */
  proposesAt(at: CanvasPoint): boolean;
  propose(at: CanvasPoint): void;
}

/**
 * Clicks on the sagittal view as the browser tells them. The host holds a still click back for 400 ms, in case it
 * becomes a double click: longer than proposing takes.
 */
export class OneClick {
  private pressed: CanvasPoint | null = null;

  constructor(private readonly events: OneClickEvents) {
    document.addEventListener('pointerdown', this.down, true);
    document.addEventListener('pointerup', this.up, true);
  }

  dispose(): void {
    document.removeEventListener('pointerdown', this.down, true);
    document.removeEventListener('pointerup', this.up, true);
  }

  private readonly down = (evt: PointerEvent): void => {
    const at = this.placeOf(evt);
    const isMeant = at !== null && evt.isPrimary && evt.button === 0 && !evt.ctrlKey && !evt.shiftKey && !evt.metaKey;
    this.pressed = isMeant && (evt.altKey || this.events.proposesAt(at)) ? at : null;
  };

  private readonly up = (evt: PointerEvent): void => {
    const { pressed } = this;
    this.pressed = null;
    const at = pressed === null ? null : this.placeOf(evt);
    if (pressed !== null && at !== null && distance(pressed, at) < DRAG_BEGINS) this.events.propose(pressed);
  };

  /** Where on the sagittal view it happened; null: elsewhere. */
  private placeOf({ target, clientX, clientY }: PointerEvent): CanvasPoint | null {
    const element = this.events.element();
    if (element === null || !(target instanceof Node) || !element.contains(target)) return null;
    const { left, top } = element.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }
}
