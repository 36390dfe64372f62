import type { CanvasPoint } from './view';

/** What points: a finger is broader than a mouse's or a pen's tip. */
export type PointerKind = 'mouse' | 'pen' | 'touch';

/** A press on one of the mode's views. */
export interface Press {
  readonly viewportId: string;
  /** CSS pixels from the view's top left corner. */
  readonly at: CanvasPoint;
  readonly kind: PointerKind;
  /** Whether the Alt key is held. */
  readonly alt: boolean;
}

/** What is done with the pointers on the mode's views. */
export interface PointingEvents {
  /** The views that are on screen. */
  views(): readonly { readonly viewportId: string; readonly element: HTMLElement }[];
  /** @returns whether something is held from now on; else the press is the host's. */
  press(press: Press): boolean;
  drag(viewportId: string, at: CanvasPoint): void;
  /** Lets go of what is held, where it is. */
  release(): void;
  /** Lets go of what is held, and takes back what has been done since the press. */
  cancel(): void;
  hover(viewportId: string, at: CanvasPoint, kind: PointerKind): void;
  /** Whether the mouse and touch events that the browser derives from the pointer are kept from the host's own tools. */
  claim(isClaimed: boolean): void;
}

/** The one pointer that holds something, on the view where it was pressed. */
interface Hold {
  readonly pointerId: number;
  readonly viewportId: string;
  readonly element: HTMLElement;
  /** Its owner has let go by itself, and the pointer is still down. */
  readonly isOver: boolean;
}

/**
 * The pointers on the mode's views, as the browser reports them: mouse, pen and touch alike. One pointer can hold
 * something; its release keeps what it did, also where the browser reports it only by the next move without a button
 * (let go outside of the window). A second finger, or a pointer or window that the browser takes away, undoes it; the
 * next press begins with nothing in the hand.
 *
 * Not through Cornerstone's own mouse and touch events: its touch events report the place of an earlier touch, its
 * clicks come 400 ms late, and its versions differ in how a tool takes hold.
 */
export class Pointing {
  private hold: Hold | null = null;
  private readonly listeners: readonly (readonly [string, (event: PointerEvent) => void])[];

  constructor(private readonly events: PointingEvents) {
    this.listeners = [
      ['pointerdown', this.down],
      ['pointermove', this.move],
      ['pointerup', this.up],
      ['pointercancel', this.lost],
    ];
    for (const [type, listener] of this.listeners) document.addEventListener(type, listener as EventListener, true);
    window.addEventListener('blur', this.abandon);
  }

  dispose(): void {
    this.abandon();
    for (const [type, listener] of this.listeners) document.removeEventListener(type, listener as EventListener, true);
    window.removeEventListener('blur', this.abandon);
  }

  /** The owner has let go by itself: what is left of the press, until the pointer is up, is nobody's, nor the host's. */
  letGo(): void {
    if (this.hold !== null) this.hold = { ...this.hold, isOver: true };
  }

  private readonly abandon = (): void => {
    if (this.endHold()) this.events.cancel();
  };

  private readonly down = (event: PointerEvent): void => {
    // A second pointer: two fingers are the host's zoom, and no drag that one of them began goes on under them.
    if (this.hold !== null) {
      this.abandon();
      if (event.pointerType === 'touch') this.events.claim(false);
      return;
    }
    const view = this.viewUnder(event);
    const isMeant = event.isPrimary && event.button === 0 && !event.ctrlKey && !event.shiftKey && !event.metaKey;
    if (view === null || !isMeant) return;
    const { viewportId, element } = view;
    const press = { viewportId, at: placeOn(element, event), kind: kindOf(event), alt: event.altKey };
    if (!this.events.press(press)) return;
    this.hold = { pointerId: event.pointerId, viewportId, element, isOver: false };
    this.events.claim(true);
  };

  private readonly move = (event: PointerEvent): void => {
    const { hold } = this;
    if (hold === null) {
      const view = event.isPrimary ? this.viewUnder(event) : null;
      if (view !== null) this.events.hover(view.viewportId, placeOn(view.element, event), kindOf(event));
      return;
    }
    if (event.pointerId !== hold.pointerId) return;
    // Let go where the browser could not report it: outside of its window.
    if (event.buttons === 0) this.end();
    else if (!hold.isOver) this.events.drag(hold.viewportId, placeOn(hold.element, event));
  };

  private readonly up = (event: PointerEvent): void => {
    if (event.pointerId === this.hold?.pointerId) this.end();
  };

  private readonly lost = (event: PointerEvent): void => {
    if (event.pointerId === this.hold?.pointerId) this.abandon();
  };

  private end(): void {
    if (this.endHold()) this.events.release();
  }

  /** @returns whether its owner is still to be notified. */
  private endHold(): boolean {
    const { hold } = this;
    if (hold === null) return false;
    this.hold = null;
    // The mouse and touch events of this very release are still to come: they are not the host's either.
    requestAnimationFrame(() => {
      if (this.hold === null) this.events.claim(false);
    });
    return !hold.isOver;
  }

  private viewUnder({ target }: PointerEvent): { readonly viewportId: string; readonly element: HTMLElement } | null {
    if (!(target instanceof Node)) return null;
    return this.events.views().find(({ element }) => element.contains(target)) ?? null;
  }
}

function placeOn(element: HTMLElement, { clientX, clientY }: PointerEvent): CanvasPoint {
  const { left, top } = element.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

function kindOf({ pointerType }: PointerEvent): PointerKind {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
}
