import { useEffect, type RefObject } from 'react';

/**
 * Keeps the keyboard's place in the panel. A button that goes with its own press (or cannot be pressed any more) would
 * let the focus fall to the page, and Tab begin at its top.
 *
 * With the mouse the focus is let go: the mode's keys (Space) belong to the views then.
 * @param next where the focus goes on, from the ancestors of what had it that are still there, nearest first.
 */
export function useFocusKept(
  root: RefObject<HTMLElement | null>,
  next: (left: readonly Element[]) => HTMLElement | null,
): void {
  useEffect(() => {
    const panel = root.current;
    if (panel === null) return undefined;
    const page = panel.ownerDocument;
    let last: { readonly element: HTMLElement; readonly around: readonly Element[] } | null = null;
    let isByKeyboard = false;

    const settle = (): void => {
      if (last === null || isAlive(last.element)) return;
      const isLost =
        page.activeElement === null || [page.body, last.element].includes(page.activeElement as HTMLElement);
      const { around } = last;
      last = null;
      if (isLost && isByKeyboard) next(around.filter(element => element.isConnected))?.focus();
    };
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last = { element: target, around: ancestors(target, panel) };
    };
    const leave = (): void => {
      // A press removes its button before or after this, as the browser likes.
      queueMicrotask(() => {
        if (last !== null && isAlive(last.element) && page.activeElement !== last.element) last = null;
      });
    };
    const byKeyboard = (): void => void (isByKeyboard = true);
    const byMouse = (): void => void (isByKeyboard = false);

    const watch = new MutationObserver(settle);
    watch.observe(panel, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
    panel.addEventListener('focusin', remember);
    panel.addEventListener('focusout', leave);
    panel.addEventListener('keydown', byKeyboard, true);
    panel.addEventListener('pointerdown', byMouse, true);
    return () => {
      watch.disconnect();
      panel.removeEventListener('focusin', remember);
      panel.removeEventListener('focusout', leave);
      panel.removeEventListener('keydown', byKeyboard, true);
      panel.removeEventListener('pointerdown', byMouse, true);
    };
  }, [root, next]);
}

/** Whether an element can still have the focus. */
function isAlive(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** What an element lies in, nearest first, within the panel. */
function ancestors(element: Element, panel: Element): readonly Element[] {
  const around: Element[] = [];
  for (let one = element.parentElement; one !== null && one !== panel; one = one.parentElement) around.push(one);
  return around;
}
